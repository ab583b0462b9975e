import Foundation
import Testing

/// What becomes of results when something goes wrong: the earlier ones stay whole, the message says what to do, and the
/// next report is the one that a clean folder gets.
struct ReliabilityTests {
    private static let first = referenceLab(
        iterations: 400, experiments: "experiments:\n  - {name: Step size, vary: {step_size: [0.1, 1]}}\n")
    private static let second = referenceLab(
        iterations: 500, experiments: "experiments:\n  - {name: Step size, vary: {step_size: [0.1, 1]}}\n")

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(Self.first, to: "first/lab.yaml")
        try place.write(Self.second, to: "second/lab.yaml")
        return place
    }

    /// Reports one of the two labs as an edition of `lab.yaml`.
    private func report(_ lab: String, in place: Workplace, _ arguments: String...) async throws -> Int32 {
        try place.write(String(decoding: place.bytes(of: "\(lab)/lab.yaml"), as: UTF8.self), to: "lab.yaml")
        return try await place.descent(["report", "lab.yaml"] + arguments).status
    }

    /// Compares all results in two directories of output.
    private func expectEqual(_ place: Workplace, _ one: String, _ other: String) throws {
        let one = try place.files(under: one), other = try place.files(under: other)
        #expect(!one.isEmpty && one.keys.sorted() == other.keys.sorted())
        for (name, bytes) in one { #expect(other[name] == bytes, "\(name) differs") }
    }

    @Test func killedAtAHundredMoments() async throws {
        let place = try place()
        for lab in ["first", "second"] {
            #expect(try await place.descent("report", "\(lab)/lab.yaml", "-o", lab + "-clean").status == 0)
        }
        #expect(try await report("first", in: place) == 0)
        let known = try ["first", "second"].map { try place.files(under: $0 + "-clean/lab") }
        // Delays of one fixed series: x ← 75 x mod 65537.
        let outcome = try await place.shell(
            """
            x=1
            for k in $(seq 100); do
              x=$((x * 75 % 65537))
              lab=first; [ $((k % 2)) = 0 ] || lab=second
              cp $lab/lab.yaml lab.yaml
              $DESCENT report lab.yaml >/dev/null 2>&1 & p=$!
              sleep 0.$(printf %03d $((x % 800)))
              kill -9 $p 2>/dev/null
              wait $p 2>/dev/null
              for file in report.html runs.json findings.json charts/step-size-loss.png; do
                cmp -s output/lab/$file first-clean/lab/$file || cmp -s output/lab/$file second-clean/lab/$file || echo "$k: $file"
              done
            done
            """)
        #expect(outcome.output == "")
        for (name, bytes) in try place.files(under: "output/lab") where !name.hasSuffix(".partial") {
            #expect(known.contains { $0[name] == bytes }, "\(name) is neither the one nor the other")
        }
        #expect(try await report("second", in: place) == 0)
        try expectEqual(place, "output", "second-clean")
    }

    @Test func aDiskThatIsFull() async throws {
        let place = try place()
        #expect(try await report("first", in: place) == 0)
        let before = try place.bytes(of: "output/lab/report.html")
        // No file may become larger than 64 blocks, which the page is.
        let outcome = try await place.shell(
            "ulimit -f 64; cp second/lab.yaml lab.yaml; $DESCENT report lab.yaml")
        #expect(outcome.status == 1)
        #expect(
            outcome.error.hasSuffix("error: cannot be written: File too large [E321]\n"), "\(outcome.error)")
        #expect(try place.bytes(of: "output/lab/report.html") == before)
        #expect(try await report("second", in: place) == 0)
        #expect(try await report("second", in: place, "-o", "clean") == 0)
        try expectEqual(place, "output", "clean")
    }

    @Test func aStoreThatCannotBeWritten() async throws {
        let place = try place()
        try place.write("mine", to: "output/.store")
        #expect(try await place.descent("report", "first/lab.yaml").status == 0)
        #expect(try await place.descent("report", "first/lab.yaml", "-o", "clean").status == 0)
        try expectEqual(place, "output", "clean")
        #expect(try place.bytes(of: "output/.store") == Data("mine".utf8))
    }

    @Test func aDirectoryThatIsReadOnly() async throws {
        let place = try place()
        // Nobody but root may write there, and root may not either.
        let outcome = try await place.descent("report", "first/lab.yaml", "-o", "/proc/1")
        #expect(outcome.status == 2)
        #expect(outcome.error == "/proc/1/lab: error: cannot be made: No such file or directory [E321]\n")
    }

    @Test func twoAtOnceInOneOutput() async throws {
        let place = try place()
        try FileManager.default.copyItem(
            at: place.folder.appending(path: "second/lab.yaml"),
            to: place.folder.appending(path: "second/other.yaml"))
        let outcome = try await place.shell(
            """
            $DESCENT report first/lab.yaml >/dev/null & $DESCENT report second/other.yaml >/dev/null
            other=$?; wait $!; echo $? $other
            """)
        #expect(outcome.output == "0 0\n" && !outcome.error.contains("error"))
        for lab in ["first/lab", "second/other"] {
            #expect(try await place.descent("report", "\(lab).yaml", "-o", "clean").status == 0)
        }
        try expectEqual(place, "output", "clean")
    }

    @Test func aClockThatJumps() async throws {
        let place = try place()
        #expect(try await report("first", in: place) == 0)
        _ = try await place.shell("find output -type f | sort | awk 'NR % 2' | xargs touch -d 2099-01-01")
        _ = try await place.shell(
            "find output -type f | sort | awk 'NR % 2 == 0' | xargs touch -d 1971-01-01")
        #expect(try await report("second", in: place) == 0)
        #expect(try await report("second", in: place, "-o", "clean") == 0)
        try expectEqual(place, "output", "clean")
    }

    @Test(arguments: ["env -i", "setsid", "env LC_ALL=C", "env LC_ALL=POSIX TERM=dumb HOME=/nonexistent"])
    func neitherHomeNorTerminalNorLocale(surroundings: String) async throws {
        let place = try place()
        try place.write(
            "title: 学习率\n" + referenceLab(iterations: 400, language: "zh-Hans"), to: "first/lab.yaml")
        let outcome = try await place.shell(
            "LC_ALL=C.UTF-8 $DESCENT report first/lab.yaml -o clean && \(surroundings) $DESCENT report first/lab.yaml </dev/null"
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        try expectEqual(place, "output", "clean")
        #expect(
            String(decoding: try place.bytes(of: "output/lab/report.html"), as: UTF8.self).contains("学习率"))
    }

    @Test func noFonts() async throws {
        let place = try place()
        try place.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", to: "fonts.conf")
        let outcome = try await place.shell("FONTCONFIG_FILE=$PWD/fonts.conf $DESCENT report first/lab.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.error
                == "Error: could not set text: Fontconfig found no font; install some, such as Inter or DejaVu Sans [E430]\n"
        )
    }

    @Test func aReportFromTheStoreIsTheSame() async throws {
        let place = try place()
        for output in ["output", "output", "clean"] {
            #expect(try await place.descent("report", "first/lab.yaml", "-o", output).status == 0)
        }
        try expectEqual(place, "output", "clean")
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: place.folder.appending(path: "output/.store").path)
        #expect(kept.contains { $0.hasSuffix(".run") } && kept.contains { $0.hasSuffix(".chart") })
    }

    @Test func interruptedAndGoneOn() async throws {
        let place = try Workplace()
        try place.write(referenceLab(iterations: 400000), to: "lab.yaml")
        // Once its table grows, it is training.
        let outcome = try await place.shell(
            """
            size() { stat -c %s output/.store/*.record.partial 2>/dev/null || echo 0; }
            for k in 1 2; do
              before=$(size)
              $DESCENT run lab.yaml --json >told 2>>said & p=$!
              while kill -0 $p 2>/dev/null && [ $(size) -le $before ]; do sleep 0.02; done
              kill -INT $p; wait $p; echo $?
            done
            $DESCENT run lab.yaml >/dev/null 2>&1 && $DESCENT run lab.yaml -o clean >/dev/null 2>&1; echo $?
            grep interrupted said
            """)
        let said = "interrupted: 0 of 1 runs are done; the same command goes on from here\n"
        #expect(outcome.output == "130\n130\n0\n" + said + said)
        let told = try JSONSerialization.jsonObject(with: place.bytes(of: "told"))
        #expect(told as? NSDictionary == ["descent": 1, "interrupted": true, "runs": 0, "all_runs": 1])
        try expectEqual(place, "output", "clean")
    }
}
