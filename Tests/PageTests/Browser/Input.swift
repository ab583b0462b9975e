/// What a reader does to a page: real keys and a real pointer, as the browser takes them.
extension Page {
    /// Presses and releases a key: a single character, or one of `Key.named` such as `Tab` or `ArrowRight`.
    func press(_ name: String, shift: Bool = false) async throws {
        guard let key = Key(name) else { throw BrowserError.unknownKey(name) }
        var event: [String: JSON] = [
            "type": "keyDown", "key": .string(key.name), "code": .string(key.code),
            "windowsVirtualKeyCode": .number(Double(key.number)), "modifiers": shift ? 8 : 0,
        ]
        if let text = key.text { event["text"] = .string(text) }
        try await call("Input.dispatchKeyEvent", .object(event))
        event["type"] = "keyUp"
        event["text"] = nil
        try await call("Input.dispatchKeyEvent", .object(event))
    }

    /// Brings the pointer over the middle of the first element that matches.
    func hover(_ selector: String) async throws {
        try await pointer("mouseMoved", at: middle(of: selector))
    }

    /// Clicks in the middle of the first element that matches.
    func click(_ selector: String) async throws {
        let point = try await middle(of: selector)
        for event in ["mouseMoved", "mousePressed", "mouseReleased"] { try await pointer(event, at: point) }
    }

    private func pointer(_ event: String, at point: [JSON]) async throws {
        let pressed = event != "mouseMoved"
        try await call(
            "Input.dispatchMouseEvent",
            [
                "type": .string(event), "x": point[0], "y": point[1],
                "button": pressed ? "left" : "none", "clickCount": pressed ? 1 : 0,
            ])
    }

    private func middle(of selector: String) async throws -> [JSON] {
        let point = try await evaluate(
            """
            (selector => {
                const element = document.querySelector(selector)
                if (!element) return null
                element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" })
                const box = element.getBoundingClientRect()
                return [box.x + box.width / 2, box.y + box.height / 2]
            })(\(try JSON.string(selector).source))
            """)
        guard let point = point.array, point.count == 2 else {
            throw BrowserError.noElement(selector: selector)
        }
        return point
    }
}
