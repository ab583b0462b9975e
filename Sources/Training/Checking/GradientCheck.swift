public import Autograd

/// Gradients checked two ways: autograd's float32 numbers against the chain rule by hand in double, and that
/// against centred difference quotients of the loss.
///
/// Thresholds and h = 1e-5, in double, are those of cs231n.github.io/neural-networks-3, "Gradient checks". What
/// rounding alone explains is good: float32's along the way of autograd's number, and double's along that of the two
/// losses of a quotient.
public struct GradientCheck: Sendable {
    /// What a difference between two gradients is taken for.
    public enum Verdict: Int, Sendable, Comparable {
        /// Rounding, or at most 1e-7.
        case good
        /// At most 1e-4.
        case acceptable
        /// At most 1e-2.
        case doubtful
        /// More than 1e-2, or no number.
        case wrong

        /// By how good it is.
        public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }

        fileprivate init(_ comparison: Comparison) {
            self =
                switch comparison.relative {
                case _ where comparison.isRounding: .good
                case ...1e-7: .good
                case ...1e-4: .acceptable
                case ...1e-2: .doubtful
                default: .wrong
                }
        }
    }

    /// One parameter's gradient, got in four ways.
    public struct Entry: Sendable {
        /// The parameter's place in memory.
        public let parameter: Int
        /// By autograd, in float32.
        public let autograd: Float
        /// By the chain rule by hand, in float32.
        public let byHand: Float
        /// By the chain rule by hand, in double.
        public let exact: Double
        /// By the centred difference quotient of the loss, in double.
        public let quotient: Double
        /// The most that float32's rounding can make of autograd's gradient.
        public let autogradRounding: Double
        /// The most that double's rounding can make of the quotient.
        public let quotientRounding: Double
        /// Whether a sum or an error passes a kink between the two losses: their quotient is no slope then, and float32
        /// may lie on the other side of it than double.
        public let crossesKink: Bool

        /// |a − e| / max(|a|, |e|) of autograd and exact; 0 where neither is larger than the rounding.
        public var autogradDifference: Double { ofAutograd.relative }
        /// The same of quotient and exact.
        public var quotientDifference: Double { ofQuotient.relative }
        /// What autograd's difference is taken for; nil where a kink is crossed.
        public var autogradVerdict: Verdict? { crossesKink ? nil : Verdict(ofAutograd) }
        /// What the quotient's difference is taken for; nil where a kink is crossed.
        public var quotientVerdict: Verdict? { crossesKink ? nil : Verdict(ofQuotient) }

        private var ofAutograd: Comparison { Comparison(Double(autograd), exact, rounding: autogradRounding) }
        private var ofQuotient: Comparison { Comparison(quotient, exact, rounding: quotientRounding) }
    }

    /// The parameters that were checked, in their order in memory.
    public let entries: [Entry]
    /// How many parameters there are: where they are many, or the samples are, evenly spaced ones are checked.
    public let parameterCount: Int

    /// The worst of all verdicts; nil where every parameter is at a kink.
    public var verdict: Verdict? {
        entries.flatMap { [$0.autogradVerdict, $0.quotientVerdict] }.compactMap(\.self).max()
    }

    /// The places of those that are checked: at most a thousand, and of more samples so many that their quotients take
    /// no more than twenty million products, though at least eight.
    static func places(parameters: Int, samples: Int) -> [Int] {
        let affordable = 20_000_000 / (2 * samples * parameters)
        let count = min(parameters, 1000, max(affordable, 8))
        return (0..<count).map { $0 * parameters / count }
    }

    /// Checks autograd's gradients at these parameters; nil where the loss or a gradient in double is not finite.
    ///
    /// - Throws: `ShapeError` where the data do not fit the network.
    public init?(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss) throws(ShapeError) {
        var evaluation = Evaluation(network, loss, on: data)
        evaluation.tape.assign(parameters.flat)
        try evaluation.run().backward()
        let gradients = evaluation.tape.withParameters { _, gradients in Array(gradients) }
        self.init(network, parameters: parameters, data: data, loss: loss, autograd: gradients)
    }

    /// Checks these gradients.
    init?(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss, autograd: [Float]) {
        let byHand = ChainRule(network, parameters: parameters, data: data, loss: loss).gradients
        let flat = parameters.flat.map { Double($0) }, samples = Samples<Double>(data)
        let rule = ChainRule(network, flat, samples, loss)
        let exact = rule.gradients
        guard rule.loss.isFinite, exact.allSatisfy(\.isFinite) else { return nil }
        let rounded = ChainRule(network, parameters: flat.map { Rounded($0) }, data: data, loss: loss)
        let roundings = rounded.gradients.map(\.roundings)
        parameterCount = flat.count
        entries = Self.places(parameters: flat.count, samples: data.sampleCount).map { parameter in
            let quotient = DifferenceQuotient(parameter, network, flat, samples, loss)
            return Entry(
                parameter: parameter, autograd: autograd[parameter], byHand: byHand[parameter],
                exact: exact[parameter], quotient: quotient.value,
                autogradRounding: roundings[parameter] * Rounded.float32,
                quotientRounding: 2 * rounded.loss.roundings * Rounded.double / quotient.width,
                crossesKink: quotient.crossesKink)
        }
    }
}

/// Two numbers for one gradient, one of which may be off by as much as a rounding.
private struct Comparison {
    /// |a − b| / max(|a|, |b|); 0 where both are 0 as far as the rounding lets one see.
    let relative: Double
    /// Whether they are no further apart than the rounding.
    let isRounding: Bool

    init(_ a: Double, _ b: Double, rounding: Double) {
        let difference = (a - b).magnitude, larger = max(a.magnitude, b.magnitude)
        isRounding = difference == 0 || rounding.isFinite && difference <= rounding
        relative = difference == 0 || isRounding && larger <= rounding ? 0 : difference / larger
    }
}
