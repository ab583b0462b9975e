internal import Training

/// The data of a lab's runs, each read or made once, however many runs share them.
struct DataShelf {
    /// What determines samples before they are parted.
    struct SamplesKey: Hashable {
        let origin: DataSource.Origin
        /// Nil where nothing is drawn.
        let seed: UInt64?
    }

    /// What determines the samples that a network is given.
    struct PartsKey: Hashable {
        let source: DataSource
        let outputs: Int
        let takesClassIndices: Bool
    }

    /// What a network learns from, and what it is watched on.
    struct Parts {
        var training: Dataset
        var validation: Dataset?
    }

    /// Nil within for what could not be had, and was told.
    var tables: [String: CSVTable?] = [:]
    var samples: [SamplesKey: RawSamples?] = [:]
    var parts: [PartsKey: Parts?] = [:]
    /// How many samples are held in all parts together.
    var sampleCount = 0
}
