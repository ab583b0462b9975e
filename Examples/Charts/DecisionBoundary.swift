import Charting
import Foundation

extension Gallery {
    static let decisionBoundary = Example("decision-boundary", "What a network says, and its samples") {
        func probability(_ x: Double, _ y: Double) -> Double {
            let distance = x * x + y * y + 0.4 * x * y
            return 1 / (1 + exp(3 * (distance - 1.3)))
        }
        func ring(_ count: Int, _ radius: Double) -> (x: [Double], y: [Double]) {
            let turns = (0..<count).map { Double($0) / Double(count) * 2 * .pi }
            let radii = (0..<count).map { radius * (1 + 0.12 * sin(Double($0 * $0))) }
            return (zip(turns, radii).map { $1 * cos($0) }, zip(turns, radii).map { $1 * sin($0) })
        }
        let side = (-50...50).map { Double($0) / 20 }
        let values = side.flatMap { y in side.map { x in probability(x, y) } }
        let (inner, outer) = (ring(24, 0.6), ring(40, 1.9))
        return Chart(
            title: "Every sample lies on its class' side of the boundary",
            subtitle: "Probability of the inner class",
            size: Size(width: 6.4, height: 5), x: Axis(label: "x_{1}"), y: Axis(label: "x_{2}"),
            color: ColorAxis(label: "P(inner)", ramp: .diverging(around: 0.5), domain: 0...1)
        ) {
            Contour(x: side, y: side, values: values)
            ContourLines(
                x: side, y: side, values: values, levels: .at([0.5]), labelled: false, width: 1.5,
                opacity: 0.8)
            Point("inner", x: inner.x, y: inner.y, ink: .text)
            Point("outer", x: outer.x, y: outer.y, ink: .text, filled: false)
        }
    }
}
