internal import Training

extension Lab {
    /// The runs of one of so many parts of about equal work, counted from 1; every machine finds the same. The heaviest
    /// run goes first, each to the part that has least to do yet.
    public func runs(ofPart part: Int, of parts: Int) -> [Run] {
        let works = runs.map(\.settings.work)
        var loads = [Double](repeating: 0, count: parts), own: [Int] = []
        for place in runs.indices.sorted(by: { (-works[$0], $0) < (-works[$1], $1) }) {
            guard let least = loads.indices.min(by: { loads[$0] < loads[$1] }) else { break }
            loads[least] += works[place]
            if least == part - 1 { own.append(place) }
        }
        return own.sorted().map { runs[$0] }
    }

    /// Trains one of so many parts into a store, where the whole lab then finds its runs.
    ///
    /// - Returns: How many runs were to be kept there, and how many of them could not be.
    /// - Throws: as ``train(in:recordingTo:isInterrupted:progress:)`` does.
    public func train(
        part: Int, of parts: Int, in store: RunStore, isInterrupted: @escaping @Sendable () -> Bool,
        progress: (@Sendable (TrainingProgress) -> Void)? = nil
    ) async throws -> (runs: Int, lost: Int) {
        // What is trained sooner than it is read is trained where the results are put together.
        let entries = runs(ofPart: part, of: parts).filter { store.entry(of: $0.settings) != nil }
        _ = try await train(
            entries, in: store, recordingTo: nil, isInterrupted: isInterrupted, progress: progress)
        return (entries.count, entries.count { store.entry(of: $0.settings)?.isKept == false })
    }
}
