/// A formula as a tree, read from a line as one would type it: `L = frac{1}{2} (o_1 - y_1)^2`.
///
/// `_` and `^` take the next atom or a `{group}`; `frac` takes two; letters that stand alone are variables,
/// words are functions; `√` takes an atom or what stands in parentheses; `quad` is a wide space; what stands between
/// two backquotes is a number that was measured, as it is: `` w_1 = `−0.4` ``.
indirect enum Equation: Equatable, Sendable {
    case row([Equation])
    case variable(String)
    case function(String)
    case number(String)
    /// A number that was computed or measured, with its sign and its power of ten.
    case value(String)
    case sign(String)
    case space
    case thinSpace
    case gap
    case root(Equation)
    case fraction(Equation, Equation)
    case lower(Equation, Equation)
    case upper(Equation, Equation)
    case lowerUpper(Equation, Equation, Equation)
    /// A letter with something over it.
    case accent(Accent, Equation)
    /// Words between formulas.
    case words(String)
    /// What stands between two signs as high as it is; an empty one is none.
    case fenced(String, Equation, String)
    /// Rows of cells.
    case table([[Equation]], Alignment)

    /// Where the cells of a table stand; aligned ones by turns right and left, so that what they stand beside is in line.
    enum Alignment: String, Sendable { case centred, left, aligned }

    /// Reads a line; what is not understood stands as it is.
    init(_ line: String) {
        var reader = EquationReader(line)
        self = .row(reader.row())
    }
}

private struct EquationReader {
    // Where a string's next character ends is found anew each time.
    private var rest: ArraySlice<Character>

    init(_ line: String) { rest = Array(line)[...] }

    /// Everything up to the end or what closes: a brace, or a parenthesis that was not opened within.
    mutating func row(to end: Character = "}") -> [Equation] {
        var items: [Equation] = []
        var depth = 0
        while let next = rest.first, next != "}", next != end || depth > 0 {
            depth += next == "(" ? 1 : next == ")" ? -1 : 0
            if next.isWhitespace {
                rest.removeFirst()
            } else if next == "−" || next == "-", opensOperand(items.last),
                rest.dropFirst().first?.isNumber == true
            {
                // A minus that belongs to its number, not one between two.
                rest.removeFirst()
                items.append(.number("−" + take { $0.isNumber || $0 == "." || $0 == "⁻" }))
            } else {
                items.append(Self.grouped(scripted(), &items))
            }
        }
        return items
    }

    /// A closing parenthesis that carries an index or a power carries it for all that it closes.
    private static func grouped(_ item: Equation, _ items: inout [Equation]) -> Equation {
        func group() -> Equation {
            var depth = 0
            let open = items.lastIndex { before in
                depth += before == .sign(")") ? 1 : before == .sign("(") ? -1 : 0
                return depth < 0
            }
            guard let open else { return .sign(")") }
            defer { items.removeSubrange(open...) }
            return .row(items[open...] + [.sign(")")])
        }
        switch item {
        case .lower(.sign(")"), let index): return .lower(group(), index)
        case .upper(.sign(")"), let power): return .upper(group(), power)
        case .lowerUpper(.sign(")"), let index, let power): return .lowerUpper(group(), index, power)
        default: return item
        }
    }

    /// Whether what follows begins an operand: at the start, behind a sign, but not behind a closing parenthesis.
    private func opensOperand(_ last: Equation?) -> Bool {
        switch last {
        case nil: true
        case .sign(let sign): sign != ")"
        default: false
        }
    }

    private mutating func scripted() -> Equation {
        let base = atom()
        var lower: Equation?, upper: Equation?
        while let mark = rest.first, mark == "_" || mark == "^" {
            rest.removeFirst()
            if mark == "_" { lower = atom() } else { upper = atom() }
        }
        switch (lower, upper) {
        case (nil, nil): return base
        case (let lower?, nil): return .lower(base, lower)
        case (nil, let upper?): return .upper(base, upper)
        case (let lower?, let upper?): return .lowerUpper(base, lower, upper)
        }
    }

    private mutating func atom() -> Equation {
        guard let first = rest.first else { return .row([]) }
        if first == "{" {
            rest.removeFirst()
            let items = row()
            if rest.first == "}" { rest.removeFirst() }
            return .row(items)
        }
        if first == "`" {
            rest.removeFirst()
            let digits = take { $0 != "`" }
            rest = rest.dropFirst()
            return .value(digits)
        }
        if first == "√" {
            rest.removeFirst()
            guard rest.first == "(" else { return .root(atom()) }
            rest.removeFirst()
            let items = row(to: ")")
            if rest.first == ")" { rest.removeFirst() }
            return .root(.row(items))
        }
        if first.isNumber { return .number(take { $0.isNumber || $0 == "." || $0 == "⁻" }) }
        guard first.isLetter || first == "∂" else {
            rest.removeFirst()
            return .sign(String(first))
        }
        if first == "∂" {
            rest.removeFirst()
            return .variable("∂")
        }
        let word = take { $0.isLetter || $0 == "′" }
        if word == "frac" { return .fraction(atom(), atom()) }
        if word == "sum" { return .sign("∑") }
        if word == "quad" { return .space }
        return word.filter(\.isLetter).count == 1 ? .variable(word) : .function(word)
    }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let text = rest.prefix(while: belongs)
        rest = rest[text.endIndex...]
        return String(text)
    }
}
