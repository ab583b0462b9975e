import Foundation
import Testing

/// The page of a report as its readers meet it: in both languages, light and dark, wide and narrow.
struct ReportPageTests {
    static let shipped = ["backpropagation", "backpropagation.zh"]

    /// How a reader may see it.
    struct Setting: Sendable, CustomTestStringConvertible {
        let lab: String
        let width: Int
        let dark: Bool

        var testDescription: String { "\(lab), \(width) px, \(dark ? "dark" : "light")" }

        static let all = shipped.flatMap { lab in
            [1280, 400].flatMap { width in
                [false, true].map { Setting(lab: lab, width: width, dark: $0) }
            }
        }
    }

    @Test(arguments: Setting.all)
    func everyReaderCanReadIt(setting: Setting) async throws {
        let url = try await ReportPages.shared.shipped(setting.lab)
        let page = try await Browser.shared.open(url, width: setting.width, dark: setting.dark)
        #expect(page.consoleMessages == [])
        #expect(page.requests == [])
        // Folded parts are read, too.
        try await page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        let accessibility = try await page.accessibilityProblems()
        #expect(accessibility == [])
        let contrast = try await page.contrastProblems()
        #expect(contrast == [])
        let overflow = try await page.overflowProblems()
        #expect(overflow == [])
    }

    @Test(arguments: shipped)
    func noHeadOfATableStandsOneLetterBelowTheOther(lab: String) async throws {
        let url = try await ReportPages.shared.shipped(lab)
        let page = try await Browser.shared.open(url, width: 420)
        try await page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        let stacked = try await page.evaluate(
            """
            [...document.querySelectorAll("thead th:not(:has(math))")].filter(head => {
                const range = document.createRange()
                range.selectNodeContents(head)
                const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top))).size
                return lines > 2 && lines >= head.textContent.trim().length
            }).map(head => head.textContent)
            """)
        #expect(stacked.strings == [])
    }

    @Test(arguments: shipped)
    func figuresTablesAndEquationsCountFromOneInTheOrderOfThePage(lab: String) async throws {
        let page = try await open(lab)
        for selector in [
            "figure:not(.table) > figcaption .label", "figure.table > figcaption .label",
            ".equation > .number",
        ] {
            let numbers = try await page.evaluate(
                "[...document.querySelectorAll('\(selector)')].map(label => label.textContent.match(/\\d+/)[0])"
            )
            let found = numbers.strings ?? []
            #expect(found.count > 2)
            #expect(found == (1...max(1, found.count)).map(String.init), "\(selector)")
        }
    }

    @Test(arguments: shipped)
    func referencesNameWhatTheyLeadTo(lab: String) async throws {
        let page = try await open(lab)
        let wrong = try await page.evaluate(
            """
            [...document.querySelectorAll(".evidence a")].filter(link => {
                const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
                if (target.matches("tbody tr"))
                    return !link.textContent.includes([...target.parentNode.children].indexOf(target) + 1)
                const label = target.querySelector("figcaption .label").textContent
                return label.replace(/\\s/g, "") !== link.textContent.replace(/\\s/g, "")
            }).map(link => link.textContent)
            """)
        #expect(wrong.strings == [])
        #expect(try await page.evaluate("document.querySelectorAll('.evidence a').length").number ?? 0 > 6)
    }

    @Test(arguments: zip(shipped, ["Back-propagation on a 2-2-2 network", "2-2-2 网络上的反向传播"]))
    func theTitleHeadsThePage(lab: String, title: String) async throws {
        let page = try await open(lab)
        #expect(try await page.evaluate("document.title") == .string(title))
        #expect(try await page.evaluate("document.querySelector('h1').textContent") == .string(title))
    }

    @Test(arguments: zip(shipped, ["en", "zh-Hans"]))
    func theLanguageIsSaid(lab: String, language: String) async throws {
        let page = try await open(lab)
        #expect(try await page.evaluate("document.documentElement.lang") == .string(language))
    }

    /// A gap that was not filled, a word the catalogue lacks, or a number that is none.
    @Test(arguments: shipped)
    func nothingIsLeftUnsaid(lab: String) async throws {
        let page = try await open(lab)
        let text =
            try await page.evaluate(
                "[...document.querySelectorAll('main, nav')].map(part => part.innerText).join('\\n')"
            ).string ?? ""
        for sign in ["{", "page.", "findings.", "figures.", "limits.", "keys.", "undefined", "Optional("] {
            // The lab file has braces of its own.
            let page = sign == "{" ? text.components(separatedBy: "descent: 1")[0] : text
            #expect(!page.contains(sign), "\(sign)")
        }
    }

    @Test(arguments: shipped)
    func itReadsWellWithScriptsOff(lab: String) async throws {
        let url = try await ReportPages.shared.shipped(lab)
        let with = try await Browser.shared.open(url)
        let without = try await Browser.shared.open(url, scripts: false)
        // What scripts add works by scripts alone.
        let text = """
            (() => {
                for (const part of document.querySelectorAll(".controls, .iteration, .step-size")) part.remove()
                return document.querySelector("main").innerText
            })()
            """
        #expect(try await without.evaluate(text) == (try await with.evaluate(text)))
        #expect(try await without.evaluate("document.querySelectorAll('figure svg').length").number ?? 0 > 18)
    }

    @Test(arguments: shipped)
    func itPrints(lab: String) async throws {
        let url = try await ReportPages.shared.shipped(lab)
        let pdf = try await Browser.shared.open(url).pdf()
        #expect(pdf.starts(with: Data("%PDF".utf8)))
        let paper = try await Browser.shared.open(url, width: 672, dark: true, media: .print)
        // The width of A4 between its margins. Black on white, whatever the screen's colours are, and nothing folded away or cut.
        #expect(try await paper.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)")
        let contrast = try await paper.contrastProblems()
        #expect(contrast == [])
        let overflow = try await paper.overflowProblems()
        #expect(overflow == [])
        let folded = try await paper.evaluate(
            "[...document.querySelectorAll('details table, details pre')].filter(part => part.getBoundingClientRect().height < 10).length"
        )
        #expect(folded == 0)
        // What the browser does not know it leaves out.
        let rules = try await paper.evaluate(
            "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join()"
        )
        #expect(rules.string?.contains("counter(page)") == true)
    }

    /// Losses with all their digits are wider than a line of text may be.
    @Test(arguments: [1600, 1280, 1160])
    func aWideTableTakesTheRoomBesideTheText(width: Int) async throws {
        let url = try await ReportPages.shared.shipped("overfitting")
        let page = try await Browser.shared.open(url, width: width)
        let room = try await page.evaluate(
            """
            (() => {
                const end = document.documentElement.clientWidth - 64
                const tables = [...document.querySelectorAll("figure.table .scroll")]
                const wide = tables.filter(table => table.clientWidth > document.querySelector("main").clientWidth - 40)
                const cut = tables.filter(table => table.scrollWidth > table.clientWidth + 1)
                const early = cut.filter(table => table.getBoundingClientRect().right < end)
                return [wide.length > 0, early.map(table => table.closest("figure").id).join()].join(" ")
            })()
            """)
        #expect(room == "true ")
        #expect(try await page.overflowProblems() == [])
    }

    /// What is a little taller than its box would be cut, or get a bar to scroll it by.
    @Test(arguments: [1280, 400])
    func equationsAreShownWhole(width: Int) async throws {
        let url = try await ReportPages.shared.shipped("backpropagation")
        let page = try await Browser.shared.open(url, width: width)
        let cut = try await page.evaluate(
            """
            [...document.querySelectorAll(".equation")].filter(line => line.scrollHeight > line.clientHeight)
                .map(line => line.textContent)
            """)
        #expect(cut.strings == [])
    }

    private func open(_ lab: String) async throws -> Page {
        try await Browser.shared.open(try await ReportPages.shared.shipped(lab))
    }
}
