import Charting
import Foundation

extension Gallery {
    static let directLabels = Example("direct-labels", "Names at the ends of lines, pushed apart") {
        let iterations = (0...100).map(Double.init)
        let optimizers = ["SGD", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW"]
        return Chart(
            title: "All optimizers end within 0.08 of each other", subtitle: "Cross-entropy",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", includesZero: true)
        ) {
            for (rank, name) in optimizers.enumerated() {
                let (end, time) = (0.17 - 0.009 * Double(rank), 24 - 3 * Double(rank))
                Line(name, x: iterations, y: iterations.map { end + exp(-$0 / time) }, ink: .series(rank + 1))
            }
        }
    }
}
