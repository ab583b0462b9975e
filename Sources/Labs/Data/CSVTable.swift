internal import Errors

/// A table of samples as text: its first line names the columns, each line after it is a sample.
///
/// Cells are parted by commas, semicolons or tabs, whichever the first line has most of. A cell may stand in double
/// quotes, a quote within it doubled; it may not go on in the next line. Blanks around cells and empty lines count for
/// nothing.
struct CSVTable {
    /// What a cell holds, without blanks and quotes around it, and where.
    struct Cell {
        let bytes: Range<Int>
        let isQuoted: Bool
        /// Its place among the lines that hold samples; -1 in the first line.
        let row: Int
    }

    /// More columns than this no table may have.
    static let columnLimit = 10_000

    /// As errors call the file.
    let path: String
    /// The columns' names, in their order.
    private(set) var names: [String] = []
    /// How many lines hold a sample.
    private(set) var rowCount = 0
    private let text: [UInt8]
    private var cells: [Cell] = []
    /// The lines that hold names or samples: their numbers from 1, and their bytes.
    private var lines: [(number: Int, bytes: Range<Int>)] = []

    /// Reads a table.
    ///
    /// - Throws: ``CSVError`` with everything that keeps it from being one.
    init(path: String, text: String) throws(CSVError) {
        self.path = path
        self.text = Array(text.utf8)
        var problems: [Problem] = []
        findLines()
        guard let head = lines.first else {
            throw CSVError([
                Problem(
                    file: path, code: .emptyFile, message: "the file is empty",
                    allowed: "a line of names, then samples")
            ])
        }
        guard lines.count - 1 <= LabReader.sampleLimit else {
            throw CSVError([Self.tooMany(lines.count - 1, "samples", LabReader.sampleLimit, path)])
        }
        let separator = Self.separator(of: self.text[head.bytes])
        guard let first = cells(of: 0, separator, &problems) else { throw CSVError(problems) }
        guard first.count <= Self.columnLimit else {
            throw CSVError([Self.tooMany(first.count, "columns", Self.columnLimit, path)])
        }
        names = first.map { string($0) }
        checkNames(first, &problems)
        for line in lines.indices.dropFirst() {
            guard let row = cells(of: line, separator, &problems) else { continue }
            if row.count == names.count {
                cells += row
            } else if let last = row.last {
                problems.append(
                    problem(
                        last, .unevenRows,
                        "this line has \(counted(row.count, "cell")), the first has \(names.count)",
                        allowed: "a cell for each name"))
            }
        }
        rowCount = lines.count - 1
        if rowCount == 0, problems.isEmpty {
            problems.append(
                problem(first[0], .tooFewSamples, "the file names its columns and has no samples"))
        }
        if !problems.isEmpty { throw CSVError(problems, of: path) }
    }

    /// The cells of one column, from the first sample on.
    func column(_ place: Int) -> some Sequence<Cell> {
        stride(from: place, to: cells.count, by: names.count).lazy.map { cells[$0] }
    }

    /// What a cell holds.
    func string(_ cell: Cell) -> String {
        let string = String(decoding: text[cell.bytes], as: UTF8.self)
        return cell.isQuoted ? string.replacing("\"\"", with: "\"") : string
    }

    /// Something that is wrong with a cell.
    func problem(
        _ cell: Cell, _ code: ErrorCode, _ message: String, allowed: String? = nil, suggestion: String? = nil
    ) -> Problem {
        let line = lines[cell.row + 1]
        func count(_ bytes: Range<Int>) -> Int {
            String(decoding: text[bytes], as: UTF8.self).unicodeScalars.count
        }
        return Problem(
            file: path, excerpt: String(decoding: text[line.bytes], as: UTF8.self), line: line.number,
            column: count(line.bytes.lowerBound..<cell.bytes.lowerBound) + 1, width: count(cell.bytes),
            code: code, message: message, allowed: allowed, suggestion: suggestion)
    }
}

extension CSVTable {
    private static func tooMany(_ count: Int, _ noun: String, _ limit: Int, _ path: String) -> Problem {
        Problem(
            file: path, code: .tooMuch, message: "\(count) \(noun) are more than a lab can hold",
            allowed: "at most \(limit)")
    }

    private mutating func findLines() {
        var start = 0, number = 1, previous: UInt8 = 0
        for (place, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
                start = place + 1
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                addLine(number, start..<place)
                start = place + 1
                number += 1
            }
            previous = byte
        }
        addLine(number, start..<text.count)
    }

    private mutating func addLine(_ number: Int, _ bytes: Range<Int>) {
        if text[bytes].contains(where: { !Self.isBlank($0) }) { lines.append((number, bytes)) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// Whichever mark the line has most of, outside of quotes.
    private static func separator(of line: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:], isQuoted = false
        for byte in line {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        var best = UInt8(ascii: ",")
        for mark in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
        where counts[mark, default: 0] > counts[best, default: 0] { best = mark }
        return best
    }

    /// The cells of a line; nil, and why, where a quote in it is astray.
    private func cells(of line: Int, _ separator: UInt8, _ problems: inout [Problem]) -> [Cell]? {
        let end = lines[line].bytes.upperBound
        var cells: [Cell] = [], place = lines[line].bytes.lowerBound
        func isGap(_ byte: UInt8) -> Bool { byte != separator && Self.isBlank(byte) }
        func cell(_ bytes: Range<Int>, isQuoted: Bool = false) -> Cell {
            Cell(bytes: bytes, isQuoted: isQuoted, row: line - 1)
        }
        while true {
            while place < end, isGap(text[place]) { place += 1 }
            if place < end, text[place] == Self.quote {
                let start = place + 1
                guard let last = closingQuote(from: start, to: end) else {
                    problems.append(problem(cell(start..<end), .quoting, "this quote is not closed"))
                    return nil
                }
                cells.append(cell(start..<last, isQuoted: true))
                place = last + 1
                while place < end, isGap(text[place]) { place += 1 }
                if place < end, text[place] != separator {
                    problems.append(
                        problem(
                            cell(place..<(place + 1)), .quoting, "something follows the closing quote",
                            allowed: "a quote within quotes is doubled: \"\""))
                    return nil
                }
            } else {
                let start = place
                while place < end, text[place] != separator { place += 1 }
                var last = place
                while last > start, isGap(text[last - 1]) { last -= 1 }
                cells.append(cell(start..<last))
            }
            guard place < end else { return cells }
            place += 1
        }
    }

    private static let quote = UInt8(ascii: "\"")

    /// The quote that is not followed by another.
    private func closingQuote(from start: Int, to end: Int) -> Int? {
        var place = start
        while place < end {
            if text[place] == Self.quote {
                guard place + 1 < end, text[place + 1] == Self.quote else { return place }
                place += 1
            }
            place += 1
        }
        return nil
    }

    private func checkNames(_ cells: [Cell], _ problems: inout [Problem]) {
        if cells.allSatisfy({ string($0).decimal != nil }) {
            problems.append(
                problem(
                    cells[0], .columnNames, "the first line must name the columns",
                    allowed:
                        "names such as \((1...min(3, cells.count)).map { "x\($0)" }.joined(separator: ","))"))
            return
        }
        var taken: Set<String> = []
        for (place, cell) in cells.enumerated() {
            if string(cell).isEmpty {
                problems.append(problem(cell, .columnNames, "column \(place + 1) has no name"))
            } else if !taken.insert(string(cell)).inserted {
                problems.append(
                    problem(
                        cell, .columnNames, "two columns are called \(shown(string(cell)))",
                        allowed: "each name once"))
            }
        }
    }
}

/// All that is wrong in a table.
struct CSVError: Error {
    let problems: [Problem]

    /// Of many problems only so many are told.
    static let limit = 10

    /// These problems; of many the first ones, and how many more there are.
    init(_ problems: [Problem], count: Int? = nil, _ noun: String = "lines", of path: String = "") {
        let rest = (count ?? problems.count) - Self.limit
        let more = problems.prefix(rest > 0 ? 1 : 0).map {
            Problem(file: path, code: $0.code, message: "\(rest) more \(noun) are wrong")
        }
        self.problems = problems.prefix(Self.limit) + more
    }
}
