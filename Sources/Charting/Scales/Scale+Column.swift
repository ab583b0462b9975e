extension Scale {
    /// The values that stand in one column of the page with `value`, which has a place; `width` in points.
    package func column(of value: Double, width: Double) -> Range<Double> {
        let place = max(-1e4, min(1e4, share(of: value))) * abs(end - start)
        let column = (place / width).rounded(.down)
        let (left, right) = (self.value(at: column * width), self.value(at: (column + 1) * width))
        // Rounding must not leave the value outside of its own column.
        return min(value, left)..<max(value.nextUp, right)
    }

    /// The value so many points from the lower end of the domain.
    private func value(at distance: Double) -> Double {
        let share = distance / abs(end - start)
        let (low, high) = (kind.transformed(domain.lowerBound), kind.transformed(domain.upperBound))
        return kind.original(low * (1 - share) + high * share)
    }
}

extension Scale.Kind {
    /// Which end of the scale a value without a place lies beyond.
    package enum Side: Hashable, Sendable {
        case below, above
    }

    /// The number that values with a place are greater than.
    package var least: Double { self == .log ? 0 : -.infinity }

    /// Beyond which end an infinite value lies, or 0 on a log scale; nil for all others.
    package func side(of value: Double) -> Side? {
        value == .infinity ? .above : value == least ? .below : nil
    }
}
