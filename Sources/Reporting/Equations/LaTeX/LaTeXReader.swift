/// Reads a formula as one writes it in LaTeX: `\frac{1}{2} (\hat{y} - y)^2`.
struct LaTeXReader {
    let source: [Unicode.Scalar]
    var place = 0
    private var depth = 0
    /// The number that stands for a token, by its place.
    private let number: (Int) -> String

    /// Reads all of a formula.
    ///
    /// - Parameters:
    ///   - source: The formula without its dollars.
    ///   - number: What is put for a placeholder of ``MarkedText``.
    /// - Throws: What LaTeX would not understand, or this reader does not.
    static func equation(_ source: String, number: @escaping (Int) -> String = { _ in "" })
        throws(FormulaFault)
        -> Equation
    {
        var reader = LaTeXReader(source: Array(source.unicodeScalars), number: number)
        let rows = try reader.table()
        if let next = reader.next { throw reader.unopened(next) }
        return rows.count == 1 && rows[0].count == 1 ? rows[0][0] : .table(rows, .aligned)
    }

    private init(source: [Unicode.Scalar], number: @escaping (Int) -> String) {
        (self.source, self.number) = (source, number)
    }

    /// Cells that `&` and rows that `\\` part, up to what ends them.
    mutating func table() throws(FormulaFault) -> [[Equation]] {
        var rows: [[Equation]] = [[]]
        while true {
            rows[rows.count - 1].append(.row(try sequence()))
            if next == "&" {
                place += 1
            } else if command == "\\" {
                place += 2
                rows.append([])
            } else {
                if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
                return rows
            }
        }
    }

    /// Everything up to what closes it, or ends a cell.
    mutating func sequence(until close: Unicode.Scalar? = nil) throws(FormulaFault) -> [Equation] {
        try descend()
        defer { depth -= 1 }
        var items: [Equation] = []
        while let next, next != close, next != "}", next != "&" {
            if next.properties.isWhitespace {
                place += 1
            } else if let command {
                if ["\\", "right", "end"].contains(command) { break }
                if Self.ignored.contains(command) {
                    place += command.unicodeScalars.count + 1
                } else {
                    items.append(try scripted())
                }
            } else {
                items.append(try scripted())
            }
        }
        return items
    }

    /// What stands in braces, or the one sign that a command or an index takes without them.
    mutating func argument(of name: String, at start: Int) throws(FormulaFault) -> Equation {
        try descend()
        defer { depth -= 1 }
        skipSpaces()
        guard let next, next != "}", next != "&", command != "\\", command != "right", command != "end" else {
            throw fault("\(name) has nothing to it", name, from: start, allowed: "\(name){…}")
        }
        if next == "{" { return try group() }
        guard ("0"..."9").contains(next) else { return try atom() }
        place += 1
        return .number(String(next))
    }

    private mutating func descend() throws(FormulaFault) {
        depth += 1
        if depth > 100 {
            throw fault("this formula is nested too deep", "", from: place, allowed: "100 levels")
        }
    }

    private mutating func group() throws(FormulaFault) -> Equation {
        let open = place
        place += 1
        let items = try sequence()
        guard next == "}" else {
            throw fault("this { is not closed", "{", from: open, allowed: "{…}, \\{ for a brace")
        }
        place += 1
        return .row(items)
    }

    private mutating func scripted() throws(FormulaFault) -> Equation {
        var base = next == "^" || next == "_" ? .row([]) : try atom()
        var lower: Equation?, upper: Equation?
        while true {
            skipSpaces()
            let start = place
            switch next {
            case "'":
                place += 1
                if case .variable(let name) = base, upper == nil {
                    base = .variable(name + "′")
                } else {
                    upper = upper.map { .row([$0, .sign("′")]) } ?? .sign("′")
                }
            case "_":
                guard lower == nil else { throw second("_", "two indices", from: start) }
                place += 1
                lower = try argument(of: "_", at: start)
            case "^":
                guard upper == nil else { throw second("^", "two powers", from: start) }
                place += 1
                upper = try argument(of: "^", at: start)
            default:
                switch (lower, upper) {
                case (nil, nil): return base
                case (let lower?, nil): return .lower(base, lower)
                case (nil, let upper?): return .upper(base, upper)
                case (let lower?, let upper?): return .lowerUpper(base, lower, upper)
                }
            }
        }
    }

    private mutating func atom() throws(FormulaFault) -> Equation {
        guard let first = next else { return .row([]) }
        let start = place
        if let command { return try self.command(command) }
        place += 1
        switch first {
        case "{":
            place = start
            return try group()
        case "(":
            // As one, so that a power takes all of it.
            let inner = try sequence(until: ")")
            guard next == ")" else { return .row([.sign("(")] + inner) }
            place += 1
            return .row([.sign("(")] + inner + [.sign(")")])
        case "0"..."9":
            place = start
            return .number(digits())
        case MarkedText.mark:
            let token = take { $0 != MarkedText.mark }
            place += 1
            return .number(number(Int(token) ?? 0))
        case "~": return .thinSpace
        case "*": return .sign("∗")
        case "'": return .sign("′")
        case "\\": throw fault("a formula cannot end with \\", "\\", from: start)
        case "%", "#":
            throw fault(
                "\(first) has a meaning of its own in LaTeX", String(first), from: start,
                allowed: "\\\(first)")
        default:
            guard first.properties.isAlphabetic || first == "∂" || first == "∇" || first == "∞" else {
                return .sign(String(first))
            }
            guard first.properties.isIdeographic else { return .variable(String(first)) }
            place = start
            return .words(take { $0.properties.isIdeographic })
        }
    }

    /// A number's digits; a point belongs to it where digits follow.
    private mutating func digits() -> String {
        let whole = take { ("0"..."9").contains($0) }
        guard next == ".", place + 1 < source.count, ("0"..."9").contains(source[place + 1]) else {
            return whole
        }
        place += 1
        return whole + "." + take { ("0"..."9").contains($0) }
    }

    /// Commands about sizes and styles that the report has its own way with.
    private static let ignored: Set = [
        "!", "displaystyle", "textstyle", "limits", "nolimits", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
        "Bigl",
        "Bigr", "biggl", "biggr", "Biggl", "Biggr", "nonumber",
    ]
}
