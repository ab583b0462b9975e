import Foundation
import Testing

@testable import Charting

@Suite("Descriptions")
struct DescriptionTests {
    /// A line on axes in two languages, one of them.
    func text(_ y: [Double], in language: String = "en", scale: Scale.Kind = .linear) -> String {
        let isChinese = language == "zh-Hans"
        return Chart(
            title: "t", language: language, x: Axis(label: isChinese ? "迭代" : "Iteration", integers: true),
            y: Axis(label: isChinese ? "损失" : "Loss", scale: scale)
        ) { Line(x: y.indices.map(Double.init), y: y) }.alternativeText
    }

    static let losses = [0.2097, 0.18, 0.16, 0.14, 0.13, 0.125, 0.12, 0.115, 0.111, 0.108, 0.106, 0.1038]

    static let english: [([Double], String)] = [
        (losses, "Loss falls from 0.2097 to 0.1038 over 11 iterations, fastest in the first three."),
        (
            losses.reversed(),
            "Loss rises from 0.1038 to 0.2097 over 11 iterations, fastest in the last three."
        ),
        ((0...10).map(Double.init), "Loss rises from 0 to 10 over 10 iterations."),
        ([3], "Loss is 3 at iteration 0."),
        ([3, 3, 3], "Loss stays at 3 over 2 iterations."),
        ([3, 3, 3.0000001], "Loss stays near 3 over 2 iterations."),
        ([-0.0, 0, 0], "Loss stays at 0 over 2 iterations."),
        ([], "No finite values."),
        ([.nan, .infinity], "No finite values."),
        ([1e308, 0.5e308, -1e308], "Loss falls from 1 × 10³⁰⁸ to −1 × 10³⁰⁸ over 2 iterations."),
        (
            [1, 0.5, 0.2, 0.4, 0.9],
            "Loss falls from 1 to 0.2 at iteration 2, then rises to 0.9 at iteration 4."
        ),
        (
            [1, 0.5, .nan, 0.2, 0.4, .infinity, 0.9],
            "Loss falls from 1 to 0.2 at iteration 3, then rises to 0.9 at iteration 6 (1 value is missing, 1 value is infinite)."
        ),
        (
            [1, 5, 2, 6, 1, 7, 2],
            "Loss goes up and down over 6 iterations, from 1 to 2; highest 7 at iteration 5."
        ),
        (
            [1, 0.7, 0.4, 0.1, 0.15],
            "Loss falls from 1 to 0.15 over 4 iterations; lowest 0.1 at iteration 3."
        ),
        (
            [.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude],
            "Loss falls from 5 × 10⁻³²⁴ to 0 at iteration 1, then rises to 5 × 10⁻³²⁴ at iteration 2."
        ),
    ]

    @Test("A line tells from where to where it goes, how, and what cannot be seen of it", arguments: english)
    func line(y: [Double], expected: String) {
        #expect(text(y) == expected.replacing(" × ", with: "\u{A0}×\u{A0}"))
    }

    static let chineseLines: [([Double], String)] = [
        (losses, "迭代从 0 到 11，损失由 0.2097 降到 0.1038，前 3 步下降最快。"),
        ([3], "损失在迭代 0 为 3。"),
        ([3, 3, 3], "迭代从 0 到 2，损失保持在 3。"),
        ([.nan], "没有有限的数值。"),
        ([1, 0.5, 0.2, 0.4, 0.9], "迭代从 0 到 4，损失先由 1 降到 0.2（迭代 2），再升到 0.9。"),
        ([1, 0.5, .nan], "迭代从 0 到 1，损失由 1 降到 0.5（1 个值缺失）。"),
    ]

    @Test("It does so in Chinese, too", arguments: chineseLines)
    func chinese(y: [Double], expected: String) {
        #expect(text(y, in: "zh-Hans") == expected)
    }

    @Test("On a logarithmic axis 0 and below are told, and not called not finite")
    func logarithmic() {
        #expect(
            text([1, 0.1, 0, -1, 0.01, 0.001], scale: .log)
                == "Loss falls from 1 to 0.001 over 5 iterations, fastest in the first step (2 values are not above 0)."
        )
        #expect(text([0, -1], scale: .log) == "No values above 0.")
        #expect(text([0, -1], in: "zh-Hans", scale: .log) == "没有大于 0 的数值。")
    }

    @Test("A description that was given stands in place of the computed one, in every file")
    func given() throws {
        var chart = Chart(title: "t") { Line(x: [0, 1], y: [1, 2]) }
        #expect(try chart.scene().description == "The line rises from 1 to 2, x from 0 to 1.")
        #expect(try chart.svg().contains("<desc id="))
        chart.description = "mine"
        #expect(try chart.scene().description == "mine")
    }

    @Test("Few lines are told one by one, many together")
    func several() {
        func chart(_ count: Int) -> Chart {
            Chart(title: "t", x: Axis(label: "epoch", integers: true), y: Axis(label: "Loss")) {
                for k in 1...count { Line("run \(k)", x: [0, 1, 2], y: [1, 0.5, 0.1 * Double(k)]) }
            }
        }
        #expect(
            chart(2).alternativeText
                == "Loss: run 1 falls from 1 to 0.1 over 2 epochs; run 2 falls from 1 to 0.2.")
        #expect(
            chart(7).alternativeText
                == "Loss: 7 lines over 2 epochs from 1 at the start to between 0.1 (run 1) and 0.7 (run 7) at the end."
        )
    }

    @Test("Every mark tells what it shows, in both languages", arguments: ["en", "zh-Hans"])
    func everyMark(language: String) {
        let things = Axis(label: "optimizer", categories: ["SGD", "Adam", "RMSprop"])
        let weight = Axis(label: "weight")
        let cases: [(Axis, Axis, [any Mark], String, String)] = [
            (
                things, Axis(label: "loss"), [Bar(y: [0.3, 0.1, .nan])],
                "Of 2 values, SGD has the highest, 0.3, and Adam the lowest, 0.1.",
                "2 个值中，SGD 最高，为 0.3；Adam 最低，为 0.1。"
            ),
            (
                things, Axis(label: "loss"), [BoxPlot(y: [[1, 2, 3], [4, 5], [7]])],
                "Medians: SGD 2, Adam 4.5, RMSprop 7.", "中位数：SGD 为 2、Adam 为 4.5、RMSprop 为 7。"
            ),
            (
                weight, Axis(), [Histogram(x: [0.1, 0.2, 0.3, 1.5, 3.5], bins: .edges([0, 1, 2, 3, 4]))],
                "5 values of weight between 0.1 and 3.5, 60% of them between 0 and 1.",
                "weight 的 5 个值在 0.1 与 3.5 之间，其中 60%在 0 与 1 之间。"
            ),
            (
                weight, Axis(), [ECDF("layer 1", x: [1, 2, 3, 4])],
                "Layer 1 lies between 1 and 4, its middle half between 1 and 3, its median is 2.",
                "layer 1 在 1 与 4 之间，中间一半在 1 与 3 之间，中位数为 2。"
            ),
            (
                things, Axis(label: "step size", categories: ["0.1", "1"]),
                [HeatMap([[3, 2, 1], [.nan, 5, 6]])],
                "The values go from 1 at optimizer RMSprop, step size 0.1 to 6 at optimizer RMSprop, step size 1.",
                "数值从 optimizer RMSprop、step size 0.1 处的 1 到 optimizer RMSprop、step size 1 处的 6。"
            ),
            (
                Axis(), Axis(), [Point("versicolor", x: [1, 2, 3], y: [4, 5, .nan])],
                "2 points of versicolor: x between 1 and 2, y between 4 and 5.",
                "versicolor 的 2 个点：x 在 1 与 2 之间，y 在 4 与 5 之间。"
            ),
            (
                Axis(), Axis(), [Band(x: [0, 1], lower: [0, -1], upper: [0, 1], ink: .series(1))],
                "A band reaches 0 at its start and between −1 and 1 at its end.",
                "带状区域在起点为 0，在终点在 −1 与 1 之间。"
            ),
            (
                Axis(), Axis(), [Point(x: 3, y: 0.1, label: "best"), Rule(y: 0.5, label: "target")],
                "“best” is marked at (3, 0.1). “target” is drawn at y = 0.5.",
                "“best”标在(3, 0.1)。“target”线位于 y = 0.5。"
            ),
        ]
        for (x, y, marks, english, chinese) in cases {
            let text = Chart(title: "t", language: language, x: x, y: y, marks: marks).alternativeText
            #expect(text == (language == "en" ? english : chinese))
        }
    }

    @Test("What turns back is a path; marks of nothing say so")
    func paths() {
        let chart = Chart(title: "t") {
            Line(x: [0, 1, 0.5], y: [1, 0.5, 0.1])
            Line("a", x: [0, 1], y: [.nan, .nan])
        }
        #expect(
            chart.alternativeText
                == "A path goes from (0, 1) to (0.5, 0.1) in 2 steps. A has no finite values.")
    }

    @Test("Many panels are told together, few by their names")
    func panels() {
        func chart(_ count: Int) -> Chart {
            Chart(
                title: "t", y: Axis(label: "weight"),
                panels: (1...count).map { k in
                    Panel(name: "w\(k)") { Line(x: [0, 1], y: [1, 2 * Double(k)]) }
                })
        }
        #expect(
            chart(2).alternativeText
                == "w1: weight rises from 1 to 2, x from 0 to 1. w2: weight rises from 1 to 4, x from 0 to 1."
        )
        #expect(
            chart(9).alternativeText == "Weight: 9 panels, from “w1” to “w9”, with values between 1 and 18.")
    }

    @Test("A million values are told as their few are: extremes to the last digit")
    func many() throws {
        var values = (0..<1_000_000).map { 1 / (1 + Double($0) / 1000) }
        values[500_000] = -7.25
        let course = try #require(Course(x: values.indices.map(Double.init), y: values))
        #expect(course.lowest == Course.Place(x: 500_000, y: -7.25))
        #expect(course.highest.y == 1 && course.last.x == 999_999)
    }

    @Test("Whatever the values are, what is said is true of them")
    func generated() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let count = Int.random(in: 1...30, using: &generator)
            let size = pow(10, Double.random(in: -300...307, using: &generator))
            let y = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) * size }
            let course = try #require(Course(x: y.indices.map(Double.init), y: y))
            #expect(course.lowest.y == y.min() && course.highest.y == y.max())
            #expect(course.first.y == y[0] && course.last.y == y[count - 1])
            switch course.shape {
            case .rises: #expect(course.last.y > course.first.y)
            case .falls: #expect(course.last.y < course.first.y)
            case .turns(let place):
                let ends = [course.first.y, course.last.y]
                #expect(ends.allSatisfy { $0 < place.y } || ends.allSatisfy { $0 > place.y })
            case .single: #expect(count == 1)
            case .steady, .wanders: #expect(count > 1)
            }
            if let fastest = course.fastest {
                let change = y[Int(fastest.upperBound)] / size - y[Int(fastest.lowerBound)] / size
                #expect(abs(change) >= 0.4999 * abs(course.last.y / size - course.first.y / size))
                #expect(3 * (fastest.upperBound - fastest.lowerBound) <= Double(count - 1))
            }
        }
    }
}
