/// Descent's own table of a history: a column per series, a row per state, an empty cell where nothing exists.
///
/// A number is the shortest text that reads back to the same bits, as Python prints it: the widened float32
/// `0.2097097933292389`, and `inf`, `-inf`, `nan`.
public enum CSV {
    /// The table's bytes, ending in a newline.
    public static func write(_ history: History) -> [UInt8] {
        var text = "iteration"
        let states = history.states
        text.reserveCapacity(states.count * history.series.count * 20)
        for series in history.series { text += "," + quoted(series.name) }
        text += "\n"
        // Where each series is: its steps increase, as the states do.
        var places = [Int](repeating: 0, count: history.series.count)
        for state in states {
            text += String(state)
            for (column, series) in history.series.enumerated() {
                text += ","
                let place = places[column]
                guard place < series.steps.count, series.steps[place] == state else { continue }
                add(series.values[place], to: &text)
                places[column] = place + 1
            }
            text += "\n"
        }
        return Array(text.utf8)
    }

    /// What another tool called a column may hold what parts cells.
    private static func quoted(_ name: String) -> String {
        guard name.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return name }
        return
            "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }

    /// Adds a number's shortest text.
    @inline(__always)
    static func add(_ number: Double, to text: inout String) {
        // Written into a stream, what is not a number has a sign.
        if number.isNaN { text += "nan" } else { number.write(to: &text) }
    }

    /// Reads what `write` wrote.
    ///
    /// - Throws: ``FormatError`` at the first line that is not part of such a table.
    public static func read(_ bytes: [UInt8], name: String) throws(FormatError) -> History {
        var lines = bytes.split(separator: newline, omittingEmptySubsequences: false).makeIterator()
        guard let header = lines.next(), !header.isEmpty else {
            throw FormatError(line: 1, problem: "no header")
        }
        let names = names(in: header)
        guard names.first == "iteration" else {
            throw FormatError(
                line: 1, problem: "the first column must be iteration, not \(names.first ?? "")")
        }
        var steps = [[Int]](repeating: [], count: names.count)
        var values = [[Double]](repeating: [], count: names.count)
        var line = 1
        while let row = lines.next() {
            line += 1
            if row.isEmpty { continue }
            let cells = cells(of: row)
            guard cells.count == names.count else {
                throw FormatError(line: line, problem: "\(cells.count) cells under \(names.count) columns")
            }
            guard let step = Int(cells[0]), step >= 0 else {
                throw FormatError(
                    line: line, problem: "iteration \(cells[0]) is not a whole number")
            }
            guard step <= 1_000_000_000 else {
                throw FormatError(line: line, problem: "iteration \(step) is too large")
            }
            for column in 1..<names.count where !cells[column].isEmpty {
                guard let value = Double(cells[column]) else {
                    throw FormatError(
                        line: line, problem: "\(names[column]) is \(cells[column]), not a number")
                }
                guard step > steps[column].last ?? -1 else {
                    throw FormatError(
                        line: line, problem: "iteration \(step) does not follow \(steps[column].last ?? 0)")
                }
                steps[column].append(step)
                values[column].append(value)
            }
        }
        let series = (1..<names.count).map { column in
            Series(name: names[column], steps: Steps(steps[column]), values: values[column])
        }
        return History(name: name, series: series)
    }

    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")

    /// The cells of the header, of which some may be quoted.
    private static func names(in header: ArraySlice<UInt8>) -> [String] {
        let quote = UInt8(ascii: "\"")
        guard header.contains(quote) else { return cells(of: header) }
        var names: [[UInt8]] = [[]]
        var isQuoted = false, closed: Int?
        for (place, byte) in zip(header.indices, header) {
            switch byte {
            case quote:
                // One that follows another at once stands for itself.
                if closed == place - 1 { names[names.count - 1].append(quote) }
                closed = isQuoted ? place : nil
                isQuoted.toggle()
            case comma where !isQuoted: names.append([])
            case UInt8(ascii: "\r") where !isQuoted: break
            default: names[names.count - 1].append(byte)
            }
        }
        return names.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func cells(of line: ArraySlice<UInt8>) -> [String] {
        var line = line
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line.split(separator: comma, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

/// What a history's file has wrong, and where.
public struct FormatError: Error, Equatable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// What stands there that may not.
    public let problem: String

    /// `line 3: 4 cells under 5 columns`
    public var description: String { "line \(line): \(problem)" }
}
