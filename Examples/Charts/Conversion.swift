import Charting

extension Gallery {
    static let conversion = Example("conversion", "The same values in a second unit") {
        let iterations = (0...400).map(Double.init)
        return Chart(
            title: "Less than half a bit is left after four epochs", subtitle: "Cross-entropy",
            x: Axis(
                label: "Iteration", integers: true, conversion: Axis.Conversion(label: "Epoch", factor: 0.01)),
            y: Axis(
                label: "Loss in nats", includesZero: true,
                conversion: Axis.Conversion(label: "in bits", factor: 1.442695))
        ) {
            Line(x: iterations, y: iterations.map { 2.3 / (1 + 0.02 * $0) })
        }
    }
}
