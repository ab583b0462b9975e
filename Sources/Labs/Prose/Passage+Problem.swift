package import Errors

extension Lab {
    /// What is wrong in a passage at these words of it: where they stand for the first time, or so many times later;
    /// where they are written otherwise, as within quotes, at the passage.
    package func problem(
        in passage: Passage, at words: String, after others: Int = 0, _ code: ErrorCode,
        _ message: String, allowed: String? = nil, suggestion: String? = nil
    ) -> Problem {
        let lines = (passage.file == nil ? source : passage.text).yamlLines
        let sought = Array(words.unicodeScalars)
        var problem = Problem(
            file: passage.file, line: passage.file == nil ? passage.line : 1,
            column: passage.file == nil ? passage.column : 1, code: code, message: message, allowed: allowed,
            suggestion: suggestion)
        let first = passage.file == nil ? passage.line - 1 : 0
        let places = lines.indices.dropFirst(first).lazy.flatMap { line in
            Array(lines[line].unicodeScalars).ranges(of: sought).map { (line: line, column: $0.lowerBound) }
        }
        if let place = places.dropFirst(others).first, !sought.isEmpty {
            (problem.line, problem.column, problem.width) = (place.line + 1, place.column + 1, sought.count)
        }
        if passage.file != nil { problem.excerpt = lines[(problem.line ?? 1) - 1] }
        return problem
    }

    /// What is wrong in this lab, in the order of its file, other files last.
    package func error(_ problems: [Problem]) -> LabError {
        LabError(path: path, lines: source.yamlLines, problems: problems.inOrder)
    }
}
