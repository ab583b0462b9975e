internal import Autograd

extension Tensor {
    /// Adds for each unit of a layer with a flat side the share of samples on which it is above zero; not a number is
    /// no rest and counts as above.
    func appendActivity(to shares: inout [Float]) {
        let samples = shape[0], units = shape[1]
        withValues { values in
            for unit in 0..<units {
                var active = 0
                for sample in 0..<samples where !(values[sample * units + unit] <= 0) { active += 1 }
                shares.append(Float(active) / Float(samples))
            }
        }
    }

    /// The share of a layer's units that are at rest on every sample.
    var restingShare: Double {
        var shares: [Float] = []
        appendActivity(to: &shares)
        return Double(shares.count { $0 == 0 }) / Double(shares.count)
    }
}
