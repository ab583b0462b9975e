import Foundation
import FoundationXML
import Testing

/// What a reader can do with a page: read values, hide lines, move through iterations and step sizes, take files along.
struct InteractionTests {
    private func open(_ lab: String = "backpropagation", width: Int = 1280) async throws -> Page {
        try await Browser.shared.open(try await ReportPages.shared.shipped(lab), width: width)
    }

    private func expectQuiet(_ page: Page) {
        #expect(page.consoleMessages == [])
        #expect(page.requests == [])
    }

    private let loss = "#figure-activation-loss"

    @Test func arrowKeysReadTheValuesAloud() async throws {
        let page = try await open()
        try await page.evaluate("document.querySelector('\(loss) .picture').focus()")
        let voice = "document.querySelector('[aria-live]').textContent"
        for _ in 0..<4 { try await page.press("ArrowRight") }
        #expect(try await page.evaluate(voice) == "iteration 3: sigmoid 0.1687; ReLU 0.01541")
        try await page.press("ArrowLeft")
        #expect(try await page.evaluate(voice) == "iteration 2: sigmoid 0.1814; ReLU 0.01803")
        try await page.press("End")
        #expect(try await page.evaluate(voice) == "iteration 11: sigmoid 0.09727; ReLU 0.003186")
        try await page.press("ArrowRight")
        #expect(try await page.evaluate(voice) == "iteration 11: sigmoid 0.09727; ReLU 0.003186")
        #expect(try await page.evaluate("document.querySelectorAll('\(loss) .reader circle').length") == 2)
        try await page.press("Escape")
        #expect(try await page.evaluate("document.querySelectorAll('\(loss) .reader *').length") == 0)
        #expect(try await page.evaluate("document.querySelector('\(loss) .reading').hidden") == true)
        expectQuiet(page)
    }

    @Test func thePointerReadsEveryPanelAtOneIteration() async throws {
        let page = try await open()
        let weights = "#figure-activation-weights"
        try await page.hover("\(weights) [data-mark='0.0']")
        #expect(try await page.evaluate("document.querySelectorAll('\(weights) .reader line').length") == 8)
        let told = try await page.evaluate("document.querySelector('\(weights) .reading').textContent")
        let text = try #require(told.string)
        for weight in ["w₁", "w₈", "sigmoid", "ReLU"] { #expect(text.contains(weight)) }
        // The line stands where the pointer is: nothing else was asked, so nothing is said aloud.
        #expect(try await page.evaluate("document.querySelector('[aria-live]').textContent") == "")
        expectQuiet(page)
    }

    @Test func aSurfaceTellsTheCellUnderThePointer() async throws {
        let page = try await open()
        let landscape = "#figure-activation-landscape"
        try await page.evaluate("document.querySelector('\(landscape) .picture').focus()")
        try await page.press("ArrowRight")
        try await page.press("ArrowUp")
        let voice = try await page.evaluate("document.querySelector('[aria-live]').textContent")
        let text = try #require(voice.string)
        #expect(text.contains("main direction 1 = ") && text.contains("loss 0."))
        #expect(try await page.evaluate("document.querySelectorAll('\(landscape) .reader rect').length") == 1)
        expectQuiet(page)
    }

    @Test func aLineIsHiddenByItsButtonAndByItsName() async throws {
        let page = try await open()
        func muted() async throws -> [String]? {
            try await page.evaluate(
                "[...document.querySelectorAll('\(loss) [data-mark].muted')].map(mark => mark.dataset.mark)"
            ).strings
        }
        #expect(try await muted() == [])
        try await page.evaluate("document.querySelector('\(loss) button.line').focus()")
        try await page.press("Enter")
        let pressed = "document.querySelector('\(loss) button.line').getAttribute('aria-pressed')"
        #expect(try await page.evaluate(pressed) == "false")
        #expect(try await muted()?.isEmpty == false)
        // A hidden line is not read out either.
        try await page.evaluate("document.querySelector('\(loss) .picture').focus()")
        try await page.press("ArrowRight")
        #expect(
            try await page.evaluate("document.querySelector('[aria-live]').textContent")
                == "iteration 0: ReLU 0.02346")
        try await page.evaluate(
            """
            document.querySelector("\(loss) svg .name").dispatchEvent(new MouseEvent("click", { bubbles: true }))
            """)
        #expect(try await page.evaluate(pressed) == "true")
        #expect(try await muted() == [])
        expectQuiet(page)
    }

    @Test func theOtherScaleIsADrawnPicture() async throws {
        let page = try await open()
        let subtitle = "document.querySelector('\(loss) svg').textContent.includes('logarithmic axis')"
        let caption = "document.querySelector('\(loss) .caption').textContent.includes('logarithmic')"
        #expect(try await page.evaluate(subtitle) == true)
        try await page.click("\(loss) button.scale")
        #expect(try await page.evaluate(subtitle) == false)
        #expect(try await page.evaluate(caption) == false)
        try await page.click("\(loss) button.scale")
        #expect(try await page.evaluate(subtitle) == true)
        #expect(try await page.evaluate(caption) == true)
        expectQuiet(page)
    }

    @Test func oneIterationMovesThroughChartsAndNetwork() async throws {
        let page = try await open()
        let label = "document.querySelector('#figure-network [data-mark=\"1.4\"] text').textContent"
        let heading = "document.querySelector('#figure-network [data-mark=\"1.8\"] text').textContent"
        let before = try await page.evaluate(label)
        try await page.evaluate("document.querySelector('#iteration').focus()")
        for _ in 0..<5 { try await page.press("ArrowRight") }
        #expect(try await page.evaluate("document.querySelector('.iteration output').textContent") == "5")
        #expect(try await page.evaluate("document.querySelectorAll('\(loss) .marker line').length") == 1)
        #expect(
            try await page.evaluate(
                "document.querySelectorAll('#figure-activation-weights .marker line').length") == 8)
        // w5 after five updates, as the history has it.
        #expect(try await page.evaluate(label) == "w₅ = −0.062")
        #expect(try await page.evaluate(heading) == "at iteration 5: sigmoid")
        // What is worked by hand is that iteration, down to the last digit of autograd's gradient of w8.
        let state = "document.querySelector('[data-worked-state]').textContent"
        let worked = "document.querySelector('#worked').textContent"
        #expect(try await page.evaluate(state) == "5")
        let shown = try #require(try await page.evaluate(worked).string)
        for number in ["0.4378", "0.1461", "0.059573013335466385"] { #expect(shown.contains(number)) }
        // Beyond a chart's last iteration there is nothing to mark.
        try await page.press("End")
        #expect(try await page.evaluate("document.querySelectorAll('\(loss) .marker line').length") == 0)
        try await page.click(".iteration button")
        #expect(try await page.evaluate(label) == before)
        #expect(try await page.evaluate(state) == "0")
        #expect(try await page.evaluate("document.querySelectorAll('.marker line').length") == 0)
        expectQuiet(page)
    }

    @Test(arguments: [("backpropagation", "Step size"), ("backpropagation.zh", "步长")])
    func eachStepSizeShowsItsCurve(lab: String, word: String) async throws {
        let page = try await open(lab)
        #expect(
            try await page.evaluate("document.querySelector('label[for=step-size]').textContent")
                == .string(word))
        let path = "document.querySelector('#figure-step-size [data-mark=\"0.0\"] path').getAttribute('d')"
        let sentence = "document.querySelector('.step-size .sentence').textContent"
        #expect(try await page.evaluate(sentence).string?.contains("0.09727") == true)
        let own = try await page.evaluate(path)
        try await page.evaluate("document.querySelector('#step-size').focus()")
        try await page.press("ArrowRight")
        #expect(try await page.evaluate(sentence).string?.contains("1.17") == true)
        #expect(try await page.evaluate(path) != own)
        try await page.press("End")
        #expect(try await page.evaluate(sentence).string?.contains("100") == true)
        // The read-out and the table follow.
        try await page.evaluate("document.querySelector('#figure-step-size .picture').focus()")
        try await page.press("End")
        #expect(
            try await page.evaluate("document.querySelector('[aria-live]').textContent").string?.contains(
                "0.00258") == true)
        expectQuiet(page)
    }

    /// Presses a figure's buttons and returns the texts of the files that would be saved, and the size of the picture.
    private func files(_ page: Page, _ figure: String) async throws -> [String] {
        let made = try await page.evaluate(
            """
            (async () => {
                const made = [], create = URL.createObjectURL
                URL.createObjectURL = blob => (made.push(blob), create.call(URL, blob))
                for (const button of document.querySelectorAll("\(figure) .download")) button.click()
                for (let tries = 0; made.filter(blob => blob.type === "image/png").length < 1 && tries < 200; tries++)
                    await new Promise(done => setTimeout(done, 50))
                URL.createObjectURL = create
                const texts = made.filter(blob => blob.type !== "image/png").map(blob => blob.text())
                const picture = await createImageBitmap(made.find(blob => blob.type === "image/png"))
                return [...await Promise.all(texts), `${picture.width} x ${picture.height}`]
            })()
            """)
        return made.strings ?? []
    }

    @Test func aFigureCanBeTakenAlong() async throws {
        let page = try await open()
        let files = try await files(page, loss)
        try #require(files.count >= 3)
        let rows = files[0].split(separator: "\n")
        #expect(rows.count == 13)
        #expect(rows[0] == "iteration,sigmoid,ReLU")
        #expect(rows[1] == "0,0.2097097933292389,0.023462500423192978")
        let svg = try XMLDocument(data: Data(files[1].utf8))
        #expect(svg.rootElement()?.localName == "svg" && files[1].contains("width=\"460.8pt\""))
        // Complete in itself: every letter it uses is in it, and every shape has a colour.
        let ids = Set(files[1].matches(of: /id="([^"]*)"/).map(\.output.1))
        let used = files[1].matches(of: /href="#([^"]*)"/).map(\.output.1)
        #expect(used.count > 50 && used.allSatisfy(ids.contains))
        #expect(!files[1].contains("class=") && !files[1].contains("var("))
        #expect(files[1].contains("fill=\"#ffffff\"") && files[1].contains("stroke=\"#"))
        #expect(files.last == "1229 x 768")
        expectQuiet(page)
    }

    @Test(arguments: ["loss", "landscape", "gradients", "weights", "outputs"])
    func theFileHoldsTheRowsOfTheTable(kind: String) async throws {
        let page = try await open()
        let figure = "#figure-activation-\(kind)"
        let file = try #require(try await files(page, figure).first)
        let rows = file.replacing("\u{feff}", with: "").replacing(", target", with: "; target").replacing(
            "\"", with: ""
        )
        .split(separator: "\n")
        let shown = try await page.evaluate(
            """
            [...document.querySelectorAll("\(figure) .figure-data th")].map(head => head.textContent)
            """)
        let heads = try #require(shown.strings).map { $0.replacing(", target", with: "; target") }
        #expect(
            heads.count > 1
                && Array(rows[0].split(separator: ",").map(String.init).prefix(heads.count)) == heads)
        let first = try await page.evaluate(
            "[...document.querySelectorAll('\(figure) .figure-data tbody tr')].length")
        #expect(try #require(first.number) >= 11 && Double(rows.count) > first.number ?? 0)
    }

    @Test func theNetworkCanBeTakenAlongAsAPicture() async throws {
        let page = try await open()
        let files = try await files(page, "#figure-network")
        #expect(files.first?.contains("<svg") == true && files.last?.hasPrefix("1229 x") == true)
        expectQuiet(page)
    }

    @Test func theContentsFollowTheReader() async throws {
        let page = try await open()
        let current = "document.querySelector('.contents [aria-current]')?.hash"
        for section in ["#experiment-loss", "#worked", "#sweep"] {
            try await page.evaluate(
                "document.querySelector('\(section)').scrollIntoView({ behavior: 'instant' })")
            try await page.evaluate("new Promise(done => setTimeout(done, 200))")
            #expect(try await page.evaluate(current) == .string(section))
        }
    }

    @Test func aFigureHasItsOwnNumbersAndNoOthers() async throws {
        let page = try await open()
        let counts = try await page.evaluate(
            "[...document.querySelectorAll('figure.chart')].map(figure => String(figure.querySelectorAll('details').length))"
        )
        #expect(Set(counts.strings ?? []) == ["0", "1"])
        #expect(try await page.evaluate("document.querySelectorAll('#figure-network details').length") == 0)
    }

    @Test func whatHasTheFocusIsSeenToHaveIt() async throws {
        let page = try await open()
        try await page.press("Tab")
        let unseen = try await page.evaluate(
            """
            [...document.querySelectorAll("button:enabled, input, summary, .picture, .scroll, a[href]")].filter(part => {
                if (!part.checkVisibility() || part.closest("details:not([open]) > :not(summary)")) return false
                part.focus()
                if (document.activeElement !== part) return false
                const style = getComputedStyle(part)
                return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2
            }).map(part => part.outerHTML.slice(0, 80))
            """)
        #expect(unseen.strings == [])
    }

    @Test(arguments: ReportPageTests.shipped)
    func withoutScriptsThereIsNoDeadControl(lab: String) async throws {
        let url = try await ReportPages.shared.shipped(lab)
        let page = try await Browser.shared.open(url, scripts: false)
        #expect(try await page.evaluate("document.querySelectorAll('button, input').length") == 0)
        let tables = try await page.evaluate("document.querySelectorAll('.figure-data table').length")
        #expect(try #require(tables.number) > 25)
    }

    @Test(arguments: ReportPageTests.shipped)
    func thePageStaysSmall(lab: String) async throws {
        let url = try await ReportPages.shared.shipped(lab)
        let size = try Data(contentsOf: url).count
        #expect(size < 1_500_000, "\(size)")
    }

    @Test func paperHasNoControlsAndAllThatIsFolded() async throws {
        let url = try await ReportPages.shared.shipped("backpropagation")
        let paper = try await Browser.shared.open(url, width: 672, media: .print)
        let shown = try await paper.evaluate(
            "[...document.querySelectorAll('button, input')].filter(part => part.checkVisibility()).length")
        #expect(shown == 0)
        let folded = try await paper.evaluate(
            "[...document.querySelectorAll('.figure-data table')].filter(part => part.getBoundingClientRect().height < 10).length"
        )
        #expect(folded == 0)
    }
}
