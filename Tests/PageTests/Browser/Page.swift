import Foundation

/// A page open in the browser. It closes with its last reference.
final class Page: Sendable {
    enum Media: String, Sendable {
        /// The browser's own choice: to emulate `screen` would keep the print style from a PDF.
        case screen = ""
        case print
    }

    struct Settings: Sendable {
        let width: Int
        let height: Int
        let dark: Bool
        let media: Media
        let scripts: Bool
    }

    private let devTools: DevTools
    private let context: String
    private let session: String

    private init(devTools: DevTools, context: String, session: String) {
        self.devTools = devTools
        self.context = context
        self.session = session
    }

    deinit {
        devTools.forget(session: session)
        Task { [devTools, context] in
            try? await devTools.call("Target.disposeBrowserContext", ["browserContextId": .string(context)])
        }
    }

    /// Every message of the console, uncaught exception and entry of the browser's log so far.
    var consoleMessages: [ConsoleMessage] {
        devTools.events(of: session).compactMap(ConsoleMessage.init)
    }

    /// Everything that the page has asked for beyond itself.
    var requests: [Request] {
        Request.all(in: devTools.events(of: session))
    }

    /// Calls a method of the DevTools protocol on this page, for what is not offered here by name.
    @discardableResult
    func call(
        _ method: String, _ parameters: JSON = [:], within limit: Duration = .patience
    ) async throws -> JSON {
        try await devTools.call(method, parameters, session: session, within: limit)
    }

    /// What a script comes to in the page; a promise is awaited.
    @discardableResult
    func evaluate(_ script: String, within limit: Duration = .patience) async throws -> JSON {
        let answer = try await call(
            "Runtime.evaluate",
            [
                "expression": .string(script), "returnByValue": true, "awaitPromise": true,
                "userGesture": true,
            ],
            within: limit)
        let exception = answer["exceptionDetails"]
        if exception != .null {
            let reason = exception["exception"]["description"].string ?? exception["text"].string ?? ""
            throw BrowserError.scriptFailed(script: script, reason: reason)
        }
        // JSON has no NaN or infinity: they come as words.
        if let word = answer["result"]["unserializableValue"].string {
            return Double(word).map(JSON.number) ?? .string(word)
        }
        return answer["result"]["value"]
    }
}

// MARK: - Opening

extension Page {
    static func make(in devTools: DevTools, _ settings: Settings) async throws -> Page {
        let context = try await devTools.call("Target.createBrowserContext")["browserContextId"].string ?? ""
        let target = try await devTools.call(
            "Target.createTarget", ["url": "about:blank", "browserContextId": .string(context)])
        let attached = try await devTools.call(
            "Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])
        let page = Page(devTools: devTools, context: context, session: attached["sessionId"].string ?? "")
        for domain in ["Page", "Runtime", "Log", "Network"] { try await page.call("\(domain).enable") }
        try await page.call("Page.setLifecycleEventsEnabled", ["enabled": true])
        try await page.call("Emulation.setFocusEmulationEnabled", ["enabled": true])
        try await page.apply(settings)
        return page
    }

    private func apply(_ settings: Settings) async throws {
        try await call(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(settings.width)), "height": .number(Double(settings.height)),
                "deviceScaleFactor": 1, "mobile": false,
            ])
        try await call(
            "Emulation.setEmulatedMedia",
            [
                "media": .string(settings.media.rawValue),
                "features": [["name": "prefers-color-scheme", "value": settings.dark ? "dark" : "light"]],
            ])
        if settings.scripts {
            // An alert would hold the page until someone closed it; a report has no business with one.
            let replacement = """
                for (const name of ["alert", "confirm", "prompt"])
                    window[name] = text => console.error(`${name}: ${text}`)
                """
            try await call("Page.addScriptToEvaluateOnNewDocument", ["source": .string(replacement)])
        } else {
            try await call("Emulation.setScriptExecutionDisabled", ["value": true])
        }
    }

    /// Goes to an address and waits until the page is loaded and asks for nothing more.
    func load(_ url: URL) async throws {
        let address = url.absoluteString
        let answer = try await call("Page.navigate", ["url": .string(address)])
        if let reason = answer["errorText"].string {
            throw BrowserError.refused(method: "to open \(address)", reason: reason)
        }
        let loader = answer["loaderId"]
        try await devTools.wait(for: "Loading \(address)", in: session) { events in
            let isLoaded = events.contains {
                $0.method == "Page.lifecycleEvent" && $0.parameters["loaderId"] == loader
                    && $0.parameters["name"] == "load"
            }
            return isLoaded && Request.all(in: events).allSatisfy { $0.outcome != .pending }
        }
        // The browser logs a failed request just after it tells of it, and in the order of this call.
        try await evaluate("document.readyState")
    }
}
