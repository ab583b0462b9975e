extension Table {
    /// The cells that say that there is no value.
    static let missing: Set<String> = ["", "NA", "N/A", "null", "None", "-"]

    /// Reads text with a header and a separator between cells.
    init(delimited bytes: [UInt8], _ remarks: inout [LogRemark.Event]) {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        guard let header = lines.first else { return }
        let separator = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].max { a, b in
            header.count { $0 == a } < header.count { $0 == b }
        }
        func cells(_ line: ArraySlice<UInt8>) -> [String] {
            line.split(separator: separator ?? UInt8(ascii: ","), omittingEmptySubsequences: false).map {
                cell in
                let text = String(decoding: cell, as: UTF8.self)
                return text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
                    ? String(text.dropFirst().dropLast()) : text
            }
        }
        columns = cells(header).map { Column(name: $0, rows: .first(0)) }
        for (place, line) in lines.dropFirst().enumerated() where !line.isEmpty {
            let cells = cells(line)
            if cells.count != columns.count {
                remarks.append(
                    .lost(.line(place + 2), problem: "\(cells.count) cells under \(columns.count) columns"))
            }
            for (column, cell) in cells.prefix(columns.count).enumerated() where !Self.missing.contains(cell)
            {
                if let number = Double(cell) {
                    columns[column].rows.append(rowCount)
                    columns[column].numbers.append(number)
                } else {
                    columns[column].words.append((rowCount, cell))
                }
            }
            rowCount += 1
        }
    }
}
