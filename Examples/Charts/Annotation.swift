import Charting
import Foundation

extension Gallery {
    static let annotation = Example("annotation", "Words at what they speak of") {
        func loss(_ epoch: Double) -> Double {
            [0.0, 30, 60].reduce(0.15) { $0 + 0.45 * exp(-max(0, epoch - $1) / 3) }
        }
        let epochs = (0...90).map(Double.init)
        return Chart(
            title: "Each lower step size lets the loss fall once more",
            subtitle: "Cross-entropy on training samples",
            x: Axis(label: "Epoch", integers: true), y: Axis(label: "Loss", includesZero: true)
        ) {
            Line(x: epochs, y: epochs.map(loss))
            Annotation("step size 0.1 → 0.01", x: 30, y: loss(30))
            Annotation("step size 0.01 → 0.001", x: 60, y: loss(60))
        }
    }
}
