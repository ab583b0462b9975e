/// A cell of a delimited text: where it stands, and what follows it.
struct Cell {
    /// The bytes of its text, without quotes and without spaces around it.
    var text: Range<Int>
    /// Whether a quote is doubled in it.
    var hasDoubledQuotes = false
    /// Where the next cell begins, or the next row.
    var next: Int
    /// Whether it is the last of its row.
    var isLast: Bool
    /// How many lines it goes over, without the end of its row.
    var lineBreaks = 0

    /// Its text.
    func string(in bytes: [UInt8]) -> String {
        guard hasDoubledQuotes else { return String(decoding: bytes[text], as: UTF8.self) }
        var unquoted: [UInt8] = []
        var place = text.lowerBound
        while place < text.upperBound {
            unquoted.append(bytes[place])
            place += bytes[place] == Self.quote && place + 1 < text.upperBound ? 2 : 1
        }
        return String(decoding: unquoted, as: UTF8.self)
    }

    static let quote = UInt8(ascii: "\"")
}

/// What stands between the cells of a delimited text, and between its rows.
struct Separators: Sendable, Equatable {
    /// What stands between cells; with a space, any number of them.
    var cell: UInt8
    /// What ends a row: a line feed, or the carriage return of an old Macintosh.
    var row: UInt8 = UInt8(ascii: "\n")

    static let space = UInt8(ascii: " ")

    /// So long may a text in quotes be; an unclosed quote must not swallow a file.
    static let quotedLimit = 1 << 16

    /// The cell that begins at a place.
    func cell(at start: Int, in bytes: [UInt8]) -> Cell {
        var place = start
        while place < bytes.count, isBlank(bytes[place]) { place += 1 }
        if place < bytes.count, bytes[place] == Cell.quote, let quoted = quoted(at: place, in: bytes) {
            return quoted
        }
        let first = place
        while place < bytes.count, bytes[place] != cell, bytes[place] != row { place += 1 }
        return ended(Cell(text: trimmed(first..<place, bytes), next: place, isLast: false), bytes)
    }

    /// The place of the first cell of a row, behind blanks where they separate.
    func rowStart(_ place: Int, in bytes: [UInt8]) -> Int {
        var place = place
        if cell == Self.space { while place < bytes.count, bytes[place] == Self.space { place += 1 } }
        return place
    }

    /// Whether the row at a place is empty.
    func isEmpty(at place: Int, in bytes: [UInt8]) -> Bool {
        var place = place
        while place < bytes.count, isBlank(bytes[place]) || bytes[place] == Self.space { place += 1 }
        return place == bytes.count || bytes[place] == row
    }

    /// The cells of the row at a place, and where the next row begins.
    func row(at place: Int, in bytes: [UInt8]) -> (cells: [Cell], next: Int) {
        var cells: [Cell] = []
        var place = rowStart(place, in: bytes)
        while true {
            let cell = cell(at: place, in: bytes)
            place = cell.next
            cells.append(cell)
            if cell.isLast { return (cells, place) }
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte != cell
            && (byte == Self.space || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") && byte != row)
    }

    private func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// The cell with what follows it: a separator, the end of the row or of the text.
    private func ended(_ cell: Cell, _ bytes: [UInt8]) -> Cell {
        var ended = cell
        var place = cell.next
        if self.cell == Self.space { place = rowStart(place, in: bytes) }
        if place < bytes.count, bytes[place] == UInt8(ascii: "\r"), row != bytes[place],
            place + 1 < bytes.count,
            bytes[place + 1] == row
        {
            place += 1
        }
        if place >= bytes.count {
            (ended.next, ended.isLast) = (bytes.count, true)
        } else if bytes[place] == row {
            (ended.next, ended.isLast) = (place + 1, true)
        } else {
            ended.next = self.cell == Self.space ? place : place + 1
        }
        return ended
    }

    /// The text in quotes at a place; nil where they are not closed before the next separator.
    private func quoted(at quote: Int, in bytes: [UInt8]) -> Cell? {
        var cell = Cell(text: 0..<0, next: 0, isLast: false)
        var place = quote + 1
        let end = min(bytes.count, quote + Self.quotedLimit)
        while place < end {
            if bytes[place] == row { cell.lineBreaks += 1 }
            guard bytes[place] == Cell.quote else {
                place += 1
                continue
            }
            if place + 1 < bytes.count, bytes[place + 1] == Cell.quote {
                cell.hasDoubledQuotes = true
                place += 2
                continue
            }
            var text = quote + 1..<place
            place += 1
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            guard
                place >= bytes.count || bytes[place] == self.cell || bytes[place] == row
                    || self.cell == Self.space
            else { return nil }
            while let first = text.first, bytes[first] == Self.space { text.removeFirst() }
            while let last = text.last, bytes[last] == Self.space { text.removeLast() }
            cell.text = text
            cell.next = place
            return ended(cell, bytes)
        }
        return nil
    }
}
