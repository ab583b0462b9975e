extension Collection where Element == String {
    /// The word that `typed` was probably meant to be: the fewest letters changed, added, dropped or swapped,
    /// at most a third of them.
    package func nearest(to typed: String) -> String? {
        guard typed.unicodeScalars.count <= 64 else { return nil }
        let candidates = map { (word: $0, distance: editDistance($0.lowercased(), typed.lowercased())) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        let length = Swift.max(best.word.count, typed.count)
        // One letter in place of another, or of none, is no misspelling.
        return best.distance < length && best.distance <= Swift.max(1, length / 3) ? best.word : nil
    }
}

/// The optimal string alignment distance.
private func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(64)), b = Array(b.unicodeScalars.prefix(64))
    var rows = [Array(0...b.count)]
    for i in 1...Swift.max(1, a.count) where !a.isEmpty {
        var row = [i]
        for j in 1...Swift.max(1, b.count) where !b.isEmpty {
            var cost = Swift.min(
                rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                cost = Swift.min(cost, rows[i - 2][j - 2] + 1)
            }
            row.append(cost)
        }
        rows.append(row)
    }
    return rows[a.count].last ?? a.count
}
