extension Bar {
    /// Which bar is the highest, and which the lowest.
    public func summary(x: Axis, y: Axis) -> Summary? {
        let (things, measure) = slots.isVertical ? (AxisWords(x), y) : (AxisWords(y), x)
        let items = zip(slots.positions, zip(starts, values)).compactMap { position, ends in
            measure.scale.accepts(ends.1) ? Summary.Item(things.value(position), ends.1 - ends.0) : nil
        }
        guard !items.isEmpty else { return .nothing(name: label) }
        let (low, high) = Summary.ends(items)
        return .items(name: label, count: items.count, lowest: low, highest: high)
    }
}
