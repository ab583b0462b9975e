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
            print(Chart(title: "t", language: language) { Line(x: [0, 1, 0.5], y: [1, 0.5, 0.1]); Point(x: 1, y: 2); Point(x: 3, y: 5); Rule(x: 2) }.alternativeText)
        }
    }
}
