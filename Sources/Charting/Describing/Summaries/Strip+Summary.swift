extension Strip {
    /// The median of each set.
    public func summary(x: Axis, y: Axis) -> Summary? { .medians(of: sets, label, slots, x, y) }
}

extension Summary {
    /// The medians of sets that stand in slots.
    static func medians(of sets: [[Double]], _ label: String, _ slots: Slots, _ x: Axis, _ y: Axis) -> Summary
    {
        let (things, measure) = slots.isVertical ? (AxisWords(x), y) : (AxisWords(y), x)
        let items = zip(slots.positions, sets).compactMap { position, values in
            Quantiles(values.filter(measure.scale.accepts)).map {
                Summary.Item(things.value(position), $0[0.5])
            }
        }
        return items.isEmpty ? .nothing(name: label) : .medians(name: label, items)
    }
}
