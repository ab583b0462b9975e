internal import Histories

extension Series {
    /// The median of each of about sixty pieces: what is left of values that leap from state to state.
    var medians: Series {
        let length = max(1, (values.count + 59) / 60)
        let pieces = stride(from: 0, to: values.count, by: length).map {
            $0..<min($0 + length, values.count)
        }
        return Series(
            name: name, steps: .at(pieces.map { steps[($0.lowerBound + $0.upperBound - 1) / 2] }),
            values: pieces.map { values[$0].sorted()[$0.count / 2] })
    }
}
