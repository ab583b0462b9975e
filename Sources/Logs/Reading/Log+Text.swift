extension Log {
    /// The runs in a text, in whatever format it is; nil where there are none.
    static func runs(
        inText source: ByteSource, _ name: String, _ events: inout [LogRemark.Event]
    ) -> (runs: [LogRun], format: LogFormat)? {
        let text = source.text()
        guard let first = text.head.first(where: { $0 > 0x20 }) else { return nil }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && !JSONShape.isCounted(head: text.head) {
            if JSONShape.isRows(head: text.head) { return runs(in: Table(objects: text), name, &events) }
            return runs(inJSON: text.rest(), name, &events)
        }
        if Table.isPrinted(head: text.head), let table = Table(printed: text.rest()) {
            return runs(in: table, name, &events)
        }
        let table = Table(delimited: text)
        let found = runs(in: table, name, &events)
        if found != nil, table.isUnnamed { events.append(.unnamed(columns: table.columns.count)) }
        return found
    }

    private static func runs(
        in table: Table, _ name: String, _ events: inout [LogRemark.Event]
    ) -> (runs: [LogRun], format: LogFormat)? {
        for format in LogFormat.all {
            guard let runs = format.runs(in: table, name) else { continue }
            events += table.losses
            return (runs, format)
        }
        return nil
    }

    private static func runs(
        inJSON bytes: [UInt8], _ name: String, _ events: inout [LogRemark.Event]
    ) -> (runs: [LogRun], format: LogFormat)? {
        var parser = JSONParser(bytes)
        guard let value = parser.value() else { return nil }
        if parser.fault == nil, parser.next() != nil {
            // Objects one after the other, over lines of their own.
            return runs(in: ObjectRows.read(bytes), name, &events)
        }
        for format in LogFormat.all {
            guard let runs = format.runs(in: value, name) else { continue }
            if let fault = parser.fault {
                events.append(.lost(.line(JSONShape.line(of: fault.byte, in: bytes)), problem: fault.problem))
            }
            return (runs, format)
        }
        // A single row.
        return runs(in: ObjectRows.read(bytes), name, &events)
    }
}

/// Whether a JSON text is one value or rows.
enum JSONShape {
    /// Whether these are objects in lines of their own, or in a list.
    static func isRows(head: [UInt8]) -> Bool {
        let start = head.firstIndex { $0 > 0x20 } ?? head.count
        let text = head[start...]
        if text.first == UInt8(ascii: "[") {
            return text.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "{")
        }
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")),
            text[end...].first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
            let last = text[..<end].last(where: { $0 > 0x20 })
        else { return false }
        // Where one value goes on in the next line.
        return !"{[,:".utf8.contains(last)
    }

    /// Whether a text that begins with a bracket counts rounds as XGBoost prints them, `[0]	train-rmse:0.5`, or epochs and
    /// batches, `[1,  2000] loss: 2.2`.
    static func isCounted(head: [UInt8]) -> Bool {
        let line = head.drop { $0 <= 0x20 }.dropFirst().drop {
            $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ")
        }
        guard line.first == UInt8(ascii: "]"),
            let next = line.dropFirst().first(where: { $0 != 0x20 && $0 != 0x09 })
        else { return false }
        return next > UInt8(ascii: "A") && next != UInt8(ascii: "]")
    }

    /// The line in which a byte stands, counted from 1.
    static func line(of byte: Int, in bytes: [UInt8]) -> Int {
        bytes[..<min(byte, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    }
}
