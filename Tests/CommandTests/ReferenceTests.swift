import Foundation
import Testing

/// The reference that the program prints of its own lists.
struct ReferenceTests {
    private static let pages = [
        "commands", "lab", "choices", "expectations", "figures", "findings", "formats", "forms", "templates",
        "themes", "errors",
    ]

    @Test func withoutAPageItListsThem() async throws {
        let outcome = try await Workplace().descent("reference")
        #expect(outcome.status == 0)
        let listed = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(listed == Self.pages + ["manual"])
    }

    @Test(arguments: pages)
    func aPageIsATable(name: String) async throws {
        let outcome = try await Workplace().descent("reference", name)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("# "))
        #expect(outcome.output.contains("\n| --- | ---"))
        // What a catalogue has is said, not its key; and no number is left open.
        #expect(!outcome.output.contains("| findings."))
        #expect(!outcome.output.contains("{reach}"))
    }

    @Test func aPageThatIsNotThere() async throws {
        let outcome = try await Workplace().descent("reference", "finding")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                reference: error: there is no page "finding" [E306]
                  allowed: commands, lab, choices, expectations, figures, findings, formats, forms, templates, themes, errors, manual
                  did you mean findings?

                """)
    }

    @Test func theManualTellsOfEveryCommandAndOption() async throws {
        let place = try Workplace()
        let manual = try await place.descent("reference", "manual").output
        #expect(manual.hasPrefix(".TH DESCENT 1"))
        let help = try await place.descent("--help").output
        let commands = help.split(separator: "SUBCOMMANDS:").last?.matches(of: #/\n  ([a-z-]+) /#) ?? []
        #expect(commands.count > 8)
        for command in commands {
            let typed = command.output.1.replacing("-", with: "\\-")
            #expect(manual.contains("\n.SS descent \(typed)"))
        }
        #expect(manual.contains(#".B \-\-output, \-o <dir>"#))
        // A line that begins with a full stop would be a request.
        let requests = manual.split(separator: "\n").filter { $0.hasPrefix(".") }
        #expect(requests.allSatisfy { $0.wholeMatch(of: /\.(TH|SH|SS|PP|TP|B|I|RI)( .*)?/) != nil })
    }
}
