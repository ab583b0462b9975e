/// Why a page could not be tested; what a page itself does wrong is never one of these.
enum BrowserError: Error, CustomStringConvertible {
    case notInstalled(names: [String])
    case ended(lastWords: String)
    case tooSlow(what: String, limit: Duration)
    case refused(method: String, reason: String)
    case scriptFailed(script: String, reason: String)
    case noElement(selector: String)
    case unknownKey(String)

    var description: String {
        switch self {
        case .notInstalled(let names):
            "No browser was found under any of these names: \(names.joined(separator: ", "))."
        case .ended(let lastWords):
            "The browser has ended; its last words were: \(lastWords)"
        case .tooSlow(let what, let limit):
            "\(what) took longer than \(limit)."
        case .refused(let method, let reason):
            "The browser refused \(method): \(reason)"
        case .scriptFailed(let script, let reason):
            "A script failed in the page: \(reason)\n\(script)"
        case .noElement(let selector):
            "No element of the page matches \(selector)."
        case .unknownKey(let key):
            "There is no key named \(key): use a single character or one of Key.named."
        }
    }
}

extension Duration {
    /// How long a browser may take that shares a busy machine with all other tests.
    static let patience = Duration.seconds(300)
}
