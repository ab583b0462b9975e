import Foundation

/// What a page looks like: on the screen and on paper.
extension Page {
    /// A PNG of what is in view, or of the page from top to bottom.
    func screenshot(fullPage: Bool = false) async throws -> Data {
        let answer = try await call(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .bool(fullPage)])
        return Data(base64Encoded: answer["data"].string ?? "") ?? Data()
    }

    /// The page as it prints.
    func pdf() async throws -> Data {
        let answer = try await call("Page.printToPDF", ["printBackground": true, "preferCSSPageSize": true])
        return Data(base64Encoded: answer["data"].string ?? "") ?? Data()
    }
}
