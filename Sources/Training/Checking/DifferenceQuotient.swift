/// A centred difference quotient of the loss: what a slope is the limit of.
struct DifferenceQuotient {
    /// (L(w + h) − L(w − h)) / 2h.
    let value: Double
    /// What the rounding of the two losses can do to it.
    let rounding: Double
    /// Whether a sum or an error lies on one side of a kink at w + h and on the other at w − h.
    let crossesKink: Bool

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
        let above = moved(by: GradientCheck.step), below = moved(by: -GradientCheck.step)
        // The two places as they are after rounding.
        let width = above.place - below.place
        value = (above.loss - below.loss) / width
        // Measured: up to a dozen last places of the loss.
        rounding = 16 * max(above.loss.magnitude, below.loss.magnitude).ulp / width
        crossesKink = above.sides != below.sides
    }

    /// |a − n| / max(|a|, |n|), and 0 where the two are closer than the rounding.
    func difference(from exact: Double) -> Double {
        let difference = (exact - value).magnitude
        return difference <= rounding ? 0 : difference / max(exact.magnitude, value.magnitude)
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
