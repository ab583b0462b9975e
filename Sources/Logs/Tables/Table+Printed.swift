extension Table {
    /// Reads what a program printed while it trained; nil where the text does not count anything.
    ///
    /// What is printed up to the next count belongs to one row.
    init?(printed bytes: [UInt8]) {
        self.init(origin: .printed)
        var places: [String: Int] = [:]
        func place(_ name: String, _ table: inout Table) -> Int? {
            if let place = places[name] { return place }
            guard table.columns.count < Self.columnLimit else { return nil }
            places[name] = table.columns.count
            table.columns.append(Column(name: name))
            return table.columns.count - 1
        }
        var counters: [(name: String, number: Double)] = []
        var values: [(name: String, number: Double)] = []
        // The count of updates that was named last, and that of each row.
        var update: Count?
        var updates: [Count?] = []
        func endRow(_ table: inout Table) {
            guard !values.isEmpty else { return }
            for (name, number) in counters + values {
                guard let place = place(name, &table) else { continue }
                if table.columns[place].rows.last == table.rowCount {
                    table.columns[place].numbers[table.columns[place].numbers.count - 1] = number
                } else {
                    table.columns[place].add(number, row: table.rowCount)
                }
            }
            table.rowCount += 1
            updates.append(update)
            values = []
        }
        for line in bytes.split(omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        {
            let line = PrintedLine(line)
            if !line.counters.isEmpty {
                endRow(&self)
                for counter in line.counters {
                    counters.removeAll { $0.name == counter.name }
                    counters.append(counter)
                    if PrintedLine.countsUpdates(counter.name) {
                        update = Count(name: counter.name, number: counter.number)
                    }
                }
            }
            // What stands before the first count was measured nowhere.
            if !counters.isEmpty { values += line.values }
        }
        endRow(&self)
        let counts = Set(counters.map(\.name))
        guard !counts.isEmpty, numeric.contains(where: { !counts.contains($0.name) }) else { return nil }
        joinTurns(updates)
    }

    /// A number by which a line counts, and its name.
    private struct Count {
        let name: String
        let number: Double
    }

    /// Makes one column of counts that take turns, given that of each row: nanoGPT prints `step 250: … val loss 2.4` between
    /// lines `iter 250: loss 2.3`.
    private mutating func joinTurns(_ updates: [Count?]) {
        func goesBack(_ counts: some Collection<Count>) -> Int {
            zip(counts, counts.dropFirst()).count { $0.number > $1.number }
        }
        let all = updates.compactMap(\.self), names = Set(all.map(\.name))
        // A count within another goes back where that goes on; the last line may look back.
        let least = names.map { name in goesBack(all.filter { $0.name == name }) }.min() ?? 0
        guard names.count > 1, goesBack(all.dropLast()) <= least,
            let first = columns.first(where: { names.contains($0.name) })?.name
        else { return }
        var joined = Column(name: first)
        for (row, update) in updates.enumerated() {
            if let update { joined.add(update.number, row: row) }
        }
        columns.removeAll { $0.name != first && names.contains($0.name) }
        columns = columns.map { $0.name == first ? joined : $0 }
    }

    /// Whether a text is lines for people rather than rows of numbers.
    static func isPrinted(head: [UInt8]) -> Bool {
        let lines = head.split(omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
            .prefix(200)
        // Where every line has as many cells as the first, that one is a header, unless it counts.
        if let first = lines.first, PrintedLine(first).counters.isEmpty,
            Dialect(head: head).isRegular
        {
            return false
        }
        let counted = lines.count { line in
            !PrintedLine(line).counters.isEmpty
        }
        // A row of numbers has at most the letters of exponents and of what is no number.
        let rows = lines.count { line in
            !line.contains { $0 > UInt8(ascii: "A") && !"eEnNaAiIfF".utf8.contains($0) }
        }
        return counted > 0 && rows * 2 < lines.count
            && Table(printed: Array(lines.joined(separator: [0x0A]))) != nil
    }
}
