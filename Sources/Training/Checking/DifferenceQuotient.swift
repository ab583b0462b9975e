/// A centred difference quotient of the loss: what a slope is the limit of.
struct DifferenceQuotient {
    /// (L(w + h) − L(w − h)) / 2h.
    let value: Double
    /// 2h, as the two places are after rounding.
    let width: Double
    /// Whether a sum or an error lies on one side of a kink at w + h and on the other at w − h.
    let crossesKink: Bool

    private static let step = 1e-5

    init(
        _ parameter: Int, _ network: Network, _ parameters: [Double], _ samples: Samples<Double>,
        _ loss: Loss
    ) {
        func moved(by step: Double) -> (place: Double, loss: Double, sides: [Bool]) {
            var moved = parameters
            moved[parameter] += step
            let layers = ChainRule.forward(network, moved, samples.inputs)
            let outputs = layers.last?.outputs ?? samples.inputs
            return (
                moved[parameter], loss.rule.value(outputs, samples.targets),
                Self.sides(network, layers) + Self.sides(loss, outputs, samples.targets)
            )
        }
        let above = moved(by: Self.step), below = moved(by: -Self.step)
        width = above.place - below.place
        value = (above.loss - below.loss) / width
        crossesKink = above.sides != below.sides
    }

    /// On which side of their activation's kinks the sums lie.
    private static func sides(_ network: Network, _ layers: [ChainRule<Double>.Layer]) -> [Bool] {
        zip(network.activations, layers).flatMap { activation, layer in
            activation.rule.kinks.flatMap { kink in layer.sums.joined().map { $0 > kink } }
        }
    }

    /// On which side of the loss's kinks the errors lie.
    private static func sides(_ loss: Loss, _ outputs: [[Double]], _ targets: [[Double]]) -> [Bool] {
        loss.rule.kinks.flatMap { kink in
            zip(outputs.joined(), targets.joined()).map { $0 - $1 > kink }
        }
    }
}
