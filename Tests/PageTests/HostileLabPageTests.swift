import Foundation
import Testing

/// What a lab says stays text: nothing in it runs, asks for anything, or becomes part of the page.
struct HostileLabPageTests {
    private static let payloads = HostilePayloads.all

    /// A text as YAML takes it, whatever is in it.
    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
        return "\"" + scalars.joined() + "\""
    }

    /// What Markdown makes links or pictures of, the report references or a formula has no command for is refused with its
    /// line.
    private static func isProse(_ text: String) -> Bool {
        !["](", "<javascript:", "]: ", "{{", "$\\url"].contains { text.contains($0) }
    }

    /// A lab with each text in every field that takes one.
    private static func lab(_ text: (Int) -> String) -> String {
        let every = quoted(payloads.indices.map(text).joined(separator: " "))
        let experiments = payloads.indices.map { place in
            """
              - name: \(quoted(text(place)))
                question: \(quoted(text(place)))
                hypothesis: \(quoted(text(place)))
                note: \(quoted(text(place)))
                discussion: \(quoted(isProse(text(place)) ? text(place) : "x"))
                vary: {iterations: [1, 2]}

            """
        }
        let prose = quoted(payloads.indices.map(text).filter(isProse).joined(separator: "\n\n"))
        return """
            title: \(every)
            author: \(every)
            course: \(every)
            student_id: \(every)
            date: \(every)
            data:
              inputs: [[0.5, 0.3]]
              targets: [[0.23, -0.07]]
            network:
              layers: [2, 2, 2]
            training:
              step_size: 1
              iterations: 3
              record: losses
            landscape: false
            prose: {introduction: \(prose), method: \(prose), discussion: \(prose), conclusion: \(prose)}
            experiments:
            \(experiments.joined())
            """
    }

    private func page(hostile: Bool) async throws -> Page {
        let source = hostile ? Self.lab { Self.payloads[$0] } : Self.lab { "text \($0)" }
        return try await Browser.shared.open(
            try await ReportPages.shared.page(of: source, named: hostile ? "hostile" : "harmless"))
    }

    /// The page's elements with the names of their attributes. An author's own words are Markdown, and have others.
    private static let shape = """
        [...document.querySelectorAll('*')].filter(element => !element.closest('.prose') || element.matches('.prose'))
            .map(element => element.localName + ' ' + element.getAttributeNames().sort()).join('\\n')
        """

    @Test func thereAreManyOfThem() {
        #expect(Self.payloads.count >= 200)
        #expect(Set(Self.payloads).count == Self.payloads.count)
    }

    @Test func nothingRunsAndThePageKeepsItsShape() async throws {
        let hostile = try await page(hostile: true), harmless = try await page(hostile: false)
        #expect(hostile.consoleMessages == [])
        #expect(hostile.requests == [])
        let differ = try await hostile.evaluate(Self.shape) != (try await harmless.evaluate(Self.shape))
        #expect(!differ, "the elements of the page are others")
    }

    @Test func anAuthorsWordsHoldNothingThatRunsOrAsks() async throws {
        let found = try await page(hostile: true).evaluate(
            """
            [...document.querySelectorAll('.prose *')].flatMap(element => [element.localName,
                ...element.getAttributeNames().map(name => name === 'href' && /^(#|https?:|mailto:)/.test(element.getAttribute(name)) ? 'link' : name)])
                .filter((name, place, all) => all.indexOf(name) === place).sort()
            """)
        let allowed: Set = [
            "p", "em", "strong", "del", "code", "pre", "ul", "ol", "li", "hr", "br", "blockquote", "a",
            "link", "h3", "h4",
            "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "class", "id", "section", "sup",
            "aria-label",
            "span", "math", "mrow", "mi", "mo", "mn", "mtext", "form", "fence", "stretchy", "data-footnotes",
            "data-footnote-ref", "data-footnote-backref", "data-footnote-backref-idx",
        ]
        #expect(Set(found.strings ?? ["nothing"]).subtracting(allowed) == [])
    }

    @Test func everyTextIsShownAsItWasWritten() async throws {
        let page = try await page(hostile: true)
        // Control characters have no place in HTML.
        let written = Self.payloads.map { text in
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter {
                        $0.properties.generalCategory != .control || "\n\t".unicodeScalars.contains($0)
                    }))
        }
        let names = try await page.evaluate(
            "[...document.querySelectorAll('.experiment > h3')].map(name => name.textContent)")
        #expect(names.strings == written)
        let questions = try await page.evaluate(
            "[...document.querySelectorAll('.inquiry > div:first-child dd')].map(text => text.textContent)")
        #expect(questions.strings == written)
        #expect(
            try await page.evaluate(
                "document.title === document.querySelector('h1').textContent.replace(/[\\t\\n\\f\\r ]+/g, ' ').trim()"
            ) == true)
    }

    /// Names of a table's columns and classes, of its file, and of the lab's own.
    @Test func namesOfDataAndFilesAreTextToo() async throws {
        let attack = "<img src=x onerror=alert(1)>"
        func make(_ text: (Int) -> String, file: String, named name: String) async throws -> Page {
            func field(_ place: Int) -> String {
                "\"" + text(place).replacing("\"", with: "\"\"").replacing("\n", with: " ") + "\""
            }
            let names = (0..<8).map { field($0 * 7) }.joined(separator: ",") + ",class\n"
            let rows = (8..<16).map { place in
                (0..<8).map { String(($0 * place) % 5) }.joined(separator: ",") + "," + field(place) + "\n"
            }
            let source = """
                data: {csv: \(Self.quoted(file)), targets: class}
                network: {hidden: [2]}
                training: {loss: cross_entropy, step_size: 1, iterations: 3}
                """
            let page = try await ReportPages.shared.page(
                of: source, named: name, files: [file: names + rows.joined()])
            return try await Browser.shared.open(page)
        }
        let texts = Self.payloads.filter {
            $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } && $0.contains("<")
        }
        let hostile = try await make({ texts[$0] }, file: attack + ".csv", named: "\">" + attack)
        let harmless = try await make({ "text \($0)" }, file: "table.csv", named: "harmless-names")
        #expect(hostile.consoleMessages == [])
        #expect(hostile.requests == [])
        // Pictures have a mark for each letter of a name: there, only the kinds of elements can be compared.
        for shape in [
            Self.shape.replacing(
                "[...document.querySelectorAll('*')]", with: "[...document.querySelectorAll(':not(svg *)')]"),
            "[...new Set([...document.querySelectorAll('svg *')].map(element => element.localName))].sort().join()",
        ] {
            let differ = try await hostile.evaluate(shape) != (try await harmless.evaluate(shape))
            #expect(!differ, "the elements of the page are others")
        }
    }
}
