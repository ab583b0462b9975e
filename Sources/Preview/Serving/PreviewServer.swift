public import Errors
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// Serves the frame, the page within it, what becomes of it, and the files of its folder, on 127.0.0.1.
final class PreviewServer: Sendable {
    private let board: PreviewBoard
    private let frame: ServedFolder
    private let port: UInt16
    private let patience: Duration
    private let running = Mutex<Task<Void, Never>?>(nil)

    /// - Parameter patience: How long is waited for a browser that says nothing.
    init(board: PreviewBoard, frame: URL, port: UInt16, patience: Duration = .seconds(30)) {
        (self.board, self.frame, self.port) = (board, ServedFolder(url: frame), port)
        self.patience = patience
    }

    /// Begins to listen.
    ///
    /// - Throws: ``PreviewError`` where it cannot.
    func begin() async throws -> URL {
        let pool = SocketPool<Poll>.make()
        guard let listening = try? listen(), let socket = try? AsyncSocket(socket: listening, pool: pool),
            case .ip4(_, let port)? = try? listening.sockname(),
            let url = URL(string: "http://127.0.0.1:\(port)/")
        else {
            throw PreviewError(
                code: .portTaken,
                problem: "--port: error: port \(port) is taken, or not for everybody\n"
                    + "  allowed: another from 1024 to 65535, or none for any that is free")
        }
        try await pool.prepare()
        let task = Task(executorPreference: PreviewThread()) {
            await withTaskGroup { group in
                group.addTask { try? await pool.run() }
                group.addTask { await self.serve(socket) }
            }
            try? socket.close()
        }
        running.withLock { $0 = task }
        return url
    }

    /// Ends every connection, and listens no more.
    func end() async {
        let task = running.withLock { $0 }
        task?.cancel()
        await task?.value
    }

    private func listen() throws -> Socket {
        let socket = try Socket(domain: Int32(AF_INET))
        do {
            try socket.setValue(true, for: .localAddressReuse)
            // By its number: a name may mean another machine.
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
        } catch {
            try? socket.close()
            throw error
        }
        try socket.listen()
        return socket
    }

    private func serve(_ socket: AsyncSocket) async {
        await withTaskGroup(of: Void.self) { group in
            var count = 0
            while !Task.isCancelled {
                if count == Self.mostConnections {
                    await group.next()
                    count -= 1
                }
                guard let connected = try? await socket.accept() else {
                    // Whoever came is gone again, or too many files are open for now.
                    try? await Task.sleep(for: .milliseconds(50))
                    continue
                }
                count += 1
                group.addTask {
                    var connection = ServedConnection(connected, patience: self.patience)
                    await connection.serve(self.answer)
                }
            }
        }
    }

    private static let mostConnections = 64

    // MARK: - Answers

    private func answer(_ request: ServedRequest) -> ServedAnswer {
        // A page of another site may have its name point here; it cannot change what a browser calls this host.
        guard Self.isHere(request.host) else {
            return .text(.forbidden, "This preview is at 127.0.0.1 only.")
        }
        guard ["GET", "HEAD"].contains(request.method) else { return .text(.methodNotAllowed, "GET, HEAD") }
        let path = request.path
        switch path {
        case "/": return file(in: frame, at: "/index.html", policy: Self.framePolicy)
        case "/preview/events":
            return ServedAnswer(status: .ok, kind: "text/event-stream", body: .events(board.snapshots()))
        case "/report.html": return answer(page: board.page)
        case "/framed.html": return answer(page: board.page.map(framed))
        case _ where path.hasPrefix("/preview/"):
            return file(in: frame, at: String(path.dropFirst("/preview".count)))
        default: return file(in: board.results, at: path)
        }
    }

    private func answer(page: String?) -> ServedAnswer {
        guard let page else { return .text(.notFound, "There is no page yet.") }
        return ServedAnswer(
            status: .ok, kind: ServedFolder.kind(ofEnding: "html"), body: .bytes(Data(page.utf8)))
    }

    /// The page as it stands in the frame, with the frame's style for it.
    private func framed(_ page: String) -> String {
        guard let file = frame.file(at: "/page.css"),
            let style = try? String(contentsOf: file, encoding: .utf8),
            let end = page.firstRange(of: "</head>")
        else { return page }
        return page[..<end.lowerBound] + "<style>\n\(style)</style>\n" + page[end.lowerBound...]
    }

    private static func isHere(_ host: String) -> Bool {
        let parts = host.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        return ["127.0.0.1", "localhost"].contains(parts[0]) && parts.count <= 2
            && parts.dropFirst().allSatisfy { UInt16($0) != nil }
    }

    private func file(in folder: ServedFolder?, at path: String, policy: String? = nil) -> ServedAnswer {
        guard let file = folder?.file(at: path), var answer = ServedAnswer(file: file) else {
            return .text(.notFound, "There is no such file here.")
        }
        answer.contentPolicy = policy
        return answer
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
