extension [Position] {
    /// The same line in fewer positions: per column the first, the lowest, the highest and the last, which is all
    /// that can be seen (M4; Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014).
    ///
    /// Two columns per device pixel at 144 DPI, since edges are smoothed. A line that runs back is left as it is.
    package func thinned(column width: Double = 0.25) -> [Position] {
        guard let first, let last, last.x > first.x, Double(count) > 4 * (last.x - first.x) / width else {
            return self
        }
        var kept: [Position] = []
        var start = startIndex
        while start < endIndex {
            let column = (self[start].x / width).rounded(.down)
            var (end, low, high) = (start, start, start)
            while end < endIndex, (self[end].x / width).rounded(.down) == column {
                guard end == start || self[end].x >= self[end - 1].x else { return self }
                if self[end].y < self[low].y { low = end }
                if self[end].y > self[high].y { high = end }
                end += 1
            }
            guard end == endIndex || self[end].x >= self[end - 1].x else { return self }
            for place in Set([start, low, high, end - 1]).sorted() { kept.append(self[place]) }
            start = end
        }
        return kept
    }
}
