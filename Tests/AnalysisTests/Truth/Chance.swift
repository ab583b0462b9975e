import Glibc

/// Numbers that look random and are the same every time: SplitMix64.
struct Chance {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    mutating func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
        low + (high - low) * (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992
    }

    mutating func count(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Equal chances for equal ratios.
    mutating func ratio(_ low: Double, _ high: Double) -> Double { exp(uniform(log(low), log(high))) }

    mutating func normal() -> Double { sqrt(-2 * log(uniform())) * cos(2 * .pi * uniform()) }

    mutating func normals(_ count: Int, _ deviation: Double) -> [Double] {
        (0..<count).map { _ in deviation * normal() }
    }

    /// Noise of one of four kinds: normal, uniform, with heavy tails, and with neighbours that resemble each other.
    mutating func noise(_ count: Int, _ kind: Int) -> [Double] {
        var last = 0.0
        return (0..<count).map { _ in
            switch kind % 4 {
            case 0: return normal()
            case 1: return uniform(-1.7, 1.7)
            case 2: return (uniform() < 0.5 ? 1 : -1) * log(uniform()) / 1.4
            default:
                last = 0.4 * last + 0.9 * normal()
                return last
            }
        }
    }
}
