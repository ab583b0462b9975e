internal import Autograd

/// For each unit of a layer with a flat side, the share of samples on which it is above zero; not a number is no rest
/// and counts as above.
struct Activity {
    let shares: [Float]

    init(of layer: Tensor) {
        let samples = layer.shape[0], units = layer.shape[1]
        shares = layer.withValues { values in
            (0..<units).map { unit in
                var active = 0
                for sample in 0..<samples where !(values[sample * units + unit] <= 0) { active += 1 }
                return Float(active) / Float(samples)
            }
        }
    }

    /// The share of units that are at rest on every sample.
    var restingShare: Double { Double(shares.count { $0 == 0 }) / Double(shares.count) }
}
