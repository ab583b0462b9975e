/// What could not be read of a table's text: the first few by their lines, and how many there were.
struct Faults: Sendable {
    /// The first, in the order of their lines.
    private(set) var first: [(line: Int, problem: String)] = []
    /// How many there were.
    private(set) var count = 0

    /// So many alike are told one by one.
    static let limit = 20

    /// Adds one behind the others.
    mutating func add(_ problem: @autoclosure () -> String, line: Int) {
        if first.count < Self.limit { first.append((line, problem())) }
        count += 1
    }

    /// Adds those of a text that stands behind this one.
    mutating func append(_ other: Faults, lines: Int) {
        first += other.first.prefix(Self.limit - first.count).map { ($0.line + lines, $0.problem) }
        count += other.count
    }

    /// Counts lines from before these.
    mutating func shift(lines: Int) {
        for place in first.indices { first[place].line += lines }
    }
}

extension Table {
    /// What a reader should know of what could not be read.
    var losses: [LogRemark.Event] {
        var told = faults.first.map { (line: $0.line, problem: $0.problem) }
        var more: [String] = []
        if faults.count > told.count { more.append("\(faults.count - told.count) more lines are damaged") }
        for column in columns where column.isNumeric && column.words.count > 0 {
            let first = column.words.first
            told += first.map { ($0.line, "\(column.name) is \"\($0.word.shortened)\", not a number") }
            if column.words.count > first.count {
                more.append("\(column.words.count - first.count) more cells of \(column.name) are no numbers")
            }
        }
        return told.sorted { $0.line < $1.line }.map { .lost(.line($0.line), problem: $0.problem) }
            + more.map { .lost(.file, problem: $0) }
    }
}

extension String {
    /// At most 40 characters of it, for a message; what would act on a terminal is left out.
    var shortened: String {
        let start = prefix(41).filter {
            !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        return start.count > 40 ? start.prefix(39) + "…" : String(start)
    }
}
