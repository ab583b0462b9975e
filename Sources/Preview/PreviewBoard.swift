internal import Foundation
internal import Labs
internal import Synchronization

/// What open pages see, and who they are.
final class PreviewBoard: Sendable {
    private struct State {
        var snapshot: PreviewSnapshot
        var page: String?
        var results: ServedFolder?
        var curves = LiveCurves()
        var lastTold = ContinuousClock.now
        var readers: [Int: AsyncStream<Data>.Continuation] = [:]
        var readersSoFar = 0
        var isOver = false
    }

    private let state: Mutex<State>

    init(_ snapshot: PreviewSnapshot) { state = Mutex(State(snapshot: snapshot)) }

    /// The last page that could be made; nil where there was none.
    var page: String? { state.withLock { $0.page } }

    /// Whether a page is open.
    var isSeen: Bool { state.withLock { !$0.readers.isEmpty } }

    /// Whether the last page is that of the files as they are.
    var isUpToDate: Bool { state.withLock { $0.snapshot.stage == .ready } }

    /// Whether nobody is told anything any more.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// The folder whose files may be asked for; nil where none is known yet.
    var results: ServedFolder? { state.withLock { $0.results } }

    /// Serves the files of this folder.
    func serve(_ folder: ServedFolder) { state.withLock { $0.results = folder } }

    /// Changes what is seen, and tells everybody.
    func change(_ body: (inout PreviewSnapshot) -> Void) {
        state.withLock { state in
            body(&state.snapshot)
            if state.snapshot.stage != .training { state.snapshot.curves = [] }
            Self.tell(&state)
        }
    }

    /// Shows another page; the same one stays as it is.
    func show(page: String) {
        state.withLock { state in
            if state.page != page { state.snapshot.version += 1 }
            state.page = page
            state.snapshot.error = nil
            Self.tell(&state)
        }
    }

    /// A training begins.
    func beginCurves() { state.withLock { $0.curves = LiveCurves() } }

    /// Shows how far a training is, ten times a second.
    func show(_ progress: TrainingProgress) {
        state.withLock { state in
            state.curves.add(progress)
            guard ContinuousClock.now - state.lastTold > .milliseconds(100) else { return }
            state.snapshot.stage = .training
            state.snapshot.percent = 100 * progress.iterations / max(1, progress.allIterations)
            (state.snapshot.runs, state.snapshot.allRuns) = (progress.runs, progress.allRuns)
            state.snapshot.curves = state.curves.curves
            Self.tell(&state)
        }
    }

    /// Tells everybody what they know already, so that connections that have broken are found.
    func repeatSnapshot() { state.withLock { Self.tell(&$0) } }

    /// What one open page is told, from what is seen now on: each an event of `text/event-stream`.
    func snapshots() -> AsyncStream<Data> {
        // Only the newest matters.
        let (stream, reader) = AsyncStream.makeStream(of: Data.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.readersSoFar += 1
            reader.yield(Self.event(state.snapshot))
            if state.isOver { reader.finish() } else { state.readers[state.readersSoFar] = reader }
            return state.readersSoFar
        }
        reader.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.readers.removeValue(forKey: number) }
        }
        return stream
    }

    /// Tells nobody any more.
    func end() {
        let readers = state.withLock { state in
            state.isOver = true
            defer { state.readers = [:] }
            return state.readers.values.map(\.self)
        }
        for reader in readers { reader.finish() }
    }

    private static func tell(_ state: inout State) {
        state.lastTold = .now
        let event = event(state.snapshot)
        for reader in state.readers.values { reader.yield(event) }
    }

    private static func event(_ snapshot: PreviewSnapshot) -> Data {
        // Numbers and texts can always be written.
        let json = (try? JSONEncoder().encode(snapshot)) ?? Data("{}".utf8)
        return Data("data: ".utf8) + json + Data("\n\n".utf8)
    }
}
