extension Table {
    /// A list as a column, in which null is an empty cell; a list of lists as a column for each of their places, which of
    /// pairs are a mean and a deviation.
    init(lists: [(key: String, value: JSON)]) {
        self.init(origin: .objects)
        for list in lists.prefix(Table.columnLimit) {
            guard case .array(let values) = list.value else { continue }
            rowCount = max(rowCount, values.count)
            guard case .array(let first) = values.first else {
                var column = Column(name: list.key)
                for (row, value) in values.enumerated() {
                    if let number = value.number { column.add(number, row: row) }
                }
                columns.append(column)
                continue
            }
            for place in first.indices.prefix(16) {
                let ending = first.count == 2 ? ["-mean", "-std"][place] : ".\(place)"
                var column = Column(name: list.key + ending)
                for (row, value) in values.enumerated() {
                    guard case .array(let parts) = value, parts.indices.contains(place) else { continue }
                    if let number = parts[place].number { column.add(number, row: row) }
                }
                columns.append(column)
            }
        }
    }
}
