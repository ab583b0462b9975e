public import Autograd

/// Gradients checked two ways: autograd's float32 numbers against the chain rule by hand in double, and that
/// against centred difference quotients of the loss.
///
/// With h = 1e-5, in double (cs231n.github.io/neural-networks-3, "Gradient checks").
public struct GradientCheck: Sendable {
    /// What a difference between two gradients is taken for.
    public enum Verdict: Int, Sendable, Comparable {
        /// At most the arithmetic's own rounding.
        case good
        /// At most 1e-4: right where the loss has kinks.
        case acceptable
        /// At most 1e-2.
        case doubtful
        /// More than 1e-2, or no number.
        case wrong

        /// By how good it is.
        public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }

        init(_ difference: Double, good: Double) {
            self =
                switch difference {
                case ...good: .good
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
        /// |autograd − exact| over the largest exact gradient of the layer. Float32 carries seven digits, and where
        /// terms cancel the rounding is that of the terms: hence the layer's largest, not the number's own size.
        public let autogradDifference: Double
        /// |exact − quotient| / max(|exact|, |quotient|); 0 where they are closer than the rounding of the two
        /// losses lets a quotient be.
        public let quotientDifference: Double
        /// Whether a sum or an error passes a kink between the two losses: their quotient is no slope then, and float32
        /// may lie on the other side of it than double.
        public let crossesKink: Bool

        /// What autograd's difference is taken for: good up to 1e-5, which leaves float32 two digits for the rounding
        /// that gathers along layers and samples; nil where a kink is crossed.
        public var autogradVerdict: Verdict? {
            crossesKink ? nil : Verdict(autogradDifference, good: 1e-5)
        }
        /// What the quotient's difference is taken for: good up to 1e-7; nil where a kink is crossed.
        public var quotientVerdict: Verdict? {
            crossesKink ? nil : Verdict(quotientDifference, good: 1e-7)
        }
    }

    /// The parameters that were checked, in their order in memory.
    public let entries: [Entry]
    /// How many parameters there are: where they are many, or the samples are, evenly spaced ones are checked.
    public let parameterCount: Int

    /// The worst of all verdicts; nil where every parameter is at a kink.
    public var verdict: Verdict? {
        entries.flatMap { [$0.autogradVerdict, $0.quotientVerdict] }.compactMap(\.self).max()
    }

    /// How far the quotient's two losses are from the parameter on either side.
    public static let step = 1e-5
    /// At most so many parameters are checked, and so many products formed for it.
    private static let entryLimit = 1000, productLimit = 20_000_000

    /// Checks autograd's gradients at these parameters; nil where the loss or a gradient in double is not finite.
    ///
    /// - Throws: `ShapeError` where the data do not fit the network.
    public init?(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss) throws(ShapeError) {
        let gradients = try Self.autograd(network, parameters.flat, data, loss)
        self.init(network, parameters: parameters, data: data, loss: loss, autograd: gradients)
    }

    /// Checks these gradients.
    init?(_ network: Network, parameters: Parameters, data: Dataset, loss: Loss, autograd: [Float]) {
        let byHand = ChainRule(network, parameters: parameters, data: data, loss: loss).gradients
        let flat = parameters.flat.map { Double($0) }, samples = Samples<Double>(data)
        let rule = ChainRule(network, flat, samples, loss)
        let exact = rule.gradients
        guard rule.loss.isFinite, exact.allSatisfy(\.isFinite) else { return nil }
        // For each parameter the largest gradient of its layer.
        let largest = rule.layers.flatMap { layer in
            let gradients = layer.weightGradients + layer.biasGradients
            let most = gradients.map { $0.magnitude }.max() ?? 0
            return gradients.map { _ in most }
        }
        let most = Self.productLimit / (2 * data.sampleCount * flat.count)
        let count = min(flat.count, Self.entryLimit, max(most, 8))
        parameterCount = flat.count
        entries = (0..<count).map { place in
            let parameter = place * flat.count / count
            let quotient = DifferenceQuotient(parameter, network, flat, samples, loss)
            let difference = (Double(autograd[parameter]) - exact[parameter]).magnitude
            return Entry(
                parameter: parameter, autograd: autograd[parameter], byHand: byHand[parameter],
                exact: exact[parameter], quotient: quotient.value,
                autogradDifference: difference == 0 ? 0 : difference / largest[parameter],
                quotientDifference: quotient.difference(from: exact[parameter]),
                crossesKink: quotient.crossesKink)
        }
    }

    /// The gradients that a tape gives.
    private static func autograd(
        _ network: Network, _ parameters: [Float], _ data: Dataset, _ loss: Loss
    ) throws(ShapeError) -> [Float] {
        let rows = [data.inputs, data.targets]
        let tape = Tape(
            parameters: network.parameterShapes, inputs: rows.map { [$0.count, $0.first?.count ?? 1] })
        for (input, rows) in zip(tape.inputs, rows) { input.assign(Array(rows.joined())) }
        tape.withParameters { values, _ in _ = values.update(fromContentsOf: parameters) }
        let outputs = try network.forward(tape.inputs[0], parameters: tape.parameters)
        try loss.apply(outputs[outputs.count - 1], tape.inputs[1]).backward()
        return tape.withParameters { _, gradients in Array(gradients) }
    }
}
