import Charting
import Foundation

extension Gallery {
    static let legend = Example("legend", "Too many lines to name at their ends: a legend outside") {
        let iterations = (0...60).map(Double.init)
        return Chart(
            title: "Wider layers learn faster", subtitle: "Loss by units in the hidden layer, log scale",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", scale: .log)
        ) {
            for number in 1...16 {
                let rate = 0.006 * Double(number)
                Line(
                    "\(8 * number) units", x: iterations, y: iterations.map { exp(-rate * $0) },
                    ink: .series(number), dash: number > 10 ? .dashed : .solid)
            }
        }
    }
}
