public import Histories
internal import Training

extension Lab {
    /// Trains every run, on all cores; the histories come in the order of ``runs``.
    ///
    /// - Throws: `SettingsError` for settings that no run can have, which a lab that was read does not hold.
    public func train() async throws -> [History] {
        try await withThrowingTaskGroup(of: (Int, History).self) { group in
            for (place, run) in runs.enumerated() {
                group.addTask { (place, try Trainer(run.settings).train(name: run.name)) }
            }
            var histories = [History?](repeating: nil, count: runs.count)
            for try await (place, history) in group { histories[place] = history }
            return histories.compactMap { $0 }
        }
    }
}
