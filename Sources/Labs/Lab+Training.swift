public import Histories
internal import Synchronization
internal import Training

extension Lab {
    /// Trains every run, on all cores; the histories come in the order of ``runs``, the same on any number of cores.
    ///
    /// - Parameters:
    ///   - file: Where the whole record of a run that is too long to be held goes; asked for such runs only.
    ///   - progress: Called now and then, from any thread.
    /// - Throws: `CancellationError` where the task is cancelled, within a few iterations; `SettingsError` for settings that no run can have, which a lab that was read does not hold;
    ///   `RecordError` where a record cannot be written.
    public func train(
        recordingTo file: (@Sendable (Run) throws -> CSVWriter)? = nil,
        progress: (@Sendable (TrainingProgress) -> Void)? = nil
    ) async throws -> [History] {
        let counts = Counts()
        let all = runs.reduce(0) { $0 + $1.settings.iterations }
        @Sendable func tell(_ run: Run, _ iterations: Int, at iteration: Int, _ loss: Float? = nil) {
            progress?(
                TrainingProgress(
                    run: run.name, iteration: iteration, loss: loss,
                    runs: counts.runs.load(ordering: .relaxed), allRuns: runs.count,
                    iterations: counts.iterations.add(iterations, ordering: .relaxed).newValue,
                    allIterations: all))
        }
        return try await concurrently(runs) { run in
            let settings = run.settings
            let record = settings.isTooLongToHold ? try file?(run) : nil
            var told = 0
            let history = try Trainer(settings).train(name: run.name, file: record) { done, loss in
                tell(run, done - told, at: done, loss)
                told = done
            }
            try Task.checkCancellation()
            try record?.finish()
            counts.runs.add(1, ordering: .relaxed)
            // A run that ended before its last iteration has none left to do.
            tell(run, settings.iterations - told, at: settings.iterations)
            return history
        }
    }

    private final class Counts: Sendable {
        let runs = Atomic(0)
        let iterations = Atomic(0)
    }
}

/// How far the training of a lab has come.
public struct TrainingProgress: Sendable, Equatable {
    /// The run that was just at work.
    public let run: String
    /// How many of its iterations are done.
    public let iteration: Int
    /// Its loss there, where that was just computed.
    public let loss: Float?
    /// How many runs are done.
    public let runs: Int
    /// Of how many.
    public let allRuns: Int
    /// How many iterations of all runs are done.
    public let iterations: Int
    /// Of how many.
    public let allIterations: Int

    /// Some progress.
    public init(
        run: String, iteration: Int = 0, loss: Float? = nil, runs: Int, allRuns: Int, iterations: Int,
        allIterations: Int
    ) {
        (self.run, self.iteration, self.loss) = (run, iteration, loss)
        (self.runs, self.allRuns) = (runs, allRuns)
        (self.iterations, self.allIterations) = (iterations, allIterations)
    }
}
