extension Dataset {
    /// The samples to learn from and those kept apart, as
    /// `random_split(dataset, [1 - share, share], generator=torch.Generator().manual_seed(seed))` parts them.
    public func split(validation share: Double, seed: UInt64) -> (training: Dataset, validation: Dataset) {
        let places = Self.split(sampleCount, validation: share, seed: seed)
        return (samples(places.training), samples(places.validation))
    }

    /// How many of so many samples are kept apart: both parts are rounded down, and what is left over goes to the
    /// first, then to the second.
    public static func validationCount(of samples: Int, share: Double) -> Int {
        let training = Int(Double(samples) * (1 - share)), validation = Int(Double(samples) * share)
        return validation + max(0, samples - training - validation) / 2
    }

    static func split(
        _ samples: Int, validation share: Double, seed: UInt64
    ) -> (training: ArraySlice<Int>, validation: ArraySlice<Int>) {
        var generator = MersenneTwister(seed: seed)
        let order = generator.permutation(of: samples)
        let training = samples - validationCount(of: samples, share: share)
        return (order[..<training], order[training...])
    }
}
