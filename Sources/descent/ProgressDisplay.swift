internal import Foundation
internal import Labs
internal import Synchronization

/// Shows how far a training has come: a bar on a terminal, plain lines elsewhere. What is done within a second shows
/// nothing.
final class ProgressDisplay: Sendable {
    private struct State {
        var percent = -1
        var lastShown: Double?
        var isDrawn = false
    }

    private let isTerminal: Bool
    private let now: @Sendable () -> Double
    private let write: @Sendable (String) -> Void
    private let start: Double
    private let state = Mutex(State())

    /// A display on standard error.
    convenience init() {
        let start = ContinuousClock.now
        self.init(
            isTerminal: isatty(STDERR_FILENO) == 1, now: { (ContinuousClock.now - start) / .seconds(1) },
            write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
    }

    /// A display that asks `now` for the time in seconds and writes with `write`.
    init(
        isTerminal: Bool, now: @escaping @Sendable () -> Double, write: @escaping @Sendable (String) -> Void
    ) {
        (self.isTerminal, self.now, self.write) = (isTerminal, now, write)
        start = now()
    }

    /// Shows where the training is: on a terminal ten times a second, else at every tenth of the way.
    func show(_ progress: TrainingProgress) {
        let time = now()
        guard time - start >= 1 else { return }
        state.withLock { state in
            let percent = 100 * progress.iterations / max(1, progress.allIterations)
            if isTerminal {
                guard time - (state.lastShown ?? -1) >= 0.1 else { return }
                write("\r\(Self.bar(percent))  \(Self.words(progress, percent))\u{1b}[K")
                state.isDrawn = true
            } else {
                guard percent / 10 > state.percent / 10 || state.percent < 0 else { return }
                write("\(Self.words(progress, percent))\n")
            }
            state.percent = percent
            state.lastShown = time
        }
    }

    /// Takes the bar away.
    func end() {
        state.withLock { state in
            if state.isDrawn { write("\r\u{1b}[K") }
            state.isDrawn = false
        }
    }

    private static func bar(_ percent: Int) -> String {
        let full = min(24, 24 * percent / 100)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 24 - full)
    }

    private static func words(_ progress: TrainingProgress, _ percent: Int) -> String {
        let runs = progress.allRuns == 1 ? "" : ", \(progress.runs) of \(progress.allRuns) runs done"
        return "training: \(percent)%\(runs)"
    }
}
