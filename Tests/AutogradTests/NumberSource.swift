import Autograd

/// The same numbers at every run, on a grid of 1/256 or finer and away from kinks and poles.
struct NumberSource {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A magnitude from 1 to 2, either sign, in steps of 1/256.
    mutating func next() -> Float {
        let bits = nextBits()
        let magnitude = 1 + Float(bits & 255) / 256
        return bits & 256 == 0 ? magnitude : -magnitude
    }

    /// A number of this domain; indices are below 3, the smallest extent that the examples pick from.
    mutating func next(in domain: Domain) -> Float {
        switch domain {
        case .real: next()
        case .positive: abs(next())
        case .probability: 0.25 + Float(nextBits() & 255) / 512
        case .index: Float(nextBits() % 3)
        }
    }

    /// Inputs for an example, in their domains.
    mutating func inputs(of primitive: any Primitive.Type, _ example: Example) -> [[Float]] {
        example.shapes.enumerated().map { place, shape in
            (0..<shape.count).map { _ in next(in: primitive.domain(of: place)) }
        }
    }

    private mutating func nextBits() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
