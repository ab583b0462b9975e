extension Table {
    /// The rows that stand behind later steps though no training was resumed there, and the steps that they name: `Best
    /// val_loss 0.28 (epoch 7)` at the end.
    ///
    /// What is resumed goes on with rows like others, which have numbers in the same columns. Those that look back are
    /// like none, or one alone says again what the row of its step said.
    func rowsLookingBack(over step: Column) -> [Int: Double] {
        let epochs = numeric.filter { StepColumn.isEpoch($0.name) && $0.name != step.name }
        let counts = ([step] + epochs).filter { count in
            zip(count.numbers, count.numbers.dropFirst()).contains { $0 > $1 }
        }
        guard !counts.isEmpty else { return [:] }
        let shapes = shapes(of: measured(over: step)), told = numeric.filter { !StepColumn.isTime($0.name) }
        return counts.reduce(into: [:]) { found, count in
            for place in count.placesLookingBack(told, shapes) {
                found[count.rows[place]] = count.numbers[place]
            }
        }
    }

    /// For each row a number that rows with numbers in the same of these columns share.
    private func shapes(of columns: [Column]) -> [Int] {
        struct Growth: Hashable {
            let shape: Int
            let column: Int
        }
        var shapes = [Int](repeating: 0, count: rowCount)
        var known: [Growth: Int] = [:]
        for (number, column) in columns.enumerated() {
            for place in 0..<column.rows.count {
                let growth = Growth(shape: shapes[column.rows[place]], column: number)
                let shape = known[growth] ?? known.count + 1
                known[growth] = shape
                shapes[column.rows[place]] = shape
            }
        }
        return shapes
    }

    /// What is left out with rows that look back; nil where they measure nothing.
    func lookingBack(_ rows: [Int: Double], over step: Column, leaving: Set<String>) -> LogRun.LookingBack? {
        let points = measured(over: step).filter { !leaving.contains($0.name) }.reduce(0) { points, column in
            points + rows.keys.count { column.number(inRow: $0) != nil }
        }
        guard points > 0, let first = rows.values.min() else { return nil }
        return LogRun.LookingBack(step: first, points: points)
    }

    /// The columns of numbers that tell nothing of where a row stands.
    private func measured(over step: Column) -> [Column] {
        numeric.filter { $0.name != step.name && !StepColumn.isEpoch($0.name) && !StepColumn.isTime($0.name) }
    }

    /// The table without the numbers in some rows.
    func without(_ rows: Set<Int>) -> Table {
        var table = self
        table.columns = columns.map { $0.without(rows) }
        return table
    }
}

extension Table.Column {
    /// Where a count goes back and nothing was resumed, given what the rows tell and their shapes.
    fileprivate func placesLookingBack(_ told: [Table.Column], _ shapes: [Int]) -> [Int] {
        var highest = -Double.infinity
        let isBehind = numbers.map { number in
            highest = max(highest, number)
            return number < highest
        }
        func shape(_ place: Int) -> Int { shapes[rows[place]] }
        let usual = Set(isBehind.indices.filter { !isBehind[$0] }.map(shape))
        // The row in which each number stood last, before the stretch that is looked at.
        var last: [Double: Int] = [:]
        var counted = 0
        return isBehind.indices.split { !isBehind[$0] }.flatMap { stretch -> [Int] in
            let own = Set(stretch.map(shape))
            if own.count == stretch.count, own.isDisjoint(with: usual) { return Array(stretch) }
            guard stretch.count == 1 else { return [] }
            let place = stretch.lowerBound
            for before in counted..<place { last[numbers[before]] = rows[before] }
            counted = place
            guard let row = last[numbers[place]] else { return [] }
            let isSaidAgain = told.allSatisfy {
                $0.number(inRow: row)?.bitPattern == $0.number(inRow: rows[place])?.bitPattern
            }
            return isSaidAgain ? [place] : []
        }
    }

    /// The column without its numbers in some rows.
    func without(_ left: Set<Int>) -> Table.Column {
        var column = Table.Column(name: name, words: words)
        for (place, number) in numbers.enumerated() where !left.contains(rows[place]) {
            column.add(number, row: rows[place])
        }
        return column
    }

    /// The number in a row; nil where there is none.
    fileprivate func number(inRow row: Int) -> Double? { rows.place(of: row).map { numbers[$0] } }
}
