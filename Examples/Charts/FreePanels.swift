import Charting
import Foundation

extension Gallery {
    static let freePanels = Example("free-panels", "Small multiples, each with a vertical axis of its own") {
        let epochs = (0...40).map(Double.init)
        return Chart(
            title: "After epoch 20 only the weights still grow", subtitle: "Four measures of one run",
            x: Axis(label: "Epoch", integers: true),
            panels: [
                Panel(name: "Loss") { Line(x: epochs, y: epochs.map { 0.1 + 2.2 * exp(-$0 / 5) }) },
                Panel(name: "Accuracy") { Line(x: epochs, y: epochs.map { 0.96 - 0.86 * exp(-$0 / 4) }) },
                Panel(name: "Gradient norm") { Line(x: epochs, y: epochs.map { 0.02 + 5 * exp(-$0 / 4.5) }) },
                Panel(name: "Weight norm") { Line(x: epochs, y: epochs.map { 12 + 3 * sqrt($0) }) },
            ], sharing: .horizontal)
    }
}
