public import Histories
internal import Training

extension Lab {
    /// Trains every run, on all cores; the histories come in the order of ``runs``.
    ///
    /// - Throws: `SettingsError` for settings that no run can have, which a lab that was read does not hold.
    public func train() async throws -> [History] {
        try await concurrently(runs) { try Trainer($0.settings).train(name: $0.name) }
    }
}
