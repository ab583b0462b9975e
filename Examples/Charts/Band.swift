import Charting
import Foundation

extension Gallery {
    static let band = Example("band", "The spread over seeds around its median") {
        let iterations = (0...60).map(Double.init)
        return Chart(
            title: "Momentum is faster from every start, and surer",
            subtitle: "Loss over 20 seeds: median, half, and nine in ten",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", scale: .log)
        ) {
            for (number, (name, rate, spread)) in [("plain", 0.03, 0.45), ("momentum", 0.09, 0.25)]
                .enumerated()
            {
                let (ink, median) = (Ink.series(number + 1), iterations.map { 0.3 * exp(-rate * $0) + 2e-4 })
                for width in [1.64, 0.67] {
                    let factor = exp(spread * width)
                    Band(
                        x: iterations, lower: median.map { $0 / factor }, upper: median.map { $0 * factor },
                        ink: ink)
                }
                Line(name, x: iterations, y: median, ink: ink)
            }
        }
    }
}
