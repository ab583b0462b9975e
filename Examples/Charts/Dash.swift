import Charting
import Foundation

extension Gallery {
    static let dash = Example("dash", "Colour tells the networks apart, dash what they are measured on") {
        let epochs = (1...30).map(Double.init)
        return Chart(
            title: "Dropout keeps training and validation together",
            subtitle: "Cross-entropy; solid: training, dashed: validation",
            x: Axis(label: "Epoch", integers: true), y: Axis(label: "Loss", includesZero: true)
        ) {
            Line("plain", x: epochs, y: epochs.map { 0.06 + 0.9 * exp(-$0 / 5) })
            Line("plain", x: epochs, y: epochs.map { 0.3 + 0.7 * exp(-$0 / 4) + 0.012 * $0 }, dash: .dashed)
            Line("dropout", x: epochs, y: epochs.map { 0.24 + 0.8 * exp(-$0 / 7) }, ink: .series(2))
            Line(
                "dropout", x: epochs, y: epochs.map { 0.3 + 0.8 * exp(-$0 / 6.5) }, ink: .series(2),
                dash: .dashed)
        }
    }
}
