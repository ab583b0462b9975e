import Charting
import Foundation

extension Gallery {
    static let point = Example("point", "Points whose colour is a third measure", inTenLines: true) {
        let parameters = (0..<48).map { 100 * pow(10, Double($0) / 12) }
        let accuracy = parameters.map { 0.97 - 4 / pow($0, 0.6) + 0.012 * sin($0) }
        return Chart(
            title: "Above 10^{4} parameters accuracy hardly grows", subtitle: "48 networks after 20 epochs",
            x: Axis(label: "Parameters", scale: .log), y: Axis(label: "Accuracy"),
            color: ColorAxis(label: "Minutes")
        ) {
            Point(x: parameters, y: accuracy, values: parameters.map { 0.3 + pow($0, 0.35) / 8 }, radius: 3.5)
        }
    }
}
