import Charting
import Foundation

extension Gallery {
    static let contourLines = Example("contour-lines", "Lines of equal loss, with their values") {
        let (wide, high) = ((-50...10).map { Double($0) / 10 }, (-30...30).map { Double($0) / 20 })
        let loss = high.flatMap { v in wide.map { w in (w * w + 20 * v * v) / 2 } }
        let updates = (0...30).map(Double.init)
        return Chart(
            title: "Gradient descent zigzags across a narrow valley",
            subtitle: "Loss ½(w_{1}^{2} + 20 w_{2}^{2}), step size 0.09",
            x: Axis(label: "w_{1}"), y: Axis(label: "w_{2}")
        ) {
            ContourLines(x: wide, y: high, values: loss, levels: .at([0.5, 2, 5, 10, 20]))
            Arrow(
                x: updates.map { -4.5 * pow(0.91, $0) }, y: updates.map { pow(-0.8, $0) }, ink: .series(2),
                width: 1.5)
            Point(x: 0, y: 0, label: "minimum", ink: .text)
        }
    }
}
