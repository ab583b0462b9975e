import Charting
import Foundation

extension Gallery {
    static let rule = Example("rule", "A value that matters, as a line across", inTenLines: true) {
        let sizes = (1...84).map { Double($0) / 40 }
        return Chart(
            title: "Past 2/λ_{max} training diverges",
            subtitle: "Loss after 100 updates, two curvatures: λ = 1 and 0.1; log scale",
            x: Axis(label: "Step size"), y: Axis(label: "Loss", scale: .log)
        ) {
            Line(x: sizes, y: sizes.map { 0.5 * (pow(1 - $0, 200) + pow(1 - 0.1 * $0, 200)) })
            Rule(x: 2, label: "2/λ_{max}")
        }
    }
}
