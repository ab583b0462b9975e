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
    private var sampleCount = 0
    private var isFull = false

    /// More samples than this all data of a lab together may not have.
    static let limit = 2_000_000

    /// Makes room for so many samples; says whether there is some.
    mutating func hold(_ count: Int) -> Bool {
        sampleCount += count
        return sampleCount <= Self.limit
    }

    /// Whether this is the first time that there is no room.
    mutating func fill() -> Bool {
        defer { isFull = true }
        return !isFull
    }
}
