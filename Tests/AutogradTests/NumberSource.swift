/// The same numbers at every run: magnitudes from 1 to 2, either sign, in steps of 1/256.
struct NumberSource {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> Float {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let bits = state >> 33
        let magnitude = 1 + Float(bits & 255) / 256
        return bits & 256 == 0 ? magnitude : -magnitude
    }
}
