import Charting
import Foundation

extension Gallery {
    static let divergingColors = Example("diverging-colors", "Values on both sides of zero, in two colours") {
        let epochs = (0...30).map(Double.init)
        func weights(_ unit: Double) -> [Double] {
            let (first, last) = (sin(3 * unit), cos(2 * unit))
            return epochs.map { last + (first - last) * exp(-$0 / 8) }
        }
        let all = (1...12).map { weights(Double($0)) }
        let turned = all.count { $0[0] * $0[30] < 0 }
        return Chart(
            title: "\(turned) of 12 weights change their sign",
            subtitle: "Weights into the output, by hidden unit",
            x: Axis(label: "Epoch", integers: true),
            y: Axis(label: "Unit", categories: (1...12).map { "h_{\($0)}" }),
            color: ColorAxis(label: "Weight", ramp: .diverging())
        ) {
            HeatMap(x: .centers(epochs), y: .count(12), values: all.flatMap { $0 })
        }
    }
}
