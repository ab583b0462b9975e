internal import Glibc

extension [Double] {
    /// The running mean TensorBoard shows: each value's weight falls by `weight` a step, without the pull towards 0
    /// at the start. What is not finite stays as it is and counts for nothing; all-equal values stay as they are.
    /// - Parameter weight: From 0, which changes nothing, to below 1.
    package func exponentiallySmoothed(weight: Double) -> [Double] {
        if allSatisfy({ $0 == first }) { return self }
        var last = 0.0
        var count = 0.0
        var start = 1.0
        return map { value in
            guard value.isFinite else { return value }
            last = last * weight + (1 - weight) * value
            count += 1
            // Less than this is nothing beside 1, and need not be computed.
            if start > 1e-17 { start = pow(weight, count) }
            return weight == 1 ? last : last / (1 - start)
        }
    }
}
