import Dispatch
import Foundation
import Synchronization

/// The DevTools protocol: calls that are answered in time or fail, and the events of each session in
/// the order in which they came.
///
/// Answers are taken in on a thread of its own and limits kept by Dispatch: tests that fill Swift's
/// few threads with work make no call look late.
final class DevTools: Sendable {
    struct Event: Sendable {
        let method: String
        let parameters: JSON
    }

    private struct Call {
        let method: String
        let answer: CheckedContinuation<JSON, any Error>
    }

    private struct Watch {
        let session: String
        let holds: @Sendable ([Event]) -> Bool
        let done: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var isOpen = true
        var lastID = 0
        var calls: [Int: Call] = [:]
        var watches: [Int: Watch] = [:]
        var events: [String: [Event]] = [:]

        mutating func nextID() -> Int {
            lastID += 1
            return lastID
        }
    }

    private let process: BrowserProcess
    private let state = Mutex(State())
    private let writing = Mutex(())

    init(_ process: BrowserProcess) {
        self.process = process
        Thread.detachNewThread { [self] in
            readMessages()
            close()
        }
    }

    var isOpen: Bool { state.withLock(\.isOpen) }

    private var ended: BrowserError { .ended(lastWords: process.lastWords) }

    /// What has happened in a session so far; everything before an answer is there with the answer.
    func events(of session: String) -> [Event] {
        state.withLock { $0.events[session] ?? [] }
    }

    func forget(session: String) {
        state.withLock { $0.events[session] = nil }
    }

    /// Calls a method of the protocol.
    func call(
        _ method: String, _ parameters: JSON = [:], session: String? = nil,
        within limit: Duration = .patience
    ) async throws -> JSON {
        let answer = try await withCheckedThrowingContinuation { answer in
            let id: Int? = state.withLock { state in
                guard state.isOpen else { return nil }
                let id = state.nextID()
                state.calls[id] = Call(method: method, answer: answer)
                return id
            }
            guard let id else { return answer.resume(throwing: ended) }
            after(limit) { [self] in
                let call = state.withLock { $0.calls.removeValue(forKey: id) }
                call?.answer.resume(throwing: BrowserError.tooSlow(what: method, limit: limit))
            }
            send(["id": .number(Double(id)), "method": .string(method), "params": parameters], to: session)
        }
        if let reason = answer["error"]["message"].string {
            throw BrowserError.refused(method: method, reason: reason)
        }
        return answer["result"]
    }

    /// Waits until the events of a session are such that `holds`; `what` names it when it takes too long.
    func wait(
        for what: String, in session: String, within limit: Duration = .patience,
        until holds: @escaping @Sendable ([Event]) -> Bool
    ) async throws {
        try await withCheckedThrowingContinuation { done in
            let id: Int? = state.withLock { state in
                guard state.isOpen else { return nil }
                let id = state.nextID()
                state.watches[id] = Watch(session: session, holds: holds, done: done)
                return id
            }
            guard let id else { return done.resume(throwing: ended) }
            after(limit) { [self] in
                let watch = state.withLock { $0.watches.removeValue(forKey: id) }
                watch?.done.resume(throwing: BrowserError.tooSlow(what: what, limit: limit))
            }
            resumeWatches(of: session)
        }
    }
}

// MARK: - The socket

extension DevTools {
    private func send(_ message: [String: JSON], to session: String?) {
        var message = message
        if let session { message["sessionId"] = .string(session) }
        guard var bytes = try? JSONEncoder().encode(message) else { return }
        bytes.append(0)
        writing.withLock { _ in
            var rest = bytes[...]
            while !rest.isEmpty {
                // MSG_NOSIGNAL: a browser that has died must not take the test run with it.
                let count = rest.withUnsafeBytes {
                    Foundation.send(process.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count < 0, errno == EINTR { continue }
                // What is lost here is told by the reading side, which sees the socket close.
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private func readMessages() {
        var message = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(process.socket, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            var rest = chunk[..<count]
            while let end = rest.firstIndex(of: 0) {
                message.append(contentsOf: rest[..<end])
                receive(message)
                message.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            message.append(contentsOf: rest)
        }
    }

    private func receive(_ bytes: Data) {
        guard let message = try? JSONDecoder().decode(JSON.self, from: bytes) else { return }
        if let id = message["id"].number {
            let call = state.withLock { $0.calls.removeValue(forKey: Int(id)) }
            call?.answer.resume(returning: message)
        } else if let method = message["method"].string, let session = message["sessionId"].string {
            let event = Event(method: method, parameters: message["params"])
            state.withLock { $0.events[session, default: []].append(event) }
            resumeWatches(of: session)
        }
    }

    private func resumeWatches(of session: String) {
        let done = state.withLock { state in
            let events = state.events[session] ?? []
            let met = state.watches.filter { $0.value.session == session && $0.value.holds(events) }
            for id in met.keys { state.watches[id] = nil }
            return met.values.map(\.done)
        }
        for continuation in done { continuation.resume() }
    }

    private func close() {
        let (calls, watches) = state.withLock { state in
            defer { (state.isOpen, state.calls, state.watches) = (false, [:], [:]) }
            return (state.calls.values, state.watches.values)
        }
        for call in calls { call.answer.resume(throwing: ended) }
        for watch in watches { watch.done.resume(throwing: ended) }
    }

    private func after(_ limit: Duration, _ act: @escaping @Sendable () -> Void) {
        let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) * 1e-18
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: act)
    }
}
