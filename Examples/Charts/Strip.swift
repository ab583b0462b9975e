import Charting
import Foundation

extension Gallery {
    static let strip = Example("strip", "Every value, moved aside where they meet") {
        let starts = (0..<24).map(Double.init)
        return Chart(
            title: "One tanh network in eight stays at a coin's guess", subtitle: "Accuracy from 24 seeds",
            x: Axis(categories: ["sigmoid", "tanh", "ReLU"]), y: Axis(label: "Accuracy")
        ) {
            Strip(y: [
                starts.map { 0.88 + 0.03 * sin($0 * $0) },
                starts.map { $0 < 3 ? 0.5 + 0.01 * $0 : 0.94 + 0.02 * sin($0 * $0) },
                starts.map { 0.96 + 0.01 * sin($0 * $0) },
            ])
        }
    }
}
