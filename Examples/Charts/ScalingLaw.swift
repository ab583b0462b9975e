import Charting
import Foundation

extension Gallery {
    static let scalingLaw = Example("scaling-law", "A power law on two log axes", inTenLines: true) {
        let sizes = (6...18).map { pow(10, Double($0) / 2) }
        let law = sizes.map { 12 * pow($0, -0.076) }
        return Chart(
            title: "Ten times the parameters take 16% off the loss", subtitle: "13 networks",
            x: Axis(label: "Parameters", scale: .log), y: Axis(label: "Loss", scale: .log)
        ) {
            Line("L = 12 N^{−0.076}", x: sizes, y: law, ink: .faint)
            Point(x: sizes, y: law.map { $0 * (1 + 0.012 * sin(1000 * $0)) }, radius: 3)
        }
    }
}
