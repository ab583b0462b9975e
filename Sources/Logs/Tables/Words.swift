/// The words in a column, each kept once.
struct Words: Sendable {
    /// How many cells have one.
    private(set) var count = 0
    /// The different words; empty where there are too many to be kept.
    private(set) var labels: [String] = []
    /// The rows that have words; empty where there are too many different ones.
    private(set) var rows: [Int32] = []
    /// For each of those rows the place of its word among ``labels``.
    private(set) var codes: [Int32] = []
    /// The first cells, with their lines: they are told of where numbers should stand.
    private(set) var first: [(line: Int, word: String)] = []
    private var places: [String: Int32] = [:]
    private var size = 0
    private var areKept = true

    /// So many bytes of different words are kept: more are prose, and name nothing.
    private static let sizeLimit = 1 << 24

    /// Adds a word in a row behind the others.
    mutating func add(_ word: String, row: Int, line: Int) {
        if first.count < Faults.limit { first.append((line, word)) }
        count += 1
        guard areKept else { return }
        let code: Int32
        if let place = places[word] {
            code = place
        } else {
            size += word.utf8.count + 64
            guard size <= Self.sizeLimit else { return forget() }
            code = Int32(labels.count)
            places[word] = code
            labels.append(word)
        }
        rows.append(Int32(row))
        codes.append(code)
    }

    /// Adds the words of a table that stands behind this one, whose first row is `offset` here.
    mutating func append(_ other: Words, rows offset: Int, lines: Int) {
        if other.count == 0 { return }
        first += other.first.prefix(Faults.limit - first.count).map { ($0.line + lines, $0.word) }
        count += other.count
        guard areKept, other.areKept else { return forget() }
        var codes: [Int32] = []
        for label in other.labels {
            if let place = places[label] {
                codes.append(place)
                continue
            }
            size += label.utf8.count + 64
            guard size <= Self.sizeLimit else { return forget() }
            codes.append(Int32(labels.count))
            places[label] = Int32(labels.count)
            labels.append(label)
        }
        rows += other.rows.lazy.map { $0 + Int32(offset) }
        self.codes += other.codes.lazy.map { codes[Int($0)] }
    }

    /// Counts lines from before these.
    mutating func shift(lines: Int) {
        for place in first.indices { first[place].line += lines }
    }

    private mutating func forget() {
        areKept = false
        (labels, rows, codes, places) = ([], [], [], [:])
    }
}
