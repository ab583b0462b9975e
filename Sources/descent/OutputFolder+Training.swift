internal import Labs
internal import Reporting
internal import Storage

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
