extension Table {
    /// The rows for each value of a column, in the order in which the values come; rows without one are left out.
    func divided(by column: Column) -> [(label: String, table: Table)] {
        var labels: [String] = []
        var places: [String: Int32] = [:]
        func place(_ label: String) -> Int32 {
            if let place = places[label] { return place }
            places[label] = Int32(labels.count)
            labels.append(label)
            return Int32(labels.count - 1)
        }
        // The part of each row, then its row there.
        var parts = [Int32](repeating: -1, count: rowCount)
        let words = column.words.labels.map(place)
        for (row, code) in zip(column.words.rows, column.words.codes) { parts[Int(row)] = words[Int(code)] }
        var last: (number: Double, place: Int32)?
        for (place_, number) in column.numbers.enumerated() {
            if last?.number != number { last = (number, place(Self.text(number))) }
            if let last { parts[column.rows[place_]] = last.place }
        }
        var rows = [Int32](repeating: 0, count: rowCount)
        var tables = [Table](repeating: Table(origin: origin), count: labels.count)
        for row in parts.indices where parts[row] >= 0 {
            rows[row] = Int32(tables[Int(parts[row])].rowCount)
            tables[Int(parts[row])].rowCount += 1
        }
        for column in columns {
            var columns = [Column](repeating: Column(name: column.name), count: labels.count)
            for (place, number) in column.numbers.enumerated() {
                let row = column.rows[place]
                if parts[row] >= 0 { columns[Int(parts[row])].add(number, row: Int(rows[row])) }
            }
            for (row, code) in zip(column.words.rows, column.words.codes) where parts[Int(row)] >= 0 {
                columns[Int(parts[Int(row)])].words.add(
                    column.words.labels[Int(code)], row: Int(rows[Int(row)]), line: 0)
            }
            for place in tables.indices { tables[place].columns.append(columns[place]) }
        }
        return Array(zip(labels, tables))
    }

    /// A number as a label: `3`, not `3.0`.
    static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
