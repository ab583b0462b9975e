/// What a page or the browser wrote to the console.
struct ConsoleMessage: Equatable, Sendable, CustomStringConvertible {
    /// As the browser names it: `error`, `warning`, `info`, `log` and others.
    let level: String
    let text: String
    /// The address it came from, and the line where that is known.
    let place: String

    var isProblem: Bool { ["error", "warning", "assert"].contains(level) }

    var description: String { "\(level): \(text)" + (place.isEmpty ? "" : " (\(place))") }
}

extension ConsoleMessage {
    /// The message that an event brings, if it brings one.
    init?(_ event: DevTools.Event) {
        let parameters = event.parameters
        switch event.method {
        case "Runtime.consoleAPICalled":
            let words = (parameters["args"].array ?? []).map(Self.text)
            self.init(
                level: parameters["type"].string ?? "log", text: words.joined(separator: " "),
                place: Self.place(parameters["stackTrace"]["callFrames"].array?.first ?? .null))
        case "Runtime.exceptionThrown":
            let details = parameters["exceptionDetails"]
            let text = details["exception"]["description"].string ?? details["text"].string ?? ""
            self.init(level: "error", text: text, place: Self.place(details))
        case "Log.entryAdded":
            let entry = parameters["entry"]
            self.init(
                level: entry["level"].string ?? "error", text: entry["text"].string ?? "",
                place: Self.place(entry))
        default:
            return nil
        }
    }

    private static func text(_ argument: JSON) -> String {
        switch argument["value"] {
        case .string(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .bool(let bool): String(bool)
        default:
            argument["description"].string ?? argument["unserializableValue"].string
                ?? argument["type"].string ?? ""
        }
    }

    private static func place(_ source: JSON) -> String {
        let address = source["url"].string ?? ""
        guard !address.isEmpty, let line = source["lineNumber"].number else { return address }
        return "\(address):\(Int(line) + 1)"
    }
}
