internal import Glibc
internal import Storage

/// The generator behind `torch.manual_seed`: mt19937 of Matsumoto and Nishimura (1998).
struct MersenneTwister {
    private var state = [UInt32](repeating: 0, count: 624)
    private var place = 624
    /// The second half of the last pair of normal numbers, where it was not taken yet.
    var keptNormal: Double?

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

    /// A number from 0 up to, but without, 1, as `torch.rand(1, dtype=torch.float64)` draws it: 53 bits of two draws.
    mutating func uniform() -> Double {
        let high = UInt64(next()), low = UInt64(next())
        return Double((high << 32 | low) & (1 << 53 - 1)) / 0x1p53
    }

    /// The numbers from 0 up to, but without, `count` in the order of `torch.randperm(count)`.
    mutating func permutation(of count: Int) -> [Int] {
        var order = Array(0..<count)
        for place in order.indices.dropLast() {
            order.swapAt(place, place + Int(next()) % (count - place))
        }
        return order
    }
}

extension MersenneTwister: Packable {
    func pack(into packing: inout Packing) {
        packing.add(state)
        packing.add(place)
        packing.add(keptNormal)
    }

    init(from packed: inout Unpacking) throws(DamagedEntry) {
        state = try packed.numbers()
        place = try packed.int()
        keptNormal = try packed.optionalDouble()
        guard state.count == 624, (0...624).contains(place) else { throw DamagedEntry() }
    }
}
