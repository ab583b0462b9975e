import Charting
import Foundation

extension Gallery {
    static let shades = Example("shades", "One property as colour, a second one as its lightness") {
        let iterations = (0...50).map(Double.init)
        let sizes = [0.03, 0.1, 0.3, 1]
        return Chart(
            title: "With both, the longest step is the fastest",
            subtitle: "Loss by step size, log scale",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", scale: .log)
        ) {
            for (size, ink) in zip(sizes, Ink.shades(of: 1, count: sizes.count)) {
                Line(
                    "sigmoid, \(size)", x: iterations, y: iterations.map { 0.3 / (1 + 0.2 * size * $0) },
                    ink: ink)
            }
            for (size, ink) in zip(sizes, Ink.shades(of: 2, count: sizes.count)) {
                Line(
                    "ReLU, \(size)", x: iterations, y: iterations.map { 0.2 * exp(-0.1 * size * $0) },
                    ink: ink)
            }
        }
    }
}
