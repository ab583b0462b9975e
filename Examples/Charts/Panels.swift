import Charting
import Foundation

extension Gallery {
    static let panels = Example("panels", "Small multiples on shared axes") {
        let epochs = (0...40).map(Double.init)
        return Chart(
            title: "The sigmoid's gradients vanish towards the first layer",
            subtitle: "Gradient norm, log scale",
            x: Axis(label: "Epoch", integers: true), y: Axis(label: "‖∂L/∂W‖", scale: .log),
            panels: (1...6).map { layer in
                let depth = Double(7 - layer)
                return Panel(name: "Layer \(layer)") {
                    Line("sigmoid", x: epochs, y: epochs.map { pow(0.2, depth) / (1 + $0 / 10) })
                    Line(
                        "ReLU", x: epochs, y: epochs.map { pow(0.8, depth) / (1 + $0 / 10) }, ink: .series(2))
                }
            })
    }
}
