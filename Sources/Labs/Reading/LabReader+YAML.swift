internal import Yams

extension LabReader {
    mutating func compose() -> Node? {
        if let line = Nesting.tooDeepLine(in: source) {
            reader.report(line: line, "this nests too deeply", allowed: "at most \(Nesting.limit) levels")
            return nil
        }
        if let line = Nesting.tooManyAliasesLine(in: source) {
            reader.report(
                line: line, "this file refers to itself too often",
                allowed: "at most \(Nesting.aliasLimit) aliases such as *name; write the values out")
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: source) { return node }
            reader.report("the file is empty", allowed: "a lab: title, data, network, training, experiments")
        } catch let error as YamlError {
            report(error)
        } catch {
            reader.report("this is not YAML: \(error)")
        }
        return nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            report(SyntaxProblem(problem, in: context?.text ?? ""), at: mark, from: context?.mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let words = duplicates.map(shown).joined(separator: " and ")
            let line = duplicates.first.flatMap { second($0, at: context.mark) } ?? context.mark.line
            reader.report(
                line: line, column: context.mark.column, width: duplicates[0].unicodeScalars.count,
                "\(words) stands twice in one table", allowed: "each key once")
        case .reader: reportUnreadable()
        default: reader.report("this is not YAML")
        }
    }

    private mutating func report(_ problem: SyntaxProblem, at mark: Mark, from start: Mark?) {
        let place = problem.isAtStart ? start ?? mark : mark
        let problem = problem.told(by: scalar(at: mark))
        reader.report(
            line: place.line, column: place.column, problem.message, allowed: problem.allowed, isSyntax: true)
    }

    private func scalar(at mark: Mark) -> Unicode.Scalar? {
        let lines = source.yamlLines
        guard lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    }

    /// Yams tells of the first of two equal keys; wrong is the second.
    private func second(_ key: String, at first: Mark) -> Int? {
        let lines = source.yamlLines
        let start = String(repeating: " ", count: first.column - 1) + key
        return lines.indices.dropFirst(first.line).first { lines[$0].hasPrefix(start) }.map { $0 + 1 }
    }

    /// Yams gives no line for a character that YAML does not know.
    private mutating func reportUnreadable() {
        for (line, text) in source.yamlLines.enumerated() {
            for (column, scalar) in text.unicodeScalars.enumerated() where scalar.isUnknownToYAML {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
                return reader.report(
                    line: line + 1, column: column + 1, "the character U+\(digits) cannot stand in YAML")
            }
        }
        reader.report("this is not YAML")
    }
}

extension Unicode.Scalar {
    fileprivate var isUnknownToYAML: Bool {
        properties.generalCategory == .control && self != "\t" && !isLineBreak
            || (0xFFFE...0xFFFF).contains(value)
    }
}
