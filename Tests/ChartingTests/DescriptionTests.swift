import Foundation
import Testing

@testable import Charting

@Suite("Descriptions")
struct DescriptionTests {
    func text(_ y: [Double], x: [Double]? = nil, language: String = "en", scale: Scale.Kind = .linear, _ label: String = "Loss") -> String {
        Chart(
            title: "t", language: language, x: Axis(label: language == "en" ? "Iteration" : "迭代", integers: true),
            y: Axis(label: label, scale: scale)
        ) { Line(x: x ?? y.indices.map(Double.init), y: y) }.alternativeText
    }

    @Test("print")
    func show() throws {
        let losses: [Double] = [0.2097, 0.18, 0.16, 0.14, 0.13, 0.125, 0.12, 0.115, 0.111, 0.108, 0.106, 0.1038]
        for language in ["en", "zh-Hans"] {
            func say(_ y: [Double], scale: Scale.Kind = .linear) { print(text(y, language: language, scale: scale, language == "en" ? "Loss" : "损失")) }
            say(losses)
            say(losses.reversed())
            say((0...10).map { Double($0) })
            say([3])
            say([])
            say([.nan, .nan])
            say([3, 3, 3])
            say([3, 3, 3.0000001])
            say([-0.0, 0, 0])
            say([1e308, -1e308, 1e308])
            say([1e308, 0.5e308, -1e308])
            say([1, 0.5, 0.2, 0.4, 0.9])
            say([1, 0.5, .nan, 0.2, 0.4, .infinity, 0.9])
            say([1, 0.1, 0, -1, 0.01, 0.001], scale: .log)
            say([1, 5, 2, 6, 1, 7, 2])
            say([10, 5, 7, 2, 6, 1, 3, 0])
            say([Double.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude])
            let t = Array(stride(from: 0.0, through: 12, by: 0.1))
            print(Chart(title: "t", language: language, x: Axis(label: "time (s)"), y: Axis(label: "speed (m/s)")) {
                Line("sine", x: t, y: t.map { 1 / (1 + 30 * $0) })
                Line("tanh", x: t, y: t.map { $0 > 6 && $0 < 6.5 ? ($0 - 6) * 2 : $0 >= 6.5 ? 1 : 0 })
                Rule(y: 0.5, label: "target")
                Point(x: 3, y: 0.1, label: "best")
                Band(x: t, lower: t.map { -$0 }, upper: t, ink: .series(1))
            }.alternativeText)
            print(Chart(title: "t", language: language, x: Axis(label: "epoch", integers: true), y: Axis(label: "Loss")) {
                for k in 1...7 { Line("run \(k)", x: [0, 1, 2], y: [1, 0.5, 0.1 * Double(k)]) }
            }.alternativeText)
            print(Chart(title: "t", language: language, panels: (1...9).map { k in Panel(name: "w_{\(k)}") { Line("run \(k)", x: [0, 1, 2], y: [1, 0.5, 0.1 * Double(k)])} }).alternativeText)
            print(Chart(title: "t", language: language, y: Axis(label: "weight"), panels: (1...2).map { k in Panel(name: "w_{\(k)}") { Line(x: [0, 1, 2], y: [1, 0.5, 0.1 * Double(k)])} }).alternativeText)
            let things = Axis(label: language == "en" ? "optimizer" : "优化器", categories: ["SGD", "Adam", "RMSprop"])
            print(Chart(title: "t", language: language, x: things, y: Axis(label: "loss")) { Bar(y: [0.3, 0.1, .nan]) }.alternativeText)
            print(Chart(title: "t", language: language, x: things, y: Axis(label: "loss")) { Bar("a", y: [0.3, 0.3, 0.3]) }.alternativeText)
            print(Chart(title: "t", language: language, x: things, y: Axis(label: "loss")) { BoxPlot(y: [[1, 2, 3], [4, 5], [7]]) }.alternativeText)
            print(Chart(title: "t", language: language, y: Axis(label: "loss")) { Strip(y: (0..<9).map { [Double($0)] }) }.alternativeText)
            let normal = (0..<500).map { sin(Double($0) * 12.9898) * 3 + cos(Double($0) * 78.233) }
            print(Chart(title: "t", language: language, x: Axis(label: "weight")) { Histogram(x: normal) }.alternativeText)
            print(Chart(title: "t", language: language, x: Axis(label: "weight")) { Histogram(x: [1, 1]) }.alternativeText)
            print(Chart(title: "t", language: language, x: Axis(label: "weight")) { ECDF("layer 1", x: normal); ECDF("layer 2", x: [2]) }.alternativeText)
            print(Chart(title: "t", language: language, x: things, y: Axis(label: "step size", categories: ["0.1", "1"]), color: ColorAxis(label: "final loss")) { HeatMap([[3, 2, 1], [.nan, 5, 6]]) }.alternativeText)
            print(Chart(title: "t", language: language, x: Axis(label: "w1"), y: Axis(label: "w2"), color: ColorAxis(label: "loss")) {
                HeatMap(x: .edges([0, 1, 2]), y: .centers([3, 4]), values: [1, 2, 3, 4])
                Contour(x: [0, 1, 2], y: [3, 4], values: [1, 2, .nan, 4, 5, 6])
                ContourLines(x: [0, 1, 2], y: [3, 4], values: [1, 2, .nan, 4, 5, 6])
                Arrow(x: [0, 1, 0.5], y: [3, 3.5, 3.2])
                Annotation("minimum", x: 0.5, y: 3)
            }.alternativeText)
            print(Chart(title: "t", language: language) { Point("versicolor", x: [1, 2, 3], y: [4, 5, 3]) }.alternativeText)
            print(Chart(title: "t", language: language) { Line("a", x: [0, 1], y: [.nan, .nan]); Line("b", x: [0, 1], y: [1, 2]); Line(x: [0, 1], y: [3, 3]) }.alternativeText)
            print(Chart(title: "t", language: language) { Line(x: [0, 1, 0.5], y: [1, 0.5, 0.1]); Point(x: 1, y: 2); Point(x: 3, y: 5); Rule(x: 2) }.alternativeText)
        }
    }
}
