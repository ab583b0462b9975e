/// Something that a page asked the network, or the disk, for.
struct Request: Equatable, Sendable {
    enum Outcome: Equatable, Sendable {
        case pending
        case succeeded
        case failed(String)
    }

    let url: String
    var outcome: Outcome

    var hasFailed: Bool {
        if case .failed = outcome { true } else { false }
    }

    /// The requests that a page's events tell of, but for the page itself and what it carries with it.
    static func all(in events: [DevTools.Event]) -> [Request] {
        var ids: [JSON] = []
        var requests: [JSON: Request] = [:]
        for event in events {
            let parameters = event.parameters
            let id = parameters["requestId"]
            switch event.method {
            case "Network.requestWillBeSent":
                let url = parameters["request"]["url"].string ?? ""
                let isPage = id == parameters["loaderId"]
                guard !isPage, !url.hasPrefix("data:"), !url.hasPrefix("blob:") else { continue }
                if requests[id] == nil { ids.append(id) }
                requests[id] = Request(url: url, outcome: .pending)
            case "Network.responseReceived":
                if let status = parameters["response"]["status"].number, status >= 400 {
                    requests[id]?.outcome = .failed("status \(Int(status))")
                } else if parameters["type"].string == "EventSource" {
                    // It never ends; whether it begins before the page is loaded is a matter of luck.
                    requests[id]?.outcome = .succeeded
                }
            case "Network.loadingFinished":
                if requests[id]?.outcome == .pending { requests[id]?.outcome = .succeeded }
            case "Network.loadingFailed":
                requests[id]?.outcome = .failed(parameters["errorText"].string ?? "no reason given")
            default:
                continue
            }
        }
        return ids.compactMap { requests[$0] }
    }
}
