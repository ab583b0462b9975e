extension CSVTable {
    /// Whether a column holds a number at all. One that holds other things as well is not left out unsaid: each of
    /// them is told.
    func holdsNumbers(_ place: Int) -> Bool { column(place).contains { string($0).decimal != nil } }

    /// Whether a column is one of numbers: more than half of what it holds are.
    func isNumeric(_ place: Int) -> Bool {
        var filled = 0, numbers = 0
        for cell in column(place) where !cell.bytes.isEmpty {
            filled += 1
            if string(cell).decimal != nil { numbers += 1 }
        }
        return 2 * numbers > filled
    }

    /// The numbers of some columns, a row per sample; notes every cell that holds none, and what is allowed there.
    func rows(_ places: [Int], allowed: String = "a finite number", _ problems: inout [Problem]) -> [[Float]]
    {
        var rows = Array(repeating: [Float](), count: rowCount)
        for row in rows.indices { rows[row].reserveCapacity(places.count) }
        for place in places {
            for cell in column(place) { rows[cell.row].append(number(cell, of: place, allowed, &problems)) }
        }
        return rows
    }

    /// The words of a column; notes every cell that is empty.
    func words(_ place: Int, _ problems: inout [Problem]) -> [String] {
        column(place).map { cell in
            if cell.bytes.isEmpty { problems.append(missing(cell, in: place)) }
            return string(cell)
        }
    }

    private func number(_ cell: Cell, of place: Int, _ allowed: String, _ problems: inout [Problem]) -> Float
    {
        let text = string(cell)
        if text.isEmpty {
            problems.append(missing(cell, in: place))
        } else if let value = text.decimal {
            if Float(value).isFinite { return Float(value) }
            problems.append(
                problem(
                    cell, "\(names[place]) must be finite in float32, not \(shown(text))",
                    allowed: "-3.4e38 to 3.4e38"))
        } else {
            let point = text.replacing(",", with: ".")
            problems.append(
                problem(
                    cell, "\(names[place]) must be a number, not \(shown(text))", allowed: allowed,
                    suggestion: point.decimal == nil || point == text ? nil : point))
        }
        return 0
    }

    private func missing(_ cell: Cell, in place: Int) -> Problem {
        problem(cell, "\(names[place]) is missing here", allowed: "a value in every cell")
    }
}
