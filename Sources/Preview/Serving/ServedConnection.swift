internal import FlyingSocks
internal import Foundation

/// A browser's connection: one request after the other, and nobody's that asks or reads too slowly.
struct ServedConnection {
    private let socket: AsyncSocket
    private let patience: Duration
    /// What came and is no part of a request yet.
    private var received: [UInt8] = []

    /// - Parameter patience: How long is waited for a request, and for each piece of an answer to be taken.
    init(_ socket: AsyncSocket, patience: Duration) { (self.socket, self.patience) = (socket, patience) }

    /// Answers until either end has enough.
    mutating func serve(_ answer: (ServedRequest) -> ServedAnswer) async {
        defer { try? socket.close() }
        do {
            do {
                while true {
                    let request = try await nextRequest()
                    let isOpen = try await send(
                        answer(request), withBody: request.method != "HEAD",
                        keepsConnection: request.keepsConnection)
                    guard isOpen else { break }
                }
            } catch let status as ServedAnswer.Status {
                _ = try await send(.text(status, status.rawValue), withBody: true, keepsConnection: false)
            }
            try await takeLeave()
        } catch {
            // It is gone, or was too slow: there is nobody to tell.
        }
    }

    private mutating func nextRequest() async throws -> ServedRequest {
        let socket = socket, before = received
        received = try await Self.within(patience) {
            var received = before
            while received.firstRange(of: Self.end) == nil {
                guard received.count < Self.mostBytes else { throw ServedAnswer.Status.fieldsTooLarge }
                received += try await socket.read(atMost: 4096)
            }
            return received
        }
        guard let end = received.firstRange(of: Self.end) else { throw ServedAnswer.Status.badRequest }
        defer { received.removeSubrange(..<end.upperBound) }
        return try ServedRequest(head: received[..<end.lowerBound])
    }

    /// Says whether more may follow.
    private func send(_ answer: ServedAnswer, withBody: Bool, keepsConnection: Bool) async throws -> Bool {
        let keepsConnection = keepsConnection && answer.count != nil
        try await write(answer.head(keepsConnection: keepsConnection))
        guard withBody else { return keepsConnection }
        switch answer.body {
        case .bytes(let bytes): try await write(bytes)
        case .file(let file, var left):
            while left > 0 {
                // One that was cut off meanwhile ends the connection: no other answer may look like its rest.
                guard let piece = try file.read(upToCount: min(left, 1 << 18)), !piece.isEmpty else {
                    return false
                }
                try await write(piece)
                left -= piece.count
            }
        case .events(let events): for await event in events { try await write(event) }
        }
        return keepsConnection
    }

    private func write(_ bytes: Data) async throws {
        let socket = socket
        for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
            let piece = bytes.dropFirst(start).prefix(1 << 18)
            try await Self.within(patience) { try await socket.write(piece) }
        }
    }

    /// Closes this end and hears the other one out, as a system tells who is not heard out that nothing arrived.
    private func takeLeave() async throws {
        let socket = socket
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        try await Self.within(.seconds(1)) {
            while true { _ = try await socket.read(atMost: 4096) }
        }
    }

    private static func within<Value: Sendable>(
        _ limit: Duration, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask(operation: body)
            group.addTask {
                try await Task.sleep(for: limit)
                throw CancellationError()
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }

    private static let end = Array("\r\n\r\n".utf8)
    private static let mostBytes = 1 << 14
}
