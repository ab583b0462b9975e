/// A chart in English.
struct English: ChartLanguage {
    static let tag = "en"
    static let columns = (panel: "panel", series: "series", value: "value")
    static let beyond = "beyond the axis"
    let nothing: String
    private let x: AxisWords, y: AxisWords
    private let color: AxisWords

    init(x: Axis, y: Axis, color: ColorAxis) {
        (self.x, self.y, self.color) = (AxisWords(x), AxisWords(y), AxisWords(color.axis))
        nothing = x.scale == .log || y.scale == .log ? "no values above 0" : "no finite values"
    }

    func clause(_ summary: Summary, saysWhere: Bool) -> String {
        switch summary {
        case .course(let name, let course, let gaps):
            return subject(name) + " " + verb(course, saysWhere: saysWhere) + words(gaps)
        case .path(let name, let from, let to, let steps):
            let start = "\(subject(name, else: "a path")) goes from \(pair(from)) to \(pair(to))"
            return start + " in \(counted(steps, "step"))"
        case .nothing(let name): return "\(subject(name)) has \(nothing)"
        case .band(let name, let first, let last):
            return
                "\(name.isEmpty ? "a band" : name) reaches \(range(first, y)) at its start and \(range(last, y)) at its end"
        case .points(let name, let count, let xs, let ys):
            return
                "\(counted(count, "point"))\(name.isEmpty ? "" : " of \(name)"): \(noun(x, "x")) \(range(xs, x)), "
                + "\(noun(y, "y")) \(range(ys, y))"
        case .place(let name, let place): return "\(quoted(name)) is marked at \(pair(place))"
        case .rule(let name, let place):
            return "\(name.isEmpty ? "a line" : quoted(name)) is drawn at \(value(place))"
        case .items(let name, let count, let lowest, let highest):
            let values = name.isEmpty ? "values" : name
            guard count > 1 else { return "\(highest.name) has \(number(highest.value))" }
            guard number(lowest.value) != number(highest.value) else {
                return "all \(count) \(values) are \(number(lowest.value))"
            }
            return "of \(count) \(values), \(highest.name) has the highest, \(number(highest.value)), "
                + "and \(lowest.name) the lowest, \(number(lowest.value))"
        case .spread(let name, let count, let ends, let most, let share):
            let own = name.isEmpty ? x.noun : name
            let all = "\(counted(count, "value"))\(own.isEmpty ? "" : " of \(own)")"
            guard x.value(ends.lowerBound) != x.value(ends.upperBound) else {
                return "\(all), \(count == 1 ? "" : "all ")at \(x.value(ends.lowerBound))"
            }
            return
                "\(all) \(range(ends, x)), \(Numeral.text((share * 100).rounded()))% of them \(range(most, x))"
        case .distribution(let name, let ends, let middle, let median):
            let subject = name.isEmpty ? noun(x, "the distribution") : name
            return
                "\(subject) lies \(range(ends, x)), its middle half \(range(middle, x)), its median is \(x.value(median))"
        case .medians(let name, let groups):
            let values = name.isEmpty ? "medians" : "medians of \(name)"
            guard groups.count <= 4, groups.count > 1 else {
                let (low, high) = Summary.ends(groups)
                return groups.count == 1
                    ? "the median\(name.isEmpty ? "" : " of \(name)") is \(number(low.value))"
                    : clause(
                        .items(name: values, count: groups.count, lowest: low, highest: high),
                        saysWhere: false)
            }
            return "\(values): " + groups.map { "\($0.name) \(number($0.value))" }.joined(separator: ", ")
        case .surface(let lowest, let highest):
            let name = noun(color, "the values")
            guard number(lowest.value) != number(highest.value) else {
                return "\(name) \(color.noun.isEmpty ? "are" : "is") \(number(lowest.value)) everywhere"
            }
            return
                "\(name) \(color.noun.isEmpty ? "go" : "goes") from \(color.value(lowest.value)) at \(pair(lowest.place)) to \(color.value(highest.value)) at \(pair(highest.place))"
        case .note(let text): return quoted(text) + " stands in the plot"
        case .words(let text): return text
        }
    }

    func clause(_ bundle: Bundle) -> String {
        let lines = counted(bundle.count, bundle.isRest ? "more line" : "line")
        let ends = y.value(bundle.ends.lowerBound), tops = y.value(bundle.ends.upperBound)
        func named(_ name: String) -> String { name.isEmpty ? "" : " (\(name))" }
        return "\(lines)\(over(bundle.reach)) from \(range(bundle.starts, y)) at the start to "
            + (ends == tops
                ? "\(ends) at the end"
                : "between \(ends)\(named(bundle.lowest)) and \(tops)\(named(bundle.highest)) at the end")
    }

    func clause(panels: [String], marks: Int, values: ClosedRange<Double>) -> String {
        let names = panels.filter { !$0.isEmpty }
        let which = names.count > 1 ? ", from \(quoted(names[0])) to \(quoted(names[names.count - 1]))" : ""
        return "\(counted(panels.count, "panel"))\(which), with values \(range(values, y))"
    }

    func sentence(_ clauses: [String], about subject: [String]) -> String {
        let text =
            (subject.isEmpty ? "" : subject.joined(separator: ", ") + ": ") + clauses.joined(separator: "; ")
        // A name such as pH or ReLU keeps its letters.
        let word = text.prefix { $0 != " " && $0 != ":" }
        let isWord = word == "a" || word.count > 1 && word.allSatisfy { $0.isLowercase }
        return (isWord ? text.prefix(1).uppercased() + text.dropFirst() : text) + "."
    }

    func text(_ sentences: [String]) -> String { sentences.joined(separator: " ") }
}

extension English {
    private func verb(_ course: Course, saysWhere: Bool) -> String {
        let first = y.value(course.first.y), last = y.value(course.last.y)
        let over = saysWhere ? over(course.first.x...course.last.x) : ""
        switch course.shape {
        case .single: return "is \(first) at \(place(course.first.x))"
        case .steady:
            return (course.lowest.y == course.highest.y ? "stays at " : "stays near ") + first + over
        case .rises, .falls:
            return "\(course.shape == .rises ? "rises" : "falls") from \(first) to \(last)\(over)"
                + (course.fastest.map { fastest($0, of: course) } ?? "")
                + extremes(course, told: [first, last])
        case .turns(let turn):
            let there = y.value(turn.y)
            let (down, up) = ("falls", "rises")
            let order = turn.y < course.first.y ? (down, up) : (up, down)
            return "\(order.0) from \(first) to \(there) at \(place(turn.x)), then \(order.1) to \(last)"
                + (saysWhere ? " at \(place(course.last.x))" : "")
                + extremes(course, told: [first, there, last])
        case .wanders:
            return "goes up and down\(over), from \(first) to \(last)"
                + extremes(course, told: [first, last])
        }
    }

    /// The lowest and the highest value where they have not been told.
    private func extremes(_ course: Course, told: [String]) -> String {
        let all = [("lowest", course.lowest), ("highest", course.highest)].filter {
            !told.contains(y.value($1.y))
        }
        guard !all.isEmpty else { return "" }
        return "; " + all.map { "\($0) \(y.value($1.y)) at \(place($1.x))" }.joined(separator: ", ")
    }

    private func fastest(_ stretch: ClosedRange<Double>, of course: Course) -> String {
        let steps = x.steps(stretch)
        if let steps, stretch.lowerBound == course.first.x {
            return steps == 1
                ? ", fastest in the first step" : ", fastest in the first \(Self.counting(steps))"
        }
        if let steps, stretch.upperBound == course.last.x {
            return steps == 1 ? ", fastest in the last step" : ", fastest in the last \(Self.counting(steps))"
        }
        return ", fastest between \(place(stretch.lowerBound)) and \(x.value(stretch.upperBound))"
    }

    private func over(_ range: ClosedRange<Double>) -> String {
        if let steps = x.steps(range), x.noun.allSatisfy({ $0.isLowercase }) {
            return " over \(counted(steps, x.noun))"
        }
        let noun = noun(x, "x")
        return ", \(noun) from \(x.value(range.lowerBound)) to \(x.value(range.upperBound))"
    }

    private func words(_ gaps: Gaps) -> String {
        func be(_ count: Int) -> String {
            "\(Numeral.whole(Double(count))) \(count == 1 ? "value is" : "values are")"
        }
        let kinds = [
            (gaps.missing, "missing"), (gaps.infinite, "infinite"), (gaps.placeless, "not above 0"),
            (gaps.outside, "outside the axes"),
        ].filter { $0.0 > 0 }
        return kinds.isEmpty ? "" : " (\(kinds.map { "\(be($0)) \($1)" }.joined(separator: ", ")))"
    }

    private func subject(_ name: String, else other: String = "the line") -> String {
        !name.isEmpty ? name : other == "the line" && !y.noun.isEmpty ? y.noun : other
    }

    private func noun(_ axis: AxisWords, _ other: String) -> String { axis.noun.isEmpty ? other : axis.noun }
    private func number(_ value: Double) -> String { Numeral.text(value) }
    private func quoted(_ text: String) -> String { "“\(text)”" }
    private func place(_ value: Double) -> String {
        x.noun.isEmpty ? "x = \(x.value(value))" : "\(x.noun) \(x.value(value))"
    }

    private func pair(_ place: Course.Place) -> String {
        x.noun.isEmpty || y.noun.isEmpty
            ? "(\(x.value(place.x)), \(y.value(place.y)))"
            : "\(x.noun) \(x.value(place.x)), \(y.noun) \(y.value(place.y))"
    }

    private func value(_ rule: Rule.Place) -> String {
        switch rule {
        case .x(let value): place(value)
        case .y(let value): y.noun.isEmpty ? "y = \(y.value(value))" : "\(y.noun) \(y.value(value))"
        }
    }

    private func range(_ range: ClosedRange<Double>, _ axis: AxisWords) -> String {
        let (low, high) = (axis.value(range.lowerBound), axis.value(range.upperBound))
        return low == high ? low : "between \(low) and \(high)"
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        let plural =
            noun.hasSuffix("y") && !["ay", "ey", "oy"].contains(where: noun.hasSuffix)
            ? noun.dropLast() + "ies"
            : ["s", "x", "sh", "tch"].contains(where: noun.hasSuffix) ? noun + "es" : noun + "s"
        return "\(Numeral.whole(Double(count))) \(count == 1 ? noun : plural)"
    }

    private static func counting(_ count: Int) -> String {
        let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count - 2) ? words[count - 2] : Numeral.whole(Double(count))
    }
}
