import Charting
import Foundation

extension Gallery {
    static let mathLabels = Example("math-labels", "Subscripts, superscripts and Greek in labels") {
        let iterations = (0...60).map(Double.init)
        return Chart(
            title: "Only w_{11} still has a gradient above 10^{-3}",
            subtitle: "|∂L/∂w_{ij}| at step size η = 10^{-1}, log scale",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "|∂L/∂w_{ij}|", scale: .log)
        ) {
            for (rank, name) in ["w_{11}", "w_{12}", "w_{21}", "w_{22}"].enumerated() {
                let rate = 0.05 + 0.04 * Double(rank)
                Line(name, x: iterations, y: iterations.map { 0.1 * exp(-rate * $0) }, ink: .series(rank + 1))
            }
        }
    }
}
