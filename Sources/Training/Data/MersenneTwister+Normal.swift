internal import Glibc

extension MersenneTwister {
    /// Float32 numbers as `Tensor.normal_(mean, deviation)` draws them; with the defaults, `torch.randn(count)`.
    ///
    /// Fewer than 16 are drawn in pairs in float64 (Box and Muller), and the half of a pair that is left over is kept
    /// for the next call. 16 and more are drawn as float32 uniforms first, and turned to normals in blocks of 16.
    mutating func normal(count: Int, mean: Double = 0, deviation: Double = 1) -> [Float] {
        guard count >= 16 else {
            return (0..<count).map { _ in Float(standardNormal() * deviation + mean) }
        }
        var numbers = (0..<count).map { _ in uniform(from: 0, to: 1) }
        let mean = Float(mean), deviation = Float(deviation)
        for first in stride(from: 0, through: count - 16, by: 16) {
            BlockNormal.turn(&numbers[first..<(first + 16)], mean: mean, deviation: deviation)
        }
        // The last block is drawn once more where it is not full, and reaches back into the one before.
        guard count % 16 != 0 else { return numbers }
        for place in (count - 16)..<count { numbers[place] = uniform(from: 0, to: 1) }
        BlockNormal.turn(&numbers[(count - 16)...], mean: mean, deviation: deviation)
        return numbers
    }

    private mutating func standardNormal() -> Double {
        if let kept = keptNormal {
            keptNormal = nil
            return kept
        }
        let angle = 2 * Double.pi * uniform()
        let radius = sqrt(-2 * log1p(-uniform()))
        keptNormal = radius * sin(angle)
        return radius * cos(angle)
    }
}
