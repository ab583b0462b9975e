import Charting
import Foundation

extension Gallery {
    static let step = Example("step", "Values that hold until the next", inTenLines: true) {
        let epochs = (0...30).map(Double.init)
        return Chart(
            title: "Both schedules end at a hundredth of the first step size",
            subtitle: "Step size, log scale",
            x: Axis(label: "Epoch", integers: true), y: Axis(label: "Step size", scale: .log)
        ) {
            Step("StepLR", x: epochs, y: epochs.map { 0.1 * pow(0.1, floor($0 / 15)) })
            Step("ExponentialLR", x: epochs, y: epochs.map { 0.1 * pow(0.01, $0 / 30) }, ink: .series(2))
        }
    }
}
