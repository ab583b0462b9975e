import Foundation
import Testing

/// What a lab says stays text: nothing in it runs, asks for anything, or becomes part of the page.
struct HostileLabPageTests {
    static let payloads = [
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>",
        "</script><script>alert(1)</script>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "</svg><script>alert(1)</script>",
        "<iframe src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>",
        "<body onload=alert(1)>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
        "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>",
        "\" onmouseover=alert(1) x=\"", "' onfocus=alert(1) autofocus '",
        "\u{301}\"\u{301}><script>alert(1)</script>",
        "\"\u{200D}><img src=x onerror=alert(1)>", "<\u{301}script>alert(1)</script>",
        "<script\u{301}>alert(1)</script>",
        "<!--", "-->", "<!-- --><script>alert(1)</script>", "]]><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "{{{style}}}", "{{#contents}}", "{{> report}}", "{run}", "<base href=//example.com>",
        "<link rel=stylesheet href=//example.com/x>", "<meta http-equiv=refresh content=0;url=//example.com>",
        "<style>*{display:none}</style>", "<plaintext>", "<textarea>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "javascript:alert(1)", "\\u003cscript\\u003ealert(1)", "\u{2028}alert(1)\u{2029}",
        "\u{202E}txet\u{202C}",
    ]

    private static func lab(_ text: (Int) -> String) -> String {
        func quoted(_ text: String) -> String {
            "\""
                + text.unicodeScalars.map {
                    "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count)
                        + String($0.value, radix: 16)
                }.joined() + "\""
        }
        let experiments = payloads.indices.map { place in
            """
              - name: \(quoted(text(place)))
                question: \(quoted(text(place)))
                hypothesis: \(quoted(text(place)))
                note: \(quoted(text(place)))
                vary: {iterations: [1, 2]}

            """
        }
        return """
            title: \(quoted((0..<payloads.count).map(text).joined(separator: " ")))
            author: \(quoted((0..<payloads.count).map(text).joined(separator: " ")))
            course: \(quoted(text(0)))
            student_id: \(quoted(text(3)))
            date: \(quoted(text(6)))
            data:
              inputs: [[0.5, 0.3]]
              targets: [[0.23, -0.07]]
            network:
              layers: [2, 2, 2]
            training:
              step_size: 1
              iterations: 3
            experiments:
            \(experiments.joined())
            """
    }

    @Test func nothingRunsAndThePageKeepsItsShape() async throws {
        let hostile = try await Browser.shared.open(
            try await ReportPages.shared.page(of: Self.lab { Self.payloads[$0] }, named: "hostile"))
        let harmless = try await Browser.shared.open(
            try await ReportPages.shared.page(of: Self.lab { "text \($0)" }, named: "harmless"))
        #expect(hostile.consoleMessages == [])
        #expect(hostile.requests == [])
        let shape =
            "[...document.querySelectorAll('*')].map(element => element.localName + ' ' + element.getAttributeNames().sort()).join('\\n')"
        let differ = try await hostile.evaluate(shape) != (try await harmless.evaluate(shape))
        #expect(!differ, "the elements of the page are others")
    }

    @Test func everyTextIsShownAsItWasWritten() async throws {
        let page = try await Browser.shared.open(
            try await ReportPages.shared.page(of: Self.lab { Self.payloads[$0] }, named: "hostile"))
        let names = try await page.evaluate(
            "[...document.querySelectorAll('.experiment > h3')].map(name => name.textContent)")
        #expect(names.strings == Self.payloads)
        let questions = try await page.evaluate(
            "[...document.querySelectorAll('.inquiry > div:first-child dd')].map(text => text.textContent)")
        #expect(questions.strings == Self.payloads)
        #expect(
            try await page.evaluate(
                "document.title === document.querySelector('h1').textContent.replace(/[\\t\\n\\f\\r ]+/g, ' ').trim()"
            ) == true)
    }
}
