internal import Labs
internal import Reporting
internal import Storage

extension OutputFolder {
    /// Trains what was not trained before and shows how far it has come; records too long to be held in memory go into
    /// this folder.
    func train(_ lab: Lab) async throws -> Results {
        let display = ProgressDisplay()
        defer { display.end() }
        let histories = try await Interruption.watched {
            try await lab.train(
                in: RunStore(store), recordingTo: { try record(of: $0) },
                isInterrupted: { Interruption.isAsked }, progress: display.show)
        }
        return Results(lab: lab, histories: histories)
    }
}
