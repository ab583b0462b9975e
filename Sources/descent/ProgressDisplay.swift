internal import Foundation
internal import Labs
internal import Synchronization

/// Shows how far the work has come: a bar on a terminal, where what is done within a second shows nothing; elsewhere plain
/// lines of a training that lasts longer than a minute.
final class ProgressDisplay: Sendable {
    private struct State {
        var percent = -1
        var stage = ""
        var lastShown: Double?
        var isDrawn = false
    }

    private let isTerminal: Bool
    private let isQuiet: Bool
    private let now: @Sendable () -> Double
    private let write: @Sendable (String) -> Void
    private let start: Double
    private let state = Mutex(State())

    /// A display on standard error.
    convenience init(isQuiet: Bool = false) {
        let start = ContinuousClock.now
        let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
        self.init(
            isTerminal: isatty(STDERR_FILENO) == 1 && !isDumb, isQuiet: isQuiet,
            now: { (ContinuousClock.now - start) / .seconds(1) },
            write: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
    }

    /// A display that asks `now` for the time in seconds and writes with `write`.
    init(
        isTerminal: Bool, isQuiet: Bool = false, now: @escaping @Sendable () -> Double,
        write: @escaping @Sendable (String) -> Void
    ) {
        (self.isTerminal, self.isQuiet, self.now, self.write) = (isTerminal, isQuiet, now, write)
        start = now()
    }

    /// Shows where the training is: on a terminal ten times a second, else at every tenth of the way.
    func show(_ progress: TrainingProgress) {
        let runs =
            progress.allRuns == 1 ? "" : ", \(progress.runs) of \(progress.allRuns) runs done"
        show("training", progress.iterations, of: progress.allIterations, runs)
    }

    /// Shows, on a terminal, that the runs are looked at and drawn, and the page is put together.
    func showPage() {
        guard isTerminal else { return }
        show("page: looking at the runs and drawing them", 0, of: 0)
    }

    /// Shows, on a terminal, how many of the chart files are written.
    func show(charts done: Int, of all: Int) {
        guard isTerminal else { return }
        show("charts", done, of: all, ", \(done) of \(all) files")
    }

    private func show(_ stage: String, _ done: Int, of all: Int, _ rest: String = "") {
        let time = now()
        guard !isQuiet, time - start >= (isTerminal ? 1 : 60) else { return }
        let percent = 100 * done / max(1, all)
        let words = all == 0 ? stage : "\(stage): \(percent)%\(rest)"
        state.withLock { state in
            let isNew = state.stage != stage
            if isTerminal {
                guard isNew || time - (state.lastShown ?? -1) >= 0.1 else { return }
                write("\r\(all == 0 ? "" : Self.bar(percent) + "  ")\(words)\u{1b}[K")
                state.isDrawn = true
            } else {
                guard isNew || percent / 10 > state.percent / 10 else { return }
                write("\(words)\n")
            }
            (state.percent, state.stage, state.lastShown) = (percent, stage, time)
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
}
