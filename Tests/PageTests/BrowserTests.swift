import Foundation
import Testing

/// The support for page tests, on pages so small that what they do is plain.
struct BrowserTests {
    @Test func aCleanPageIsClean() async throws {
        let site = try Site(page: "<title>Clean</title><p>Nothing happens here.")
        let page = try await Browser.shared.open(site.page)
        #expect(page.consoleMessages.isEmpty)
        #expect(page.requests.isEmpty)
        #expect(try await page.evaluate("document.title") == "Clean")
    }

    @Test func consoleMessagesAndExceptionsAreHeard() async throws {
        let site = try Site(
            page: """
                <script>
                console.log("a note", 7); console.error("an error")
                Promise.reject(new Error("a rejection"))
                setTimeout(() => console.warn("a late warning"))
                throw new Error("an exception")
                </script>
                """)
        let page = try await Browser.shared.open(site.page)
        try await page.evaluate("new Promise(done => setTimeout(done, 20))")
        let messages = page.consoleMessages
        #expect(messages.contains { $0.text == "a note 7" && !$0.isProblem })
        for text in ["an error", "a rejection", "a late warning", "an exception"] {
            #expect(
                messages.contains { $0.text.contains(text) && $0.isProblem }, "\(text) is not in \(messages)")
        }
        #expect(messages.contains { $0.place.hasSuffix("index.html:3") })
    }

    @Test func requestsAreSeenAndFailedOnesMarked() async throws {
        let site = try Site(
            page: """
                <link rel="stylesheet" href="style.css"><img src="missing.png" alt="">
                <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">
                <script src="https://example.com/script.js"></script>
                """, files: ["style.css": "p { color: red }"])
        let page = try await Browser.shared.open(site.page)
        let requests = page.requests
        #expect(requests.count == 3)
        #expect(requests.first { $0.url.hasSuffix("style.css") }?.outcome == .succeeded)
        #expect(requests.first { $0.url.hasSuffix("missing.png") }?.hasFailed == true)
        #expect(requests.first { $0.url.hasPrefix("https:") }?.hasFailed == true)
        #expect(page.consoleMessages.filter(\.isProblem).count == 2)
    }

    @Test(arguments: [false, true])
    func thePreferredColoursAreHonoured(dark: Bool) async throws {
        let site = try Site(
            page: "<style>@media (prefers-color-scheme: dark) { body { color: white } }</style>")
        let page = try await Browser.shared.open(site.page, dark: dark)
        let colour = try await page.evaluate("getComputedStyle(document.body).color")
        #expect(colour == (dark ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)"))
    }

    @Test(arguments: [400, 1280])
    func theWindowIsAsWideAsAsked(width: Int) async throws {
        let site = try Site(page: "<p>Any page")
        let page = try await Browser.shared.open(site.page, width: width, height: 700)
        #expect(try await page.evaluate("[innerWidth, innerHeight]") == [.number(Double(width)), 700])
    }

    @Test func aPageCanBeSeenAsItPrints() async throws {
        let site = try Site(
            page: "<title>Paper</title><style>@media print { p { display: none } }</style><p>Screen")
        let screen = try await Browser.shared.open(site.page)
        let paper = try await Browser.shared.open(site.page, media: .print)
        let display = "getComputedStyle(document.querySelector('p')).display"
        #expect(try await screen.evaluate(display) == "block")
        #expect(try await paper.evaluate(display) == "none")
    }

    @Test func scriptsCanBeOffWhileTheTestStillAsks() async throws {
        let site = try Site(page: "<title>Off</title><script>document.title = 'On'</script>")
        let off = try await Browser.shared.open(site.page, scripts: false)
        let on = try await Browser.shared.open(site.page)
        #expect(try await off.evaluate("document.title") == "Off")
        #expect(try await on.evaluate("document.title") == "On")
    }

    @Test func keysAndThePointerReachThePage() async throws {
        let site = try Site(
            page: """
                <input id="field"><button onclick="this.textContent = 'clicked'">click</button>
                <input id="slider" type="range" value="50">
                <p style="margin-top: 3000px" onmouseover="this.textContent = 'hovered'">far below</p>
                """)
        let page = try await Browser.shared.open(site.page)
        try await page.press("Tab")
        for key in ["a", "b", " ", "1", "Backspace"] { try await page.press(key) }
        #expect(try await page.evaluate("field.value") == "ab ")
        try await page.press("Tab")
        try await page.press("Enter")
        #expect(try await page.evaluate("document.querySelector('button').textContent") == "clicked")
        try await page.press("Tab")
        try await page.press("ArrowRight")
        #expect(try await page.evaluate("slider.value") == "51")
        try await page.press("Tab", shift: true)
        #expect(try await page.evaluate("document.activeElement.localName") == "button")
        try await page.click("#field")
        #expect(try await page.evaluate("document.activeElement.id") == "field")
        try await page.hover("p")
        #expect(try await page.evaluate("document.querySelector('p').textContent") == "hovered")
    }

    @Test func aPageIsPicturedAndPrinted() async throws {
        let site = try Site(page: "<title>Tall</title><p style='height: 3000px'>Tall")
        let page = try await Browser.shared.open(site.page, width: 600, height: 400)
        let pdf = try await page.pdf()
        let view = try await page.screenshot()
        let whole = try await page.screenshot(fullPage: true)
        #expect(pdf.starts(with: Data("%PDF".utf8)))
        #expect(pixelHeight(ofPNG: view) == 400)
        #expect(pixelHeight(ofPNG: whole) > 3000)
    }

    @Test func pagesShareNoStorage() async throws {
        let site = try Site(page: "<title>Storage</title>")
        let one = try await Browser.shared.open(site.page)
        try await one.evaluate("localStorage.theme = 'dark'")
        let other = try await Browser.shared.open(site.page)
        #expect(try await other.evaluate("localStorage.theme ?? null") == .null)
    }

    @Test func anAlertIsToldAndHoldsNothingUp() async throws {
        let site = try Site(page: "<script>alert('stop')</script><title>Went on</title>")
        let page = try await Browser.shared.open(site.page)
        #expect(try await page.evaluate("document.title") == "Went on")
        #expect(page.consoleMessages.map(\.text) == ["alert: stop"])
    }

    @Test func whatCannotBeDoneIsSaid() async throws {
        let site = try Site(page: "<p>Any page")
        let page = try await Browser.shared.open(site.page)
        await #expect(throws: BrowserError.self) { try await page.click("#nowhere") }
        await #expect(throws: BrowserError.self) { try await page.press("NoSuchKey") }
        await #expect(throws: BrowserError.self) { try await page.evaluate("noSuchName") }
        await #expect(throws: BrowserError.self) { try await page.call("No.suchMethod") }
        await #expect(throws: BrowserError.self) {
            try await Browser.shared.open(
                site.page.deletingLastPathComponent().appending(path: "missing.html"))
        }
    }

    @Test(.timeLimit(.minutes(15))) func aBrowserThatHasEndedIsStartedAgain() async throws {
        let site = try Site(page: "<p>Any page")
        let browser = Browser()
        let page = try await browser.open(site.page)
        _ = try? await page.call("Browser.close")
        var hasEnded = false
        while !hasEnded {
            // Its pages go before it does: until then they only refuse.
            do { try await page.evaluate("0", within: .seconds(5)) } catch BrowserError.ended {
                hasEnded = true
            } catch {}
        }
        let next = try await browser.open(site.page)
        #expect(try await next.evaluate("1 + 1") == 2)
    }

    @Test func whatNeverEndsKeepsNoPageFromBeingAtRest() {
        func event(_ method: String, _ parameters: [String: JSON]) -> DevTools.Event {
            DevTools.Event(
                method: "Network.\(method)",
                parameters: .object(
                    parameters.merging(["requestId": "1", "type": "EventSource"]) { own, _ in own }))
        }
        let asked = event("requestWillBeSent", ["request": ["url": "http://127.0.0.1/preview/events"]])
        let answered = event("responseReceived", ["response": ["status": 200]])
        #expect(Request.all(in: [asked]).map(\.outcome) == [.pending])
        #expect(Request.all(in: [asked, answered]).map(\.outcome) == [.succeeded])
    }

    @Test func aCallThatTakesTooLongFails() async throws {
        let site = try Site(page: "<p>Any page")
        let page = try await Browser.shared.open(site.page)
        await #expect {
            try await page.evaluate("new Promise(() => {})", within: .milliseconds(100))
        } throws: { error in
            "\(error)" == "Runtime.evaluate took longer than 0.1 seconds."
        }
    }
}

/// The height that a PNG's header gives.
private func pixelHeight(ofPNG data: Data) -> Int {
    data.dropFirst(20).prefix(4).reduce(0) { $0 << 8 | Int($1) }
}
