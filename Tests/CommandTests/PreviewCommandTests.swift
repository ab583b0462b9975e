import Foundation
import Testing

/// `descent preview`, as far as a terminal sees it.
struct PreviewCommandTests {
    /// Starts a preview in the background, does something once it has told its address, and then what `signal` says.
    private func run(_ place: Workplace, _ arguments: String = "lab.yaml", _ then: String) async throws
        -> Workplace.Outcome
    {
        try await place.shell(
            """
            "$DESCENT" preview \(arguments) > said & pid=$!
            for i in $(seq 3000); do grep -q http said && break; sleep 0.1; done
            \(then)
            wait $pid; echo "left with $?"
            """)
    }

    private func place(_ lab: String = referenceLab()) throws -> Workplace {
        let place = try Workplace()
        try place.write(lab, to: "lab.yaml")
        return place
    }

    @Test(arguments: ["INT", "TERM"])
    func itTellsItsAddressAndEndsCleanly(signal: String) async throws {
        let place = try place()
        let outcome = try await run(place, "lab.yaml", "kill -\(signal) $pid")
        #expect(outcome.output == "left with 0\n")
        #expect(outcome.error == "")
        let said = String(decoding: try place.bytes(of: "said"), as: UTF8.self)
        #expect(
            said.wholeMatch(of: /The preview is at http:\/\/127\.0\.0\.1:\d+\/ \(Ctrl-C ends it\)\n/) != nil)
    }

    @Test func theReportOnTheDiskIsThatOfReport() async throws {
        let place = try place()
        let outcome = try await run(
            place, "lab.yaml -o previewed",
            "for i in $(seq 3000); do [ -e previewed/lab/report.html ] && break; sleep 0.1; done; kill -INT $pid"
        )
        #expect(outcome.output == "left with 0\n")
        #expect(try await place.descent("report", "lab.yaml", "-o", "reported", "-q").status == 0)
        #expect(try place.files(under: "previewed") == place.files(under: "reported"))
    }

    @Test func whatAPageShowedLastIsOnTheDisk() async throws {
        let place = try place()
        // Ended before the disk's turn has come, which waits for browsers.
        let outcome = try await run(
            place, "lab.yaml -o previewed",
            """
            bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"
                printf "GET /preview/events HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n" >&3
                exec cat <&3' reader "$(grep -o '[0-9]*/ ' said | tr -d '/ ')" > events &
            for i in $(seq 30000); do grep -q '"stage":"ready"' events && break; sleep 0.01; done
            kill -INT $pid
            """)
        #expect(outcome.output == "left with 0\n")
        #expect(try await place.descent("report", "lab.yaml", "-o", "reported", "-q").status == 0)
        #expect(try place.files(under: "previewed") == place.files(under: "reported"))
    }

    @Test func anErrorInTheLabIsToldInTheTerminalAsWell() async throws {
        let place = try place(referenceLab(stepSize: "fast"))
        let outcome = try await run(
            place, "lab.yaml 2> problems",
            "for i in $(seq 3000); do [ -s problems ] && break; sleep 0.1; done; kill -INT $pid")
        #expect(outcome.output == "left with 0\n")
        let problems = String(decoding: try place.bytes(of: "problems"), as: UTF8.self)
        let told = try await place.descent("report", "lab.yaml").error
        #expect(problems == told)
    }

    @Test func thatAnErrorIsMendedIsToldThere() async throws {
        let place = try place(referenceLab(stepSize: "fast"))
        try place.write(referenceLab(), to: "right.yaml")
        let outcome = try await run(
            place, "lab.yaml 2> problems",
            """
            for i in $(seq 3000); do [ -s problems ] && break; sleep 0.1; done; cp right.yaml lab.yaml
            for i in $(seq 3000); do grep -q mended problems && break; sleep 0.1; done; kill -INT $pid
            """)
        #expect(outcome.output == "left with 0\n")
        let problems = String(decoding: try place.bytes(of: "problems"), as: UTF8.self)
        #expect(problems.hasSuffix("\nThat is mended; the page is up to date.\n"))
    }

    @Test func aLabHasALanguageOfItsOwn() async throws {
        let place = try place()
        let previewed = try await place.descent("preview", "lab.yaml", "--language", "zh-Hans")
        let reported = try await place.descent("report", "lab.yaml", "--language", "zh-Hans")
        #expect(previewed.status == 2 && reported.status == 2)
        #expect(previewed.error == reported.error)
    }

    @Test func aLabThatIsNotThere() async throws {
        let outcome = try await Workplace().descent("preview", "nowhere.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error == "nowhere.yaml: error: there is no such file [E101]\n")
    }

    @Test(arguments: ["-", "a.csv -"])
    func standardInputCannotBeFollowed(files: String) async throws {
        let place = try Workplace()
        try place.write("epoch,loss\n0,2\n1,1\n", to: "a.csv")
        let outcome = try await place.shell("cat a.csv | $DESCENT preview \(files)")
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(
            outcome.error == """
                standard input: error: a preview cannot follow it, since it is read only once [E102]
                  allowed: a lab file, or logs and folders of them; descent report - shows what is piped in

                """)
    }
}
