/// A chart in Chinese.
struct Chinese: ChartLanguage {
    static let tag = "zh"
    static let columns = (panel: "分图", series: "系列", value: "值")
    static let beyond = "超出坐标轴"
    let nothing: String
    private let x: AxisWords, y: AxisWords
    private let color: AxisWords

    init(x: Axis, y: Axis, color: ColorAxis) {
        (self.x, self.y, self.color) = (AxisWords(x), AxisWords(y), AxisWords(color.axis))
        nothing = x.scale == .log || y.scale == .log ? "没有大于0的数值" : "没有有限的数值"
    }

    func clause(_ summary: Summary, saysWhere: Bool) -> String {
        switch summary {
        case .course(let name, let course, let gaps):
            let over = saysWhere && course.shape != .single ? over(course.first.x...course.last.x) : ""
            return over + subject(name) + verb(course) + words(gaps)
        case .path(let name, let from, let to, let steps):
            return "\(name.isEmpty ? "路径" : name)从\(pair(from))到\(pair(to))，共\(steps)步"
        case .nothing(let name): return "\(subject(name))\(nothing)"
        case .band(let name, let first, let last):
            return "\(name.isEmpty ? "带状区域" : name)在起点\(range(first, y))，在终点\(range(last, y))"
        case .points(let name, let count, let xs, let ys):
            return
                "\(name.isEmpty ? "" : name + "的")\(count)个点：\(noun(x, "x"))\(range(xs, x))，\(noun(y, "y"))\(range(ys, y))"
        case .place(let name, let place): return "“\(name)”标在\(pair(place))"
        case .rule(let name, let place): return "\(name.isEmpty ? "直线" : "“\(name)”线")位于\(value(place))"
        case .items(let name, let count, let lowest, let highest):
            let values = name.isEmpty ? "" : name + "的"
            guard count > 1 else { return "\(highest.name)为\(number(highest.value))" }
            guard number(lowest.value) != number(highest.value) else {
                return "\(values)\(count)个值都是\(number(lowest.value))"
            }
            return
                "\(values)\(count)个值中，\(highest.name)最高，为\(number(highest.value))；\(lowest.name)最低，为\(number(lowest.value))"
        case .spread(let name, let count, let ends, let most, let share):
            let own = name.isEmpty ? x.noun : name
            let all = "\(own.isEmpty ? "" : own + "的")\(count)个值"
            guard x.value(ends.lowerBound) != x.value(ends.upperBound) else {
                return "\(all)\(count == 1 ? "" : "都")在\(x.value(ends.lowerBound))"
            }
            return "\(all)\(range(ends, x))，其中\(Numeral.text((share * 100).rounded()))%\(range(most, x))"
        case .distribution(let name, let ends, let middle, let median):
            let subject = name.isEmpty ? noun(x, "分布") : name
            return "\(subject)\(range(ends, x))，中间一半\(range(middle, x))，中位数为\(x.value(median))"
        case .medians(let name, let groups):
            let values = name.isEmpty ? "中位数" : name + "的中位数"
            guard groups.count <= 4, groups.count > 1 else {
                let (low, high) = Summary.ends(groups)
                return groups.count == 1
                    ? "\(values)为\(number(low.value))"
                    : clause(
                        .items(name: values, count: groups.count, lowest: low, highest: high),
                        saysWhere: false)
            }
            return "\(values)：" + groups.map { "\($0.name)为\(number($0.value))" }.joined(separator: "、")
        case .surface(let lowest, let highest):
            let name = noun(color, "数值")
            guard number(lowest.value) != number(highest.value) else {
                return "\(name)处处为\(number(lowest.value))"
            }
            return
                "\(name)从\(pair(lowest.place))处的\(color.value(lowest.value))到\(pair(highest.place))处的\(color.value(highest.value))"
        case .note(let text): return "图中写有“\(text)”"
        case .words(let text): return text
        }
    }

    func clause(_ bundle: Bundle) -> String {
        let lines = "\(bundle.isRest ? "另有" : "")\(bundle.count)条线"
        let low = y.value(bundle.ends.lowerBound), high = y.value(bundle.ends.upperBound)
        func named(_ name: String) -> String { name.isEmpty ? "" : "（\(name)）" }
        return "\(over(bundle.reach))\(lines)，起点\(range(bundle.starts, y))，终点"
            + (low == high ? "为\(low)" : "在\(low)\(named(bundle.lowest))与\(high)\(named(bundle.highest))之间")
    }

    func clause(panels: [String], marks: Int, values: ClosedRange<Double>) -> String {
        let names = panels.filter { !$0.isEmpty }
        let which = names.count > 1 ? "，从“\(names[0])”到“\(names[names.count - 1])”" : ""
        return "\(panels.count)幅小图\(which)，数值\(range(values, y))"
    }

    func sentence(_ clauses: [String], about subject: [String]) -> String {
        Self.spaced(
            (subject.isEmpty ? "" : subject.joined(separator: "，") + "：") + clauses.joined(separator: "；")
                + "。")
    }

    func text(_ sentences: [String]) -> String { sentences.joined() }
}

extension Chinese {
    private func verb(_ course: Course) -> String {
        let first = y.value(course.first.y), last = y.value(course.last.y)
        switch course.shape {
        case .single: return "在\(place(course.first.x))为\(first)"
        case .steady: return (course.lowest.y == course.highest.y ? "保持在" : "保持在约") + first
        case .rises, .falls:
            return "由\(first)\(course.shape == .rises ? "升" : "降")到\(last)"
                + (course.fastest.map { fastest($0, of: course) } ?? "")
                + extremes(course, told: [first, last])
        case .turns(let turn):
            let there = y.value(turn.y)
            let order = turn.y < course.first.y ? ("降", "升") : ("升", "降")
            return "先由\(first)\(order.0)到\(there)（\(place(turn.x))），再\(order.1)到\(last)"
                + extremes(course, told: [first, there, last])
        case .wanders: return "上下起伏，由\(first)到\(last)" + extremes(course, told: [first, last])
        }
    }

    /// The lowest and the highest value where they have not been told.
    private func extremes(_ course: Course, told: [String]) -> String {
        [("最低", course.lowest), ("最高", course.highest)].filter { !told.contains(y.value($1.y)) }
            .map { "，\($0)为\(y.value($1.y))（\(place($1.x))）" }.joined()
    }

    private func fastest(_ stretch: ClosedRange<Double>, of course: Course) -> String {
        let change = course.shape == .rises ? "上升" : "下降"
        if let steps = x.steps(stretch) {
            if stretch.lowerBound == course.first.x { return "，前\(steps)步\(change)最快" }
            if stretch.upperBound == course.last.x { return "，最后\(steps)步\(change)最快" }
        }
        return "，\(place(stretch.lowerBound))至\(x.value(stretch.upperBound))之间\(change)最快"
    }

    private func over(_ range: ClosedRange<Double>) -> String {
        "\(noun(x, "x"))从\(x.value(range.lowerBound))到\(x.value(range.upperBound))，"
    }

    private func words(_ gaps: Gaps) -> String {
        let kinds = [
            (gaps.missing, "个值缺失"), (gaps.infinite, "个值为无穷大"), (gaps.placeless, "个值不大于0"),
            (gaps.outside, "个值在坐标范围之外"),
        ].filter { $0.0 > 0 }
        return kinds.isEmpty
            ? "" : "（\(kinds.map { "\(Numeral.whole(Double($0)))\($1)" }.joined(separator: "，"))）"
    }

    private func subject(_ name: String) -> String { name.isEmpty ? noun(y, "线") : name }
    private func noun(_ axis: AxisWords, _ other: String) -> String { axis.noun.isEmpty ? other : axis.noun }
    private func number(_ value: Double) -> String { Numeral.text(value) }
    private func place(_ value: Double) -> String {
        x.noun.isEmpty ? "x = \(x.value(value))" : Self.named(x, value)
    }

    private func pair(_ place: Course.Place) -> String {
        x.noun.isEmpty || y.noun.isEmpty
            ? "(\(x.value(place.x)), \(y.value(place.y)))"
            : "\(Self.named(x, place.x))、\(Self.named(y, place.y))"
    }

    private func value(_ rule: Rule.Place) -> String {
        switch rule {
        case .x(let value): place(value)
        case .y(let value): y.noun.isEmpty ? "y = \(y.value(value))" : Self.named(y, value)
        }
    }

    private func range(_ range: ClosedRange<Double>, _ axis: AxisWords) -> String {
        let (low, high) = (axis.value(range.lowerBound), axis.value(range.upperBound))
        return low == high ? "为\(low)" : "在\(low)与\(high)之间"
    }

    /// A value and what it measures: 迭代 3, time 3.
    private static func named(_ axis: AxisWords, _ value: Double) -> String {
        let isLatin = axis.noun.unicodeScalars.last.map { !$0.isIdeograph } ?? false
        return axis.noun + (isLatin ? " " : "") + axis.value(value)
    }

    /// The text with a space where a Chinese character meets a Latin letter or a digit.
    static func spaced(_ text: String) -> String {
        var spaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let last = spaced.last,
                last.isIdeograph && scalar.isLatin || last.isLatin && scalar.isIdeograph
            {
                spaced.append(" ")
            }
            spaced.append(scalar)
        }
        return String(spaced)
    }
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool { (0x3400...0x9fff).contains(value) }

    fileprivate var isLatin: Bool {
        !isIdeograph && (properties.isAlphabetic || properties.numericType != nil || self == "\u{2212}")
    }
}
