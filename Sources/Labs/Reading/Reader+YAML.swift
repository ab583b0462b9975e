internal import Errors
package import Yams

extension Reader {
    /// The tree of a YAML text; what is wrong with it is reported. `content` is what such a file holds.
    package mutating func compose(_ source: String, holding content: String) -> Node? {
        if let line = Nesting.tooDeepLine(in: source) {
            report(line: line, .tooMuch, "this nests too deeply", allowed: "at most \(Nesting.limit) levels")
            return nil
        }
        if let line = Nesting.tooManyAliasesLine(in: source) {
            report(
                line: line, .tooMuch, "this file refers to itself too often",
                allowed: "at most \(Nesting.aliasLimit) aliases such as *name; write the values out")
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: source) { return node }
            report(.emptyFile, "the file is empty", allowed: content)
        } catch let error as YamlError {
            report(error, in: source)
        } catch {
            report(.notYAML, "this is not YAML: \(error)")
        }
        return nil
    }

    private mutating func report(_ error: YamlError, in source: String) {
        if let stumble = error.stumble { return report(stumble, in: source) }
        switch error {
        case .duplicatedKeysInMapping(let duplicates, let context):
            let words = duplicates.map(shown).joined(separator: " and ")
            let line =
                duplicates.first.flatMap { second($0, at: context.mark, in: source) } ?? context.mark.line
            report(
                line: line, column: context.mark.column, width: duplicates[0].unicodeScalars.count,
                .repeated, "\(words) stands twice in one table", allowed: "each key once")
        case .reader: reportUnreadable(source)
        default: report(.notYAML, "this is not YAML")
        }
    }

    private mutating func report(_ stumble: Stumble, in source: String) {
        let place = stumble.place
        let lines = MistypedLines(source, at: place.line, isAtStart: stumble.problem.isAtStart)
        if let culprit = lines.culprit {
            return report(
                line: culprit.line + 1, column: culprit.columns.lowerBound + 1, width: culprit.columns.count,
                .notYAML, culprit.message, allowed: culprit.allowed)
        }
        let problem = stumble.problem.told(by: scalar(at: stumble.mark, in: source))
        report(
            line: place.line, column: place.column, problem.code, problem.message, allowed: problem.allowed)
    }

    private func scalar(at mark: Mark, in source: String) -> Unicode.Scalar? {
        let lines = source.yamlLines
        guard lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    }

    /// Yams tells of the first of two equal keys; wrong is the second.
    private func second(_ key: String, at first: Mark, in source: String) -> Int? {
        let lines = source.yamlLines
        let start = String(repeating: " ", count: first.column - 1) + key
        return lines.indices.dropFirst(first.line).first { lines[$0].hasPrefix(start) }.map { $0 + 1 }
    }

    /// Yams gives no line for a character that YAML does not know.
    private mutating func reportUnreadable(_ source: String) {
        for (line, text) in source.yamlLines.enumerated() {
            for (column, scalar) in text.unicodeScalars.enumerated() where scalar.isUnknownToYAML {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
                return report(
                    line: line + 1, column: column + 1, .notYAML,
                    "the character U+\(digits) cannot stand in YAML")
            }
        }
        report(.notYAML, "this is not YAML")
    }
}

extension Unicode.Scalar {
    fileprivate var isUnknownToYAML: Bool {
        properties.generalCategory == .control && self != "\t" && !isLineBreak
            || (0xFFFE...0xFFFF).contains(value)
    }
}
