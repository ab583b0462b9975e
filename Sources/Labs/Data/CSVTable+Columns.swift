internal import Errors

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
    func rows(_ places: [Int], allowed: String = "a finite number", _ faults: inout [Fault]) -> [[Float]] {
        var rows = Array(repeating: [Float](), count: rowCount)
        for row in rows.indices { rows[row].reserveCapacity(places.count) }
        for place in places {
            for cell in column(place) {
                let number = string(cell).decimal.map { Float($0) } ?? .nan
                if !number.isFinite { faults.append(Fault(cell: cell, column: place, allowed: allowed)) }
                rows[cell.row].append(number)
            }
        }
        return rows
    }

    /// The words of a column; notes every cell that is empty.
    func words(_ place: Int, _ faults: inout [Fault]) -> [String] {
        column(place).map { cell in
            if cell.bytes.isEmpty { faults.append(Fault(cell: cell, column: place)) }
            return string(cell)
        }
    }

    /// A cell that does not hold what its column needs.
    struct Fault {
        let cell: Cell
        let column: Int
        var allowed = ""
    }

    /// What is wrong with these cells, from the first in the file on. A problem carries its whole line, and a wide table
    /// with gaps has very many: only those that are shown are made.
    func error(_ faults: [Fault]) -> CSVError {
        let sorted = faults.sorted { $0.cell.bytes.lowerBound < $1.cell.bytes.lowerBound }
        return CSVError(sorted.prefix(CSVError.limit).map(problem), count: faults.count, "cells", of: path)
    }

    private func problem(_ fault: Fault) -> Problem {
        let name = names[fault.column], text = string(fault.cell)
        guard !text.isEmpty else {
            return problem(
                fault.cell, .notANumber, "\(name) is missing here", allowed: "a value in every cell")
        }
        guard text.decimal == nil else {
            return problem(
                fault.cell, .notANumber, "\(name) must be finite in float32, not \(shown(text))",
                allowed: "-3.4e38 to 3.4e38")
        }
        let point = text.replacing(",", with: ".")
        return problem(
            fault.cell, .notANumber, "\(name) must be a number, not \(shown(text))", allowed: fault.allowed,
            suggestion: point.decimal == nil || point == text ? nil : point)
    }
}
