/// What a browser asks for: the head of a request of HTTP/1.1 (RFC 9112). Its body is nobody's business here.
struct ServedRequest {
    let method: String
    /// As it was sent, with its percent signs, up to a question mark.
    let path: String
    /// What the browser calls this machine; empty where it says nothing.
    let host: String
    /// Whether another request may follow on the same connection.
    let keepsConnection: Bool

    /// From the lines before the empty one.
    ///
    /// - Throws: What is to be answered where they are no head.
    init(head: some Collection<UInt8>) throws(ServedAnswer.Status) {
        guard let text = String(validating: head, as: UTF8.self) else { throw .badRequest }
        // The end of a line is one character; any other control character has no business here.
        var lines = text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false)[...]
        let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words.allSatisfy({ Self.isWord($0) }) else { throw .badRequest }
        guard ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { throw .versionNotSupported }
        var fields: [String: [String]] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), Self.isWord(line[..<colon]) else { throw .badRequest }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            guard value.unicodeScalars.allSatisfy({ $0.value >= 32 || $0 == "\t" }) else { throw .badRequest }
            fields[line[..<colon].lowercased(), default: []].append(String(value))
        }
        guard fields["host", default: []].count < 2 else { throw .badRequest }
        method = String(words[0])
        path = String(words[1].prefix { $0 != "?" })
        host = fields["host"]?.first ?? ""
        // What follows a head with a body is that body.
        let hasBody =
            fields["transfer-encoding"] != nil || fields["content-length", default: []].contains { $0 != "0" }
        let isLast = fields["connection", default: []].contains { $0.lowercased().contains("close") }
        keepsConnection = words[2] == "HTTP/1.1" && !hasBody && !isLast
    }

    private static func isWord(_ text: Substring) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
    }
}
