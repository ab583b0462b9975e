import Foundation
import Testing

/// A connection to a server on this machine, which sends what it is told to the byte.
final class Client {
    private let socket: Int32
    private var received = Data()

    /// Connects; nil where nobody listens.
    init?(port: Int) {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        // Beside all other tests a page is made only after what was there to be done before it.
        var limit = timeval(tv_sec: 540, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else {
            close(socket)
            return nil
        }
    }

    deinit { close(socket) }

    /// Asks for a path, as it is spelt here.
    func ask(_ path: String, host: String = "127.0.0.1", method: String = "GET") {
        say("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    }

    /// Sends this, whatever it is.
    func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// All that comes until the other end closes, or until it holds this; nil where nothing more comes.
    func text(until end: String? = nil) async -> String? {
        while true {
            let text = String(decoding: received, as: UTF8.self)
            if let end, let found = text.range(of: end) {
                received = Data(text[found.upperBound...].utf8)
                return String(text[..<found.upperBound])
            }
            guard let more = await receive(), !(more.isEmpty && end != nil) else { return nil }
            if more.isEmpty { return text }
            received.append(more)
        }
    }

    /// What comes next; empty where the other end has closed or broken it off, nil where nothing comes.
    private func receive() async -> Data? {
        let socket = socket
        // Whoever waits on one of the few threads of tasks keeps all others waiting.
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var buffer = [UInt8](repeating: 0, count: 65536)
                let count = recv(socket, &buffer, buffer.count, 0)
                // An end that closes before it has read everything breaks it off.
                let isOver = count < 0 && errno == ECONNRESET
                continuation.resume(
                    returning: count < 0 && !isOver ? nil : Data(buffer.prefix(max(count, 0))))
            }
        }
    }

    /// The next snapshot of which this holds.
    func snapshot(_ isMeant: ([String: Any]) -> Bool) async throws -> [String: Any] {
        while let text = await text(until: "\n\n") {
            guard let start = text.range(of: "data: ") else { continue }
            // A long event comes in several chunks.
            let json = text[start.upperBound...].replacing(/\r\n[0-9a-f]+\r\n/, with: "")
            let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
            if let snapshot = value as? [String: Any], isMeant(snapshot) { return snapshot }
        }
        Issue.record("no such snapshot came")
        return [:]
    }
}
