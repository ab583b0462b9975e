internal import Labs
internal import Reporting

extension OutputFolder {
    /// Trains a lab; records too long to be held in memory go into this folder.
    func train(_ lab: Lab, progress: @escaping @Sendable (TrainingProgress) -> Void) async throws -> Results {
        let histories = try await lab.train(recordingTo: { try record(of: $0) }, progress: progress)
        return Results(lab: lab, histories: histories)
    }
}
