/// Reads JSON objects, one after the other or in a list, as rows: nested keys are joined with a full stop.
struct ObjectRows {
    private var table = Table(origin: .objects)
    /// The paths of the columns, as bytes.
    private var paths: [[UInt8]] = []
    private var columns: [[UInt8]: Int] = [:]
    /// The path that is being read, and where it may be found: rows mostly have the same keys in the same order.
    private var path: [UInt8] = []
    private var expected = 0

    /// The table of the rows in a text.
    static func read(_ bytes: [UInt8]) -> Table {
        var rows = ObjectRows()
        var parser = JSONParser(bytes)
        var counted = 0
        /// Lines up to here.
        func count(to place: Int) {
            guard place > counted else { return }
            rows.table.lineCount += bytes[counted..<place].count { $0 == UInt8(ascii: "\n") }
            counted = place
        }
        while let byte = parser.next() {
            if byte == UInt8(ascii: "{") {
                count(to: parser.place)
                rows.object(&parser)
                if parser.fault == nil { rows.endRow() }
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ",") {
                _ = parser.take(Unicode.Scalar(byte))
            } else {
                parser.fail("an object in braces should stand here")
            }
            guard let fault = parser.fault else { continue }
            // There may be as many faults as bytes: no line is counted twice.
            count(to: min(fault.byte, bytes.count))
            let line = rows.table.lineCount + 1
            rows.table.faults.add(fault.problem, line: line)
            rows.dropRow()
            if !parser.recover() { break }
        }
        count(to: bytes.count)
        return rows.table
    }

    /// The table of the rows in a list.
    static func table(of values: [JSON]) -> Table {
        var rows = ObjectRows()
        for value in values {
            guard case .object = value else { continue }
            rows.add(value)
            rows.endRow()
        }
        return rows.table
    }

    private mutating func endRow() {
        table.rowCount += 1
        expected = 0
        path.removeAll(keepingCapacity: true)
    }

    /// Ends a row that is broken, of which nothing counts: its step may be another row's.
    private mutating func dropRow() {
        for column in table.columns.indices where table.columns[column].rows.last == table.rowCount {
            table.columns[column].removeLast()
        }
        endRow()
    }

    /// The column of the path; nil where there are too many.
    private mutating func column() -> Int? {
        if expected < paths.count, paths[expected] == path {
            expected += 1
            return expected - 1
        }
        if let column = columns[path] {
            expected = column + 1
            return column
        }
        guard paths.count < Table.columnLimit else {
            table.tooManyColumns(line: table.lineCount + 1)
            return nil
        }
        columns[path] = paths.count
        paths.append(path)
        table.columns.append(Table.Column(name: JSONParser(path).string(in: 0..<path.count)))
        expected = paths.count
        return paths.count - 1
    }

    private mutating func add(_ number: Double) {
        guard let column = column() else { return }
        // Of a key that is there twice the first counts.
        if table.columns[column].rows.last != table.rowCount {
            table.columns[column].add(number, row: table.rowCount)
        }
    }

    private mutating func add(_ word: String) {
        if let number = Number.read(word) { return add(number) }
        guard !Number.missing.contains(word), let column = column() else { return }
        table.columns[column].words.add(word, row: table.rowCount, line: table.lineCount + 1)
    }

    /// Reads an object; what stands under a key goes under the path with that key.
    private mutating func object(_ parser: inout JSONParser, depth: Int = 0) {
        guard depth < JSONParser.depthLimit else { return parser.fail(JSONParser.tooDeep) }
        var isMedia = false
        parser.members { parser, key in
            let count = enter(parser.bytes[key])
            defer { leave(to: count) }
            // W&B's pictures and histograms say what they are.
            if parser.bytes[key].elementsEqual("_type".utf8) { isMedia = true }
            if parser.next() == UInt8(ascii: "{"), !isMedia {
                object(&parser, depth: depth + 1)
            } else if let value = parser.value(depth: depth + 1), !isMedia {
                add(value)
            }
        }
    }

    /// Adds what stands under the path.
    private mutating func add(_ value: JSON) {
        switch value {
        case .null, .bool: break
        case .number(let number): add(number)
        case .string(let word): add(word)
        case .array(let values):
            guard values.count <= Self.listLimit else { return }
            for (place, value) in values.enumerated() {
                let count = enter(Array(String(place).utf8)[...])
                add(value)
                leave(to: count)
            }
        case .object(let pairs):
            guard value["_type"] == nil else { return }
            for pair in pairs {
                let count = enter(Array(pair.key.utf8)[...])
                add(pair.value)
                leave(to: count)
            }
        }
    }

    /// A longer list is no small number of metrics.
    private static let listLimit = 16

    private mutating func enter(_ key: ArraySlice<UInt8>) -> Int {
        let count = path.count
        if count > 0 { path.append(UInt8(ascii: ".")) }
        path.append(contentsOf: key)
        return count
    }

    private mutating func leave(to count: Int) { path.removeSubrange(count...) }
}
