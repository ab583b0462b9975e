import Charting
import Foundation

extension Gallery {
    static let gaps = Example("gaps", "Missing values, and those that leave the plot") {
        func diverging(_ k: Double) -> Double { k < 30 ? 0.4 + 0.01 * exp(k / 5) : .infinity }
        func recorded(_ k: Double) -> Double { (15...20).contains(k) ? .nan : 0.6 * exp(-k / 9) + 0.05 }
        let iterations = (0...40).map(Double.init)
        return Chart(
            title: "Step size 3 diverges; step size 1 was not recorded for a while",
            subtitle: "Loss by step size",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", domain: 0...1)
        ) {
            Line("0.3", x: iterations, y: iterations.map { 0.5 * exp(-$0 / 30) + 0.2 })
            Line("1", x: iterations, y: iterations.map(recorded), ink: .series(2))
            Line("3", x: iterations, y: iterations.map(diverging), ink: .series(3))
        }
    }
}
