@testable import Charting

/// Charts of all kinds, the same in every run.
struct GeneratedCharts {
    var random: SeededGenerator
    private static let english = [
        "loss", "step", "the", "sigmoid", "ReLU", "ends", "28", "times", "lower", "after", "updates", "of",
        "half", "squared", "error", "initialisation", "w_{11}", "x_{i}^{2}", "10^{-3}", "y_{pq}", "gradient",
    ]
    private static let chinese = [
        "损失", "步长", "迭代", "权重_{ij}", "学习率", "下降", "第", "次", "更新", "ReLU", ",", "梯度",
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func next() -> Chart {
        let isChinese = Bool.random(using: &random)
        let size = Size(
            width: .random(in: 3...20, using: &random), height: .random(in: 3...20, using: &random))
        let panels = Int.random(in: 0..<3, using: &random) > 0 ? 1 : Int.random(in: 2...9, using: &random)
        let isLog = Bool.random(using: &random)
        let scale = Numeral(1, exponent: Int.random(in: -8...8, using: &random)).value
        let states = Int.random(in: 1...60, using: &random)
        return Chart(
            title: words(0...25, isChinese), subtitle: words(0...20, isChinese), size: size,
            description: words(1...5, isChinese), language: isChinese ? "zh-Hans" : "en",
            x: Axis(
                label: words(0...3, isChinese), integers: true, conversion: conversion(isChinese)),
            y: Axis(
                label: words(0...8, isChinese), scale: isLog ? .log : .linear,
                includesZero: Bool.random(using: &random), conversion: conversion(isChinese)),
            panels: (0..<panels).map { index in
                panel(panels == 1 ? "" : words(0...3, isChinese), states, scale, isLog, isChinese)
            }, sharing: [.both, .both, .horizontal, .vertical, .none].randomElement(using: &random) ?? .both)
    }

    /// A theme with text of any usual size.
    mutating func theme() -> Theme {
        var theme = Theme.light
        theme.textSize = Double.random(in: 6...18, using: &random)
        return theme
    }

    /// In one of five axes, another unit.
    private mutating func conversion(_ isChinese: Bool) -> Axis.Conversion? {
        guard Int.random(in: 0..<5, using: &random) == 0 else { return nil }
        return Axis.Conversion(
            label: words(1...3, isChinese), factor: .random(in: 0.001...100, using: &random),
            offset: .random(in: -5...5, using: &random))
    }

    mutating func words(_ count: ClosedRange<Int>, _ isChinese: Bool) -> String {
        let list = isChinese ? Self.chinese : Self.english
        let words = (0..<Int.random(in: count, using: &random)).map { _ in
            list[Int.random(in: list.indices, using: &random)]
        }
        return words.joined(separator: isChinese ? "" : " ")
    }

    private mutating func panel(
        _ name: String, _ states: Int, _ scale: Double, _ isLog: Bool, _ isChinese: Bool
    ) -> Panel {
        var marks: [any Mark] = []
        for index in 0..<Int.random(in: 0...16, using: &random) {
            let start = Double.random(in: isLog ? 0.01...10 : -10...10, using: &random)
            let slope = Double.random(in: -0.2...0.2, using: &random)
            let end = Int.random(in: 0..<5, using: &random) == 0 ? states / 2 : states
            let y = (0..<states).map { state -> Double in
                if state >= end || Int.random(in: 0..<20, using: &random) == 0 { return .nan }
                return (isLog ? start * power(1 + slope / 4, state) : start + slope * Double(state)) * scale
            }
            marks.append(
                Line(
                    Bool.random(using: &random) ? words(1...3, isChinese) + " \(index)" : "",
                    x: (0..<states).map(Double.init), y: y, ink: .series(index + 1),
                    dash: Dash.allCases[index % Dash.allCases.count]))
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            marks.append(
                Point(
                    x: Double(Int.random(in: 0..<states, using: &random)),
                    y: Double.random(in: 0.1...5, using: &random) * scale, label: words(0...3, isChinese),
                    filled: Bool.random(using: &random)))
        }
        if Bool.random(using: &random) { marks.append(Rule(y: scale, label: words(0...3, isChinese))) }
        if Bool.random(using: &random) {
            marks.append(Rule(x: Double(states / 2), label: words(0...3, isChinese)))
        }
        return Panel(name: name, marks: marks)
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }

    /// A chart of bars, boxes, histograms, dots, arrows and annotations, some of whose values are no numbers.
    mutating func marks() -> Chart {
        let isChinese = Bool.random(using: &random)
        let names = (0..<Int.random(in: 1...12, using: &random)).map { _ in words(1...2, isChinese) }
        let scale: Scale.Kind =
            [.linear, .log, .symlog(threshold: 0.1)].randomElement(using: &random) ?? .linear
        let isLying = Bool.random(using: &random)
        let things = Axis(label: words(0...3, isChinese), categories: names)
        let measure = Axis(label: words(0...3, isChinese), scale: scale)
        let kind = Int.random(in: 0..<4, using: &random)
        let isOnThings = kind < 2
        var marks: [any Mark] = []
        switch kind {
        case 0: marks += bars(names.count, isLying: isLying, isChinese)
        case 1: marks += boxes(names.count, isLying: isLying, isChinese)
        case 2: marks += distributions(isChinese)
        default: marks += cloud(isChinese)
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = Double(Int.random(in: names.indices, using: &random))
            marks.append(
                Annotation(
                    words(1...12, isChinese), x: isOnThings && isLying ? 1 : place,
                    y: isOnThings && isLying ? place : 1))
        }
        let axes = isOnThings ? (isLying ? (measure, things) : (things, measure)) : (Axis(), measure)
        return Chart(
            title: words(0...12, isChinese), subtitle: words(0...8, isChinese),
            size: Size(
                width: .random(in: 3...12, using: &random), height: .random(in: 3...9, using: &random)),
            description: "d", language: isChinese ? "zh-Hans" : "en", x: axes.0, y: axes.1,
            color: ColorAxis(label: words(0...3, isChinese)), marks: marks)
    }

    private mutating func values(_ count: Int) -> [Double] {
        (0..<count).map { _ in
            Int.random(in: 0..<15, using: &random) == 0 ? .nan : .random(in: -2...20, using: &random)
        }
    }

    private mutating func bars(_ count: Int, isLying: Bool, _ isChinese: Bool) -> [Bar] {
        let series = (0..<Int.random(in: 1...4, using: &random)).map { index in
            let name = words(0...2, isChinese), values = values(count)
            let showsValues = Bool.random(using: &random)
            return isLying
                ? Bar(name, x: values, showsValues: showsValues)
                : Bar(name, y: values, showsValues: showsValues)
        }
        return Bool.random(using: &random) ? Bar.grouped(series) : Bar.stacked(series)
    }

    private mutating func boxes(_ count: Int, isLying: Bool, _ isChinese: Bool) -> [any Mark] {
        let sets = (0..<count).map { _ in values(Int.random(in: 0...40, using: &random)) }
        let name = words(0...2, isChinese)
        let boxes = isLying ? BoxPlot(name, x: sets) : BoxPlot(name, y: sets)
        let strip = isLying ? Strip(x: sets, ink: .series(2)) : Strip(y: sets, ink: .series(2))
        return Bool.random(using: &random) ? [boxes] : [boxes, strip]
    }

    private mutating func distributions(_ isChinese: Bool) -> [any Mark] {
        (1...Int.random(in: 1...4, using: &random)).map { index -> any Mark in
            let name = words(0...2, isChinese), values = values(Int.random(in: 0...300, using: &random))
            return switch Int.random(in: 0..<3, using: &random) {
            case 0: Histogram(name, x: values, ink: .series(index), filled: Bool.random(using: &random))
            case 1: ECDF(name, x: values, ink: .series(index))
            default:
                Step(name, x: values.indices.map(Double.init), y: values, where: .middle, ink: .series(index))
            }
        }
    }

    private mutating func cloud(_ isChinese: Bool) -> [any Mark] {
        let count = Int.random(in: 1...400, using: &random)
        let (x, y) = (values(count), values(count))
        let colours = Bool.random(using: &random) ? values(count) : nil
        return [
            Point(words(0...2, isChinese), x: x, y: y, values: colours),
            Arrow(x: x.prefix(4), y: y.prefix(4), heads: .every(40), label: words(0...2, isChinese)),
        ]
    }
}
