internal import Histories
internal import Labs
internal import Reporting
internal import Storage

extension Lab {
    /// Trains it for a command that keeps no results: what `report` and `run` keep where they write without `--output` is
    /// not trained again.
    func trainWithoutResults() async throws -> [History] {
        let display = ProgressDisplay()
        defer { display.end() }
        // Where there is no such folder, none is made.
        guard let store = RunStore(Store("\(OutputOptions.standard)/\(OutputOptions.storeName)")) else {
            return try await train(progress: display.show)
        }
        return try await Interruption.watched {
            try await train(in: store, isInterrupted: { Interruption.isAsked }, progress: display.show)
        }
    }
}

extension OutputFolder {
    /// Trains what of a lab was not trained before; records too long to be held in memory go into this folder.
    func train(
        _ lab: Lab, isInterrupted: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> Results {
        let histories = try await lab.train(
            in: RunStore(store), recordingTo: { try record(of: $0) }, isInterrupted: isInterrupted,
            progress: progress)
        return Results(lab: lab, histories: histories)
    }
}
