import Charting
import Foundation

extension Gallery {
    static let symlog = Example("symlog", "Values of both signs and many magnitudes", inTenLines: true) {
        let iterations = (0...100).map(Double.init)
        return Chart(
            title: "The gradient changes its sign four times as it fades",
            x: Axis(label: "Iteration", integers: true),
            y: Axis(label: "∂L/∂w", scale: .symlog(threshold: 0.001))
        ) {
            Line(x: iterations, y: iterations.map { 8 * exp(-$0 / 10) * cos($0 / 8) })
            Rule(y: 0, dash: .solid)
        }
    }
}
