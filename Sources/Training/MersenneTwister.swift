internal import Glibc

/// The generator behind `torch.manual_seed`: mt19937 of Matsumoto and Nishimura (1998).
struct MersenneTwister {
    private var state = [UInt32](repeating: 0, count: 624)
    private var place = 624

    init(seed: UInt64) {
        state[0] = UInt32(truncatingIfNeeded: seed)
        for i in 1..<624 {
            state[i] = 1_812_433_253 &* (state[i - 1] ^ state[i - 1] >> 30) &+ UInt32(i)
        }
    }

    mutating func next() -> UInt32 {
        if place == 624 { twist() }
        var y = state[place]
        place += 1
        y ^= y >> 11
        y ^= y << 7 & 0x9d2c_5680
        y ^= y << 15 & 0xefc6_0000
        return y ^ y >> 18
    }

    private mutating func twist() {
        for i in 0..<624 {
            let y = state[i] & 0x8000_0000 | state[(i + 1) % 624] & 0x7fff_ffff
            state[i] = state[(i + 397) % 624] ^ y >> 1 ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
        }
        place = 0
    }

    /// A float32 as `Tensor.uniform_` draws it: 24 bits, scaled in one fused step.
    mutating func uniform(from low: Float, to high: Float) -> Float {
        let unit = Float(next() & 0xff_ffff) / 16_777_216
        return fmaf(unit, high - low, low)
    }
}
