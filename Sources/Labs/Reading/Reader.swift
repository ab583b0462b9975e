package import Errors
internal import Foundation
package import Yams

/// Reads values out of YAML nodes and gathers everything that is wrong with them.
package struct Reader {
    private(set) var problems: [Problem] = []
    private var known: Set<Problem> = []

    package init() {}

    /// All that was wrong in a file, in its order; nil for nothing.
    package func error(path: String, source: String) -> LabError? {
        guard !problems.isEmpty else { return nil }
        return LabError(path: path, lines: source.yamlLines, problems: problems.inOrder)
    }

    /// Notes a problem, once, however many runs have it.
    mutating func report(_ problem: Problem) {
        if known.insert(problem).inserted { problems.append(problem) }
    }

    /// Notes a problem at a node.
    package mutating func report(
        _ node: Node, _ code: ErrorCode, _ message: String, allowed: String? = nil, suggestion: String? = nil,
        advice: String? = nil
    ) {
        let mistyped = code.isOfTyping ? node.scalar.flatMap { MistypedCharacter.first(in: $0.string) } : nil
        report(
            Problem(
                line: node.mark?.line, column: node.mark?.column ?? 1,
                width: node.scalar?.string.unicodeScalars.count ?? 1,
                code: code, message: message, allowed: allowed, suggestion: suggestion,
                advice: mistyped?.advice ?? advice))
    }

    /// Notes a problem with the file as a whole, or at a mark that is no node's.
    mutating func report(
        line: Int? = nil, column: Int = 1, width: Int = 1, _ code: ErrorCode, _ message: String,
        allowed: String? = nil
    ) {
        report(
            Problem(
                line: line, column: column, width: width, code: code, message: message, allowed: allowed))
    }

    /// A line of text; numbers and dates are taken as they are written.
    mutating func text(_ node: Node, of key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            report(
                node, .wrongKind, "\(key) must be a text",
                allowed: "one line of text, in quotes where it holds a colon")
            return nil
        }
        return scalar.string
    }

    /// One of some words; `foreign` are others that people write for them.
    package mutating func choice(
        _ node: Node, of key: String, from words: [String], foreign: [String: String] = [:]
    ) -> String? {
        let allowed = words.joined(separator: ", ")
        guard case .scalar(let scalar) = node else {
            report(node, .wrongKind, "\(key) must be a word", allowed: allowed)
            return nil
        }
        guard words.contains(scalar.string) else {
            report(
                node, .unknownWord, "\(key) cannot be \(shown(scalar.string))", allowed: allowed,
                suggestion: foreign[scalar.string.lowercased()] ?? words.nearest(to: scalar.string))
            return nil
        }
        return scalar.string
    }

    /// True or false.
    package mutating func yesOrNo(_ node: Node, of key: String) -> Bool? {
        if let value = node.bool { return value }
        report(node, .wrongKind, "\(key) must be true or false\(butIs(node))", allowed: "true, false")
        return nil
    }

    /// A whole number within limits.
    mutating func wholeNumber(_ node: Node, of key: String, from low: Int, through high: Int) -> Int? {
        guard case .scalar(let scalar) = node, let value = Int(scalar.string) else {
            let meant = node.decimal.flatMap(Int.init(exactly:)).flatMap {
                (low...high).contains($0) ? String($0) : nil
            }
            report(
                node, .wrongKind, "\(key) must be a whole number\(butIs(node))", allowed: "\(low) to \(high)",
                suggestion: meant)
            return nil
        }
        guard (low...high).contains(value) else {
            report(node, .outOfRange, "\(key) cannot be \(value)", allowed: "\(low) to \(high)")
            return nil
        }
        return value
    }

    /// What a generator is started with.
    mutating func seed(_ node: Node) -> UInt64? {
        wholeNumber(node, of: "seed", from: 0, through: Int(UInt32.max)).map { UInt64($0) }
    }

    /// A finite number that float32 can hold.
    mutating func number(_ node: Node, of key: String) -> Double? {
        guard let value = node.decimal else {
            report(node, .wrongKind, "\(key) must be a number\(butIs(node))", allowed: "a finite number")
            return nil
        }
        guard Float(value).isFinite else {
            report(
                node, .outOfRange, "\(key) must be finite in float32\(butIs(node))",
                allowed: "-3.4e38 to 3.4e38")
            return nil
        }
        return value
    }

    /// A list of numbers.
    mutating func numbers(_ node: Node, of key: String) -> [Float]? {
        guard case .sequence(let list) = node else {
            report(
                node, .wrongKind, "\(key) must be a list of numbers\(butIs(node))",
                allowed: "a list such as [0.5, 0.3]")
            return nil
        }
        let read = list.map { number($0, of: "each entry in \(key)") }
        return read.contains(nil) ? nil : read.compactMap { $0.map { Float($0) } }
    }

    /// Rows of numbers, all of one length.
    mutating func rows(_ node: Node, of key: String) -> [[Float]]? {
        guard case .sequence(let list) = node, let first = list.first else {
            report(
                node, .wrongKind, "\(key) must be a list of rows",
                allowed: "a row per sample, such as [[0.5, 0.3]]")
            return nil
        }
        var rows: [[Float]] = []
        for row in list {
            guard let numbers = numbers(row, of: "a row of \(key)") else { return nil }
            if let width = rows.first?.count, numbers.count != width {
                report(
                    row, .unevenRows,
                    "this row of \(key) has \(counted(numbers.count, "number")), the first has \(width)",
                    allowed: "rows of one length")
                return nil
            }
            rows.append(numbers)
        }
        if rows[0].isEmpty {
            report(first, .wrongKind, "a row of \(key) must hold at least one number")
            return nil
        }
        return rows
    }

    /// A flat list of numbers, or one list per layer, or one table per layer.
    mutating func nestedNumbers(_ node: Node, of key: String) -> Draft.NestedNumbers? {
        guard case .sequence(let list) = node else {
            report(
                node, .wrongKind, "\(key) must be a list of numbers\(butIs(node))",
                allowed: "a list, or one list per layer")
            return nil
        }
        guard case .sequence? = list.first else { return numbers(node, of: key).map { .flat($0) } }
        if list.contains(where: { $0.sequence?.first?.sequence != nil }) {
            let tables = list.map { rows($0, of: "a layer of \(key)") }
            return tables.contains(nil) ? nil : .tables(tables.compactMap { $0 })
        }
        let layers = list.map { numbers($0, of: "a layer of \(key)") }
        return layers.contains(nil) ? nil : .perLayer(layers.compactMap { $0 })
    }

    /// The pairs of a table; reports what is not one.
    package mutating func table(_ node: Node, of key: String) -> [(key: Node, value: Node)]? {
        guard case .mapping(let mapping) = node else {
            report(
                node, .wrongKind, "\(key) must hold keys and values\(butIs(node))",
                allowed: "lines such as key: value",
                advice: node.scalar.flatMap { Mistyping.behindKey(of: $0.string)?.advice })
            return nil
        }
        return mapping.compactMap { key, value in
            if case .scalar = key { return (key: key, value: value) }
            report(key, .wrongKind, "a key must be a word\(butIs(key))", allowed: "lines such as key: value")
            return nil
        }
    }

    package func butIs(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? ", not empty" : ", not \(shown(scalar.string))"
        case .sequence: ", not a list"
        case .mapping: ", not a table"
        case .alias: ""
        }
    }
}

/// A word from the file, cut where it is long and quoted so that its ends can be seen.
package func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(40).filter { !$0.isControl }
    let mark = text.unicodeScalars.count > 40 ? "…" : ""
    return "\"\(String(String.UnicodeScalarView(scalars)))\(mark)\""
}

/// `1 number`, `2 numbers`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

extension String {
    /// A number as people write it, without YAML's older forms: 010 is ten, and 1:30 is no number.
    var decimal: Double? {
        switch lowercased() {
        case ".nan", "nan": .nan
        case ".inf", "+.inf", "inf", "+inf": .infinity
        case "-.inf", "-inf": -.infinity
        default: utf8.allSatisfy("0123456789+-.eE".utf8.contains) ? Double(self) : nil
        }
    }
}

extension Node {
    /// A number as people write it.
    package var decimal: Double? { scalar?.string.decimal }
}
