import Errors
import Foundation
import Testing

/// The page of every error: what it promises, and that its example is what the command says.
struct ExplainErrorTests {
    @Test func numbersAreUniqueAndInOrder() {
        let numbers = ErrorCode.allCases.map(\.rawValue)
        #expect(numbers == Set(numbers).sorted())
        #expect(ErrorCode.Group.allCases.flatMap(\.codes) == ErrorCode.allCases)
    }

    @Test(arguments: ErrorCode.allCases)
    func everyPageSaysAllThereIsToSay(code: ErrorCode) {
        let page = code.page
        for text in [page.title, page.meaning, page.mending, page.example.command] { #expect(!text.isEmpty) }
        #expect(page.meaning.hasSuffix(".") && page.mending.hasSuffix("."))
        #expect(page.example.command.contains("descent "))
        #expect(page.example.prints.split(separator: "\n").contains { $0.hasSuffix(" [\(code)]") })
    }

    @Test func titlesAreNotTwice() {
        #expect(Set(ErrorCode.allCases.map(\.page.title)).count == ErrorCode.allCases.count)
    }

    @Test(arguments: ErrorCode.allCases.filter { $0.page.example.surroundings != .unreachable })
    func anExamplePrintsWhatItsPageSays(code: ErrorCode) async throws {
        let example = code.page.example
        let place = try Workplace()
        for file in example.files { try place.write(file.text, to: file.name) }
        let path = example.surroundings == .noOtherPrograms ? "" : ":$PATH"
        var listener: FileHandle?
        if case .portTaken(let port) = example.surroundings { listener = Self.listening(at: port) }
        defer { try? listener?.close() }
        let outcome = try await place.shell(
            "PATH=\"$(dirname \"$DESCENT\")\"\(path)\n\(example.command)")
        #expect(outcome.status == 1 || outcome.status == 2)
        let lines = outcome.error.split(separator: "\n"), told = example.prints.split(separator: "\n")
        #expect(lines.count == told.count, "\(outcome.error)")
        for (line, told) in zip(lines, told) {
            // Long lists are cut.
            if told.hasSuffix(", …") {
                #expect(line.hasPrefix(told.dropLast()))
            } else {
                #expect(line == told)
            }
        }
    }

    /// A socket that listens at a port, beside those of other tests.
    private static func listening(at port: UInt16) -> FileHandle? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var isShared: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &isShared, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isBound { listen(descriptor, 1) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    @Test(arguments: ["E003", "e3", "3", "003"])
    func aCodeIsTypedAsOneLikes(word: String) async throws {
        let outcome = try await Workplace().descent("explain-error", word)
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(
            outcome.output == """
                E003  A key that is not there

                The table has no key of this name. Nothing is passed over in silence: a misspelt
                key would leave its setting as it usually is.

                In lab.yaml:

                      step_sise: 0.5

                    $ descent run lab.yaml
                    lab.yaml:12:3: error: unknown key "step_sise" in training [E003]
                      12 |   step_sise: 0.5
                         |   ^^^^^^^^^
                      allowed: loss, optimizer, step_size, schedule, iterations, epochs, batch_size, shuffle, …
                      did you mean step_size?

                Take the key that is meant from the list. Where another program calls it
                otherwise, as lr for step_size, the right word is suggested; a key may also
                belong into another table.

                """)
    }

    @Test func withoutACodeAllAreListed() async throws {
        let outcome = try await Workplace().descent("explain-error")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "Labs")
        for code in ErrorCode.allCases { #expect(lines.contains("  \(code)  \(code.page.title)")) }
        #expect(lines.count == ErrorCode.allCases.count + ErrorCode.Group.allCases.count)
    }

    @Test(arguments: ["E999", "-", "third", "E", "99999999999999999999"])
    func aCodeThatIsNotThere(word: String) async throws {
        let outcome = try await Workplace().descent("explain-error", "--", word)
        #expect((outcome.status, outcome.output) == (2, ""))
        #expect(
            outcome.error.hasPrefix(
                "explain-error: error: there is no code \"\(word)\" [E306]\n  allowed: E001"))
    }

    @Test func atATerminalTheWayToThePageIsTold() async throws {
        let place = try Workplace()
        let told = try await place.shell(
            "TERM=xterm NO_COLOR= script -qec \"$DESCENT run none.yaml\" /dev/null </dev/null")
        #expect(
            told.output.replacing("\r\n", with: "\n") == """
                none.yaml: error: there is no such file [E101]
                \u{1b}[2mdescent explain-error E101 tells more.\u{1b}[0m

                """)
        let plain = try await place.shell(
            "NO_COLOR=1 script -qec \"$DESCENT run none.yaml\" /dev/null </dev/null")
        #expect(plain.output.contains("\ndescent explain-error E101 tells more.\r\n"))
    }

    @Test func theNearestWordIsSuggested() async throws {
        let place = try Workplace()
        try place.write("step,loss\n0,1\n", to: "metrics.csv")
        try place.write(referenceLab(), to: "my-lab.yaml")
        try place.write("<p></p>", to: "page.html")
        for (arguments, suggestion) in [
            (["templates", "chekc"], "check"), (["run", "my-lap.yaml"], "my-lab.yaml"),
            (["plot", "metric.csv"], "metrics.csv"), (["report", "metric.csv"], "metrics.csv"),
            (["compare", "my-lap.yaml", "metrics.csv"], "my-lab.yaml"), (["help", "reprot"], "report"),
            (["verify", "pag.html"], "page.html"),
            (["chart", "my-lab.yaml", "losss", "-o", "x.svg"], "run-loss"),
            (["plot", "metrics.csv", "--theme", "drak"], "dark"),
        ] {
            let outcome = try await place.descent(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.error.hasSuffix("\n  did you mean \(suggestion)?\n"), "\(outcome.error)")
        }
    }
}
