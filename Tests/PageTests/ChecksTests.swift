import Foundation
import Testing

/// The checks themselves: a sound page passes each of them, and each fault is told of.
struct ChecksTests {
    @Test(arguments: [false, true])
    func aSoundPagePasses(dark: Bool) async throws {
        let site = try Site(page: .sound())
        let page = try await Browser.shared.open(site.page, width: 400, dark: dark)
        #expect(try await page.accessibilityProblems() == [])
        #expect(try await page.contrastProblems() == [])
        #expect(try await page.overflowProblems() == [])
    }

    @Test func theChecksNeedNoScriptsOfThePage() async throws {
        let site = try Site(page: .sound(with: "<img src='data:,'>"))
        let page = try await Browser.shared.open(site.page, scripts: false)
        #expect(try await page.accessibilityProblems() == ["<img> has no alt"])
        #expect(try await page.contrastProblems() == [])
    }

    static let unreadable = [
        ("<h1>Second</h1>", "there are 2 <h1>, not one"),
        ("<h4>Deep</h4>", "<h4> “Deep” follows an <h2>: a level is left out"),
        ("<h2></h2>", "<h2> is empty"),
        ("<img src='data:,'>", "<img> has no alt"),
        ("<svg width='9' height='9'></svg>", "<svg> has no name"),
        ("<svg role='img'><text y='9'>5</text></svg>", "<svg> “5” has no name"),
        ("<div role='img'>▁▂▃</div>", "<div> “▁▂▃” has no name"),
        ("<input type='range'>", "<input> has no label"),
        ("<button class='play'></button>", "<button.play> says nothing of what it does"),
        ("<a href='#nowhere'>Figure 1</a>", "<a> “Figure 1” leads to #nowhere, which is not there"),
        ("<p id='a'>x</p><p id='a'>y</p>", "2 elements share the id a"),
        ("<p aria-describedby='b'>x</p>", "<p> “x” names #b in aria-describedby, which is not there"),
        ("<p tabindex='3'>x</p>", "<p> “x” jumps the order of the Tab key"),
        ("<table><tr><td>1</table>", "<table> “1” has no header cells"),
    ]

    @Test(arguments: unreadable)
    func whatCannotBeHeardOrReachedIsFound(fault: String, problem: String) async throws {
        let site = try Site(page: .sound(with: fault))
        let page = try await Browser.shared.open(site.page)
        #expect(try await page.accessibilityProblems() == [problem])
    }

    @Test func aBareDocumentLacksItsFrame() async throws {
        let site = try Site(page: "<p>Nothing but text")
        let page = try await Browser.shared.open(site.page)
        let problems = try await page.accessibilityProblems()
        #expect(
            problems == [
                "<html> has no lang", "the page has no title", "no <main> tells where the report begins",
                "there are 0 <h1>, not one",
            ])
    }

    static let faint = [
        (
            "<p style='color: #999; background: white'>grey</p>",
            "<p> “grey” has a contrast of 2.85 (#999999 on #ffffff)"
        ),
        (
            "<p style='color: rgb(0 0 0 / 40%); background: white'>thin</p>",
            "<p> “thin” has a contrast of 2.85 (#999999 on #ffffff)"
        ),
        (
            "<p style='opacity: 0.4; color: black; background: white'>pale</p>",
            "<p> “pale” has a contrast of 2.85 (#999999 on #ffffff)"
        ),
        (
            "<p style='color: oklch(0.7 0 0); background: white'>modern</p>",
            "<p> “modern” has a contrast of 2.68 (#9e9e9e on #ffffff)"
        ),
        (
            "<div style='background: white'><svg role='img' aria-label='x'><text y='20' fill='#999'>svg</text></svg></div>",
            "<text> “svg” has a contrast of 2.85 (#999999 on #ffffff)"
        ),
    ]

    @Test(arguments: faint)
    func faintTextIsFound(fault: String, problem: String) async throws {
        let site = try Site(page: .sound(with: fault))
        let page = try await Browser.shared.open(site.page)
        #expect(try await page.contrastProblems() == [problem])
    }

    @Test func largeTextMayBeFainterAndHiddenTextIsLeftOut() async throws {
        let site = try Site(
            page: .sound(
                with: """
                    <p style="color: #888; background: white; font-size: 24px">large</p>
                    <p style="color: #999; background: white; display: none">hidden</p>
                    <p style="color: #999; background: linear-gradient(white, black)">unknown</p>
                    """))
        let page = try await Browser.shared.open(site.page)
        #expect(try await page.contrastProblems() == [])
    }

    @Test func coloursAreJudgedAsTheReaderPrefersThem() async throws {
        let site = try Site(
            page: .sound(
                with: "<style>body { background: light-dark(white, black) } p { color: #333 }</style>"))
        let light = try await Browser.shared.open(site.page)
        let dark = try await Browser.shared.open(site.page, dark: true)
        #expect(try await light.contrastProblems() == [])
        let problems = try await dark.contrastProblems()
        #expect(problems.contains { $0.hasPrefix("<p>") && $0.hasSuffix("(#333333 on #000000)") })
    }

    @Test func whatIsTooWideIsFound() async throws {
        let site = try Site(
            page: .sound(
                with: """
                    <div class="wide" style="width: 500px">wide</div>
                    <div style="overflow-x: auto"><pre style="width: 2000px">scrolls on its own</pre></div>
                    """))
        let narrow = try await Browser.shared.open(site.page, width: 400)
        let problems = try await narrow.overflowProblems()
        #expect(problems.count == 2)
        #expect(problems.first?.contains("wider than its window of 400 px") == true)
        #expect(problems.last?.hasPrefix("<div.wide> “wide” reaches to") == true)
        let wide = try await Browser.shared.open(site.page, width: 1280)
        #expect(try await wide.overflowProblems() == [])
    }

    @Test func aPageThatAPhoneWouldShrinkIsFound() async throws {
        let site = try Site(page: "<p>No viewport")
        let page = try await Browser.shared.open(site.page)
        #expect(try await page.overflowProblems().count == 1)
    }
}

extension String {
    /// A page that passes every check, with something added to it.
    fileprivate static func sound(with addition: String = "") -> String {
        """
        <html lang="en"><meta name="viewport" content="width=device-width"><title>Sound</title>
        <style>:root { color-scheme: light dark }</style>
        <main><h1>Title</h1><h2 id="part">Part</h2>
        <p>Text with a <a href="#part">link</a>, <span style="position: absolute; width: 1px; height: 1px;
        overflow: hidden; color: #999">words for a screen reader</span> and a chart:
        <svg role="img" aria-label="The loss"></svg> <svg aria-hidden="true"></svg> <img src="data:," alt="">
        <label>Step <input type="range"></label>
        <table><tr><th>Loss<tr><td>0.1</table>
        \(addition)
        </main>
        """
    }
}
