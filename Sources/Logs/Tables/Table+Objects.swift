extension Table {
    /// Reads JSON objects in lines of their own, or in a list.
    init(objects text: ByteSource) {
        if text.head.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
            // Without ends of lines that could be told from those within objects.
            self = ObjectRows.read(text.rest())
        } else {
            let pieces = RecordPieces(text, end: UInt8(ascii: "\n"), hasQuotes: false)
            self = pieces.table(expectedSize: text.size) { ObjectRows.read($0) }
        }
    }

    /// The JSON objects in a list, as rows.
    init(_ values: [JSON]) { self = ObjectRows.table(of: values) }
}
