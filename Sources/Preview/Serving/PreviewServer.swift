public import Errors
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// Serves the frame, the page within it, what becomes of it, and the files of its folder, on 127.0.0.1.
final class PreviewServer: Sendable {
    private let board: PreviewBoard
    private let frame: ServedFolder
    private let port: UInt16
    private let running = Mutex<(server: HTTPServer, task: Task<Void, Never>)?>(nil)

    init(board: PreviewBoard, frame: URL, port: UInt16) {
        (self.board, self.frame, self.port) = (board, ServedFolder(url: frame), port)
    }

    /// Begins to listen.
    ///
    /// - Throws: ``PreviewError`` where it cannot.
    func begin() async throws -> URL {
        let port = port
        // By its number: a name may mean another machine.
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: ClosureHTTPHandler { [self] in answer($0) })
        let failure = Mutex<String?>(nil)
        let task = Task {
            do { try await server.run() } catch {
                failure.withLock { $0 = "\(error)" }
            }
        }
        // It says by its address that it listens; where it cannot, its task ends.
        while failure.withLock({ $0 }) == nil {
            if case .ip4(_, let port)? = await server.listeningAddress,
                let url = URL(string: "http://127.0.0.1:\(port)/")
            {
                running.withLock { $0 = (server, task) }
                return url
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw PreviewError(
            code: .portTaken,
            problem: "--port: error: port \(port) is taken, or not for everybody\n"
                + "  allowed: another from 1024 to 65535, or none for any that is free")
    }

    /// Ends every connection, and listens no more.
    func end() async {
        guard let (server, task) = running.withLock({ $0 }) else { return }
        await server.stop(timeout: 0.5)
        task.cancel()
        await task.value
    }

    // MARK: - Answers

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        // A page of another site may have its name point here; it cannot change what a browser calls this host.
        guard let host = request.headers[.host], Self.isHere(host) else {
            return text(.forbidden, "This preview is at 127.0.0.1 only.")
        }
        guard request.method == .GET else { return text(.methodNotAllowed, "GET") }
        let path = request.target.path()
        switch path {
        case "/": return file(in: frame, at: "/index.html", policy: Self.framePolicy)
        case "/preview/events": return events()
        case "/report.html":
            guard let page = board.page else { return text(.notFound, "There is no page yet.") }
            let body = HTTPBodySequence(data: Data(page.utf8), suggestedBufferSize: 1 << 16)
            return response(.ok, ServedFolder.kind(ofEnding: "html"), body)
        case _ where path.hasPrefix("/preview/"):
            return file(in: frame, at: String(path.dropFirst("/preview".count)))
        default: return file(in: board.results, at: path)
        }
    }

    private static func isHere(_ host: String) -> Bool {
        let parts = host.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        return ["127.0.0.1", "localhost"].contains(parts[0]) && parts.count <= 2
            && parts.dropFirst().allSatisfy { UInt16($0) != nil }
    }

    private func file(in folder: ServedFolder?, at path: String, policy: String? = nil) -> HTTPResponse {
        guard let file = folder?.file(at: path),
            let body = try? HTTPBodySequence(file: file, suggestedBufferSize: 1 << 16)
        else { return text(.notFound, "There is no such file here.") }
        var answer = response(.ok, ServedFolder.kind(ofEnding: file.pathExtension.lowercased()), body)
        if let policy { answer.headers[HTTPHeader("Content-Security-Policy")] = policy }
        return answer
    }

    private func events() -> HTTPResponse {
        response(
            .ok, "text/event-stream",
            HTTPBodySequence(from: EventBytes(events: board.snapshots()), suggestedBufferSize: 1 << 16))
    }

    private func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
        response(status, "text/plain; charset=utf-8", HTTPBodySequence(data: Data("\(text)\n".utf8)))
    }

    private func response(_ status: HTTPStatusCode, _ kind: String, _ body: HTTPBodySequence) -> HTTPResponse
    {
        HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: kind, HTTPHeader("Cache-Control"): "no-store",
                HTTPHeader("X-Content-Type-Options"): "nosniff",
                // No page of another site may show or read what is here.
                HTTPHeader("X-Frame-Options"): "SAMEORIGIN",
                HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
                HTTPHeader("Referrer-Policy"): "no-referrer",
            ], body: body)
    }

    private static let framePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

/// A preview that cannot begin.
public struct PreviewError: CodedError {
    /// What kind of mistake it is.
    public let code: ErrorCode
    let problem: String

    /// What is wrong, and what may be done.
    public var description: String { code.mark(problem) }
}
