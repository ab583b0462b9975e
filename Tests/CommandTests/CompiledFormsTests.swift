import Foundation
import Testing

/// What other programs make of a report: only where they are installed, as `make test-all` does.
struct CompiledFormsTests {
    private static func has(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    /// Twice, as references need it; what counts is the second time.
    private static let compile =
        "x='timeout 120 xelatex -interaction=nonstopmode -halt-on-error report.tex'; $x >first && $x"

    /// Text in which every mark of LaTeX and Markdown stands.
    private static let hostile =
        #"\\input{/etc/passwd} \\end{document} ^^5cfoo $x$ $$ % & # _ ~ {{{ }}} [x](http://x.y) ![y](z) <b onclick=x>|`` *a* www.x.y www.权值.z #1 ☃ -- "#

    private static func lab(_ language: String) -> String {
        let text = hostile.replacing("\"", with: "\\\"")
        return "title: \"\(text)\"\nauthor: \"[\(text)\"\n"
            + referenceLab(
                language: language,
                experiments: """
                    experiments:
                      - name: "*\(text)"
                        question: "[\(text)]"
                        hypothesis: "- \(text)"
                        note: "# \(text)"
                        vary: {activation: [sigmoid, relu, tanh], step_size: [0.1, 1]}
                    """)
    }

    @Test(.enabled(if: has("xelatex")), arguments: ["en", "zh-Hans"])
    func xelatexCompilesWhateverALabSays(language: String) async throws {
        let place = try Workplace()
        try place.write(Self.lab(language), to: "lab.yaml")
        #expect(try await place.descent("report", "lab.yaml", "--to", "latex").status == 0)
        let outcome = try await place.shell(
            "cd output/lab && \(Self.compile)"
        )
        #expect(outcome.status == 0)
        let faults = outcome.output.split(separator: "\n").filter {
            $0.hasPrefix("! ") || $0.contains("undefined")
                || $0.contains(/Overfull .* (\d{2,}\.\d+pt too (wide|high)).*alignment/)
        }
        #expect(faults == [])
    }

    @Test(.enabled(if: has("xelatex")), arguments: ["backpropagation", "backpropagation.zh"])
    func theFirstLabStandsWithinItsPages(name: String) async throws {
        let place = try Workplace()
        let lab = "\(Workplace.checkout.path)/labs/\(name).yaml"
        #expect(try await place.descent("report", lab, "--to", "latex", "--charts", "svg").status == 0)
        let outcome = try await place.shell(
            "cd output/\(name) && \(Self.compile); grep -c 'Missing character' report.log"
        )
        #expect(outcome.output.hasSuffix("\n0\n"), "every letter has a look")
        #expect(!outcome.output.contains("Overfull"))
        #expect(!outcome.output.contains("undefined"))
    }

    @Test(.enabled(if: has("pandoc")))
    func markdownHoldsNothingThatALabSmuggledIn() async throws {
        let place = try Workplace()
        try place.write(Self.lab("en"), to: "lab.yaml")
        #expect(try await place.descent("report", "lab.yaml", "--to", "markdown,docx").status == 0)
        let tree = try await place.shell(
            "pandoc --from=gfm+tex_math_dollars --to=native output/lab/report.md"
        ).output
        for kind in ["RawInline", "RawBlock", "Link (", "Strikeout", "Note ["] {
            #expect(!tree.contains(kind), "\(kind)")
        }
        let pictures = tree.matches(of: /"charts\/[^"]+\.png"/).count
        #expect(pictures > 3)
        #expect(tree.matches(of: /Image\b/).count == pictures)
        // A document is an archive.
        #expect(try place.bytes(of: "output/lab/report.docx").starts(with: Data("PK".utf8)))
    }
}
