internal import Foundation

/// What a browser is answered.
struct ServedAnswer {
    enum Status: String, Error {
        case ok = "200 OK"
        case badRequest = "400 Bad Request"
        case forbidden = "403 Forbidden"
        case notFound = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case fieldsTooLarge = "431 Request Header Fields Too Large"
        case versionNotSupported = "505 HTTP Version Not Supported"
    }

    enum Body {
        case bytes(Data)
        /// So many bytes of a file.
        case file(FileHandle, count: Int)
        /// As many as there will be; the connection ends with them.
        case events(AsyncStream<Data>)
    }

    let status: Status
    /// The media type of the body.
    let kind: String
    let body: Body
    var contentPolicy: String?

    /// A sentence.
    static func text(_ status: Status, _ text: String) -> ServedAnswer {
        ServedAnswer(status: status, kind: "text/plain; charset=utf-8", body: .bytes(Data("\(text)\n".utf8)))
    }

    /// A file; nil where it cannot be read.
    init?(file: URL) {
        guard let handle = try? FileHandle(forReadingFrom: file), let count = try? handle.seekToEnd(),
            (try? handle.seek(toOffset: 0)) != nil
        else { return nil }
        let kind = ServedFolder.kind(ofEnding: file.pathExtension.lowercased())
        self.init(status: .ok, kind: kind, body: .file(handle, count: Int(count)))
    }

    init(status: Status, kind: String, body: Body) {
        (self.status, self.kind, self.body) = (status, kind, body)
    }

    /// How long the body is; nil where that is not known before its end.
    var count: Int? {
        switch body {
        case .bytes(let bytes): bytes.count
        case .file(_, let count): count
        case .events: nil
        }
    }

    /// The lines before the body.
    func head(keepsConnection: Bool) -> Data {
        var lines = [
            "HTTP/1.1 \(status.rawValue)", "Content-Type: \(kind)",
            "Connection: \(keepsConnection ? "keep-alive" : "close")", "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            // No page of another site may show or read what is here.
            "X-Frame-Options: SAMEORIGIN", "Cross-Origin-Resource-Policy: same-origin",
            "Referrer-Policy: no-referrer",
        ]
        if let count { lines.append("Content-Length: \(count)") }
        if let contentPolicy { lines.append("Content-Security-Policy: \(contentPolicy)") }
        if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
        return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
