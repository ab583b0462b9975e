import Foundation

/// The one headless browser of a test run: started by the first page, ended with the run.
actor Browser {
    static let shared = Browser()

    private var starting: Task<DevTools, any Error>?
    private var lastOpening: Task<Void, Never>?

    /// Opens a page as a reader with these settings would see it, loaded and at rest.
    ///
    /// Pages share no storage: what one test stores no other finds.
    func open(
        _ url: URL, width: Int = 1280, height: Int = 900, dark: Bool = false, media: Page.Media = .screen,
        scripts: Bool = true
    ) async throws -> Page {
        let settings = Page.Settings(width: width, height: height, dark: dark, media: media, scripts: scripts)
        // In turn: pages that load side by side on few cores only keep each other waiting.
        let opening = Task { [lastOpening] in
            await lastOpening?.value
            let devTools = try await self.devTools()
            let page = try await Page.make(in: devTools, settings)
            try await page.load(url)
            return page
        }
        lastOpening = Task { _ = try? await opening.value }
        return try await opening.value
    }

    private func devTools() async throws -> DevTools {
        if let starting, let devTools = try? await starting.value, devTools.isOpen { return devTools }
        let task = Task {
            let devTools = DevTools(try BrowserProcess())
            _ = try await devTools.call("Browser.getVersion", within: .patience)
            return devTools
        }
        starting = task
        return try await task.value
    }
}
