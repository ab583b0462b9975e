/// How a delimited text is written: what stands between cells and before decimals, and where its rows begin.
struct Dialect: Sendable {
    /// What stands between cells and rows.
    var separators: Separators
    /// What stands before decimals.
    var point = UInt8(ascii: ".")
    /// The columns' names, told apart.
    var names: [String] = []
    /// The byte at which the rows begin.
    var start = 0
    /// How many lines stand before that.
    var linesBefore = 0

    /// Whether there are several columns, and every row that was looked at has a cell in each.
    private(set) var isRegular = false

    /// So many rows show how a text is written.
    private static let rowsShown = 30

    /// Finds it by the first bytes of a text.
    init(head: [UInt8]) {
        let feed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
        let row = !head.contains(feed) && head.contains(carriageReturn) ? carriageReturn : feed
        separators = Separators(cell: UInt8(ascii: ","), row: row)
        let comment = skipComments(head)
        separators.cell = Self.separator(of: head, from: start, row)
        let rows = Self.rows(of: head, from: start, separators)
        guard let first = rows.first else { return }
        if separators.cell != UInt8(ascii: ","), Self.hasDecimalCommas(rows) { point = UInt8(ascii: ",") }
        let width = rows.dropFirst().map(\.count).min() ?? first.count
        isRegular = first.count > 1 && rows.count > 1 && rows.allSatisfy { $0.count == first.count }
        if first.allSatisfy({ Number.read($0, point: point) != nil }) {
            // A header that is a comment, as NumPy writes it.
            let header = comment.map { separators.names(of: $0) } ?? []
            names = header.count == first.count ? header : (1...first.count).map(String.init)
        } else {
            names = first
            skipRow(head)
            // pandas and R leave out the name of the rows' own column.
            let isOneShort = rows.dropFirst().allSatisfy { $0.count == first.count + 1 && $0.last != "" }
            if rows.count > 1, width == first.count + 1, isOneShort { names.insert("", at: 0) }
            // A separator at the end of every row is no column.
            while names.count > 1, names.last == "",
                rows.allSatisfy({ $0.count < names.count || $0[names.count - 1] == "" })
            {
                names.removeLast()
            }
        }
        names = Self.toldApart(Array(names.prefix(Table.columnLimit)))
    }

    /// Passes over comments and empty lines before the table; the last comment, without its sign.
    private mutating func skipComments(_ head: [UInt8]) -> [UInt8]? {
        var comment: [UInt8]?
        while start < head.count {
            let isEmpty = separators.isEmpty(at: start, in: head)
            guard isEmpty || head[start] == UInt8(ascii: "#") else { break }
            let end = head[start...].firstIndex(of: separators.row) ?? head.count
            if !isEmpty { comment = Array(head[start + 1..<end]) }
            start = min(end + 1, head.count)
            linesBefore += 1
        }
        return comment
    }

    private mutating func skipRow(_ head: [UInt8]) {
        let row = separators.row(at: start, in: head)
        linesBefore += 1 + row.cells.reduce(0) { $0 + $1.lineBreaks }
        start = row.next
    }

    /// The separator by which the first rows have the same number of cells, and more than one.
    private static func separator(of head: [UInt8], from start: Int, _ row: UInt8) -> UInt8 {
        var best = (cell: UInt8(ascii: ","), score: 0.0)
        for cell in "\t;|, ".utf8 {
            let counts = rows(of: head, from: start, Separators(cell: cell, row: row)).map(\.count)
            guard let header = counts.first, header > 1 || counts.contains(where: { $0 > 1 }) else {
                continue
            }
            let alike = Set(counts).filter { $0 > 1 }.map { width in counts.count { $0 == width } }.max() ?? 0
            let score = Double(alike) / Double(counts.count)
            if score > best.score { best = (cell, score) }
        }
        return best.cell
    }

    private static func rows(of head: [UInt8], from start: Int, _ separators: Separators) -> [[String]] {
        var rows: [[String]] = []
        var place = start
        while place < head.count, rows.count < rowsShown {
            if head[place] == UInt8(ascii: "#") || separators.isEmpty(at: place, in: head) {
                place = (head[place...].firstIndex(of: separators.row) ?? head.count) + 1
                continue
            }
            let row = separators.row(at: place, in: head)
            // The head may end within a row.
            if row.next == head.count, head.last != separators.row, !rows.isEmpty,
                head.count >= ByteSource.headSize
            {
                break
            }
            rows.append(row.cells.prefix(Table.columnLimit).map { $0.string(in: head) })
            place = row.next
        }
        return rows
    }

    /// Whether there are numbers with a comma before the decimals, and none with a point.
    private static func hasDecimalCommas(_ rows: [[String]]) -> Bool {
        let cells = rows.joined().filter { $0.first.map { $0.isNumber || $0 == "-" } == true }
        return !cells.contains { $0.contains(".") && Number.read($0) != nil }
            && cells.contains { $0.contains(",") && Number.read($0, point: UInt8(ascii: ",")) != nil }
    }

    private static func toldApart(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        var counts: [String: Int] = [:]
        return names.map { name in
            var unique = name
            while !taken.insert(unique).inserted {
                counts[name, default: 1] += 1
                unique = "\(name) (\(counts[name, default: 2]))"
            }
            return unique
        }
    }
}

extension Separators {
    /// The cells of one row as text.
    fileprivate func names(of row: [UInt8]) -> [String] {
        self.row(at: 0, in: row).cells.map { $0.string(in: row) }
    }
}
