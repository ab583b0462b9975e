public import Histories
internal import Synchronization
internal import Training

extension Lab {
    /// Trains every run, on all cores; the histories come in the order of ``runs``, the same on any number of cores and
    /// with any store.
    ///
    /// - Parameters:
    ///   - store: Where runs are found that were trained before, and are kept; nil where all are trained.
    ///   - path: Where the whole record of a run that is too long to be held goes; asked for such runs only.
    ///   - isInterrupted: Whether the training is to end as soon as it can; asked often, from any thread.
    ///   - progress: Called now and then, from any thread.
    /// - Throws: ``Interrupted`` where it was; `SettingsError` for settings that no run can have, which a lab that was
    ///   read does not hold; `RecordError` where a record cannot be written.
    public func train(
        in store: RunStore? = nil, recordingTo path: (@Sendable (Run) throws -> String)? = nil,
        isInterrupted: @escaping @Sendable () -> Bool = { false },
        progress: (@Sendable (TrainingProgress) -> Void)? = nil
    ) async throws -> [History] {
        try await train(
            runs, in: store, recordingTo: path, isInterrupted: isInterrupted, progress: progress)
    }

    /// Trains some of the runs.
    package func train(
        _ runs: [Run], in store: RunStore?, recordingTo path: (@Sendable (Run) throws -> String)?,
        isInterrupted: @escaping @Sendable () -> Bool, progress: (@Sendable (TrainingProgress) -> Void)?
    ) async throws -> [History] {
        let counts = Counts()
        let all = runs.reduce(0) { $0 + $1.settings.iterations }
        @Sendable func tell(_ run: Run, _ iterations: Int) {
            progress?(
                TrainingProgress(
                    run: run.name, runs: counts.runs.load(ordering: .relaxed), allRuns: runs.count,
                    iterations: counts.iterations.add(iterations, ordering: .relaxed).newValue,
                    allIterations: all))
        }
        defer { store?.trim() }
        return try await concurrently(runs) { run in
            var told = 0
            let history = try run.train(in: store, recordingTo: path, isInterrupted: isInterrupted) { done in
                tell(run, done - told)
                told = done
            }
            guard let history else {
                throw Interrupted(runs: counts.runs.load(ordering: .relaxed), allRuns: runs.count)
            }
            counts.runs.add(1, ordering: .relaxed)
            // A run that ended before its last iteration has none left to do.
            tell(run, run.settings.iterations - told)
            return history
        }
    }

    private final class Counts: Sendable {
        let runs = Atomic(0)
        let iterations = Atomic(0)
    }
}

extension Run {
    /// Trains it, or finds it; nil where it was interrupted.
    fileprivate func train(
        in store: RunStore?, recordingTo path: (@Sendable (Run) throws -> String)?,
        isInterrupted: @escaping () -> Bool, progress: @escaping (Int) -> Void
    ) throws -> History? {
        if isInterrupted() { return nil }
        guard let entry = store?.entry(of: settings) else {
            let record = settings.isTooLongToHold ? try path?(self) : nil, file = record.map(CSVWriter.init)
            let history = try Trainer(settings).train(
                name: name, file: file, progress: progress,
                safekeeping: Safekeeping(isInterrupted: isInterrupted))
            if history != nil { try file?.finish() }
            return history
        }
        guard
            var history = try entry.history
                ?? entry.train(isInterrupted: isInterrupted, progress: progress)
        else { return nil }
        history.name = name
        if history.isThinned, let path { try entry.giveRecord(to: path(self)) }
        return history
    }
}

/// A training that was ended before its time.
public struct Interrupted: Error, Sendable {
    /// How many runs were done.
    public let runs: Int
    /// Of how many.
    public let allRuns: Int
}

/// How far the training of a lab has come.
public struct TrainingProgress: Sendable, Equatable {
    /// The run that was just at work.
    public let run: String
    /// How many runs are done.
    public let runs: Int
    /// Of how many.
    public let allRuns: Int
    /// How many iterations of all runs are done.
    public let iterations: Int
    /// Of how many.
    public let allIterations: Int

    /// Some progress.
    public init(run: String, runs: Int, allRuns: Int, iterations: Int, allIterations: Int) {
        (self.run, self.runs, self.allRuns) = (run, runs, allRuns)
        (self.iterations, self.allIterations) = (iterations, allIterations)
    }
}
