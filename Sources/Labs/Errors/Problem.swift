public import Errors

/// One thing that is wrong in a lab file or in the data it names, and where.
public struct Problem: Error, Sendable, Hashable {
    /// The file of the data; nil where the lab file is meant.
    public var file: String?
    /// The line of that file; of the lab file it is found by its number.
    var excerpt: String?
    /// The line, counted from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// The column of the first character, counted from 1.
    public var column = 1
    /// How many characters are meant.
    public var width = 1
    /// What kind of mistake it is.
    public var code: ErrorCode
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// What may stand there instead.
    public var allowed: String?
    /// The word that was probably meant.
    public var suggestion: String?
    /// What is to be typed there in place of what.
    var advice: String?
}

extension Problem {
    /// What is wrong at a place of some text that people write.
    package init(
        line: Int, column: Int, width: Int, _ code: ErrorCode, _ message: String,
        allowed: String? = nil, suggestion: String? = nil
    ) {
        self.init(
            line: line, column: column, width: width, code: code, message: message, allowed: allowed,
            suggestion: suggestion)
    }

    /// The same, in a file of this text.
    package func inFile(_ path: String, _ source: String) -> Problem {
        var problem = self
        let lines = source.yamlLines
        problem.file = path
        problem.excerpt = line.flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil }
        return problem
    }
}

extension [Problem] {
    /// In the order of the file, those of other files last.
    var inOrder: [Problem] {
        sorted { ($0.file ?? "", $0.line ?? 0, $0.column) < ($1.file ?? "", $1.line ?? 0, $1.column) }
    }
}

/// All that is wrong in one file that people write, such as a lab and the data it names.
public struct LabError: Error, Sendable, Equatable {
    /// The file, as it was named.
    public let path: String
    /// The file's lines.
    let lines: [String]
    /// In the order of the file, those of the data last.
    public let problems: [Problem]
}

extension LabError {
    /// What is wrong in a file, or in several where each problem names its own.
    package init(path: String, source: String, _ problems: [Problem]) {
        self.init(path: path, lines: source.yamlLines, problems: problems)
    }
}

extension LabError: CodedError {
    /// The first problem's.
    public var code: ErrorCode { problems.first?.code ?? .ownFault }

    /// Each problem as `file:line:column: error: …`, the line itself, and what is allowed.
    public var description: String { problems.map(describe).joined(separator: "\n") }

    private func describe(_ problem: Problem) -> String {
        var text = problem.file ?? path
        if let line = problem.line { text += ":\(line):\(problem.column)" }
        text = problem.code.mark(text + ": error: \(problem.message)")
        if let number = problem.line, let line = problem.excerpt ?? self.line(number) {
            text += "\n" + excerpt(of: line, number: number, problem)
        }
        if let allowed = problem.allowed { text += "\n  allowed: \(allowed)" }
        if let advice = problem.advice { text += "\n  \(advice)" }
        if let suggestion = problem.suggestion { text += "\n  did you mean \(suggestion)?" }
        return text
    }

    private func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// The line with carets under what is meant; a long line is cut around it.
    private func excerpt(of line: String, number: Int, _ problem: Problem) -> String {
        let scalars = Array(line.unicodeScalars)
        let start = min(problem.column - 1, scalars.count)
        let first = max(0, min(start - 40, scalars.count - 100))
        let last = min(scalars.count, first + 100)
        let gutter = "  \(number) | "
        let shown = text(of: scalars[first..<last])
        let end = min(last, start + max(1, problem.width))
        let indent = scalars[first..<start].reduce(0) { $0 + columns(of: $1) }
        let carets = scalars[start..<max(start, end)].reduce(0) { $0 + columns(of: $1) }
        let margin = String(repeating: " ", count: gutter.count - 2) + "| "
        return gutter + shown + "\n" + margin + String(repeating: " ", count: indent)
            + String(repeating: "^", count: max(1, carets))
    }

    /// Control characters would move the cursor or recolour the terminal.
    private func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars { text.unicodeScalars.append(scalar.isControl ? " " : scalar) }
        return text
    }

    /// Chinese characters take two columns of a terminal.
    private func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
