internal import Labs
internal import Reporting

extension OutputFolder {
    /// Trains a lab and shows how far it has come; records too long to be held in memory go into this folder.
    func train(_ lab: Lab) async throws -> Results {
        let display = ProgressDisplay()
        defer { display.end() }
        let histories = try await lab.train(recordingTo: { try record(of: $0) }, progress: display.show)
        return Results(lab: lab, histories: histories)
    }
}
