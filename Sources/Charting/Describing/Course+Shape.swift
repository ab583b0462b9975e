extension Course {
    /// Whether a course that turns goes down first.
    var fallsFirst: Bool { if case .turns(let place) = shape { place.y < first.y } else { shape == .falls } }

    /// The shape as it looks on a scale of this kind.
    static func shape(of places: [Place], lowest: Double, highest: Double, _ kind: Scale.Kind) -> Shape {
        guard places.count > 1 else { return .single }
        guard Numeral.text(lowest) != Numeral.text(highest) else { return .steady }
        let ends = (kind.transformed(lowest), kind.transformed(highest))
        // In shares of the largest, since differences of very large values overflow and those of the smallest vanish.
        let size = max(abs(ends.0), abs(ends.1), .leastNonzeroMagnitude)
        let heights = places.map { kind.transformed($0.y) / size }
        let least = (ends.1 / size - ends.0 / size) / 10
        var turns = turns(of: heights, least: least)
        // The ends are where the values begin and end, not where their wobbles turn.
        while let turn = turns.first, abs(heights[turn] - heights[0]) < least { turns.removeFirst() }
        while let turn = turns.last, abs(heights[turn] - heights[heights.count - 1]) < least {
            turns.removeLast()
        }
        switch turns.count {
        case 0: return places[0].y < places[places.count - 1].y ? .rises : .falls
        case 1: return .turns(at: places[turns[0]])
        default: return .wanders
        }
    }

    /// Where heights turn and go at least `least` the other way.
    private static func turns(of heights: [Double], least: Double) -> [Int] {
        var turns: [Int] = []
        var (low, high) = (0, 0)
        var isRising: Bool?
        for (index, height) in heights.enumerated() {
            if height > heights[high] { high = index }
            if height < heights[low] { low = index }
            if isRising != false, heights[high] - height >= least {
                if isRising != nil || high > 0 { turns.append(high) }
                (isRising, low, high) = (false, index, index)
            } else if isRising != true, height - heights[low] >= least {
                if isRising != nil || low > 0 { turns.append(low) }
                (isRising, low, high) = (true, index, index)
            }
        }
        return turns
    }

    /// The shortest stretch that holds half of the way from the first value to the last; nil where that is more than
    /// a third of the way along, or no value lies between.
    static func fastest(in places: [Place]) -> ClosedRange<Double>? {
        guard let first = places.first, let last = places.last, places.count > 3 else { return nil }
        let sign = last.y > first.y ? 0.5 : -0.5
        let half = (last.y * sign - first.y * sign) / 2
        var best: ClosedRange<Double>?
        // Where a stretch may begin: later and lower than those before, as heights toward the last value go.
        var starts: [Place] = []
        var head = 0
        for place in places {
            while head < starts.count, place.y * sign - starts[head].y * sign >= half {
                let stretch = starts[head].x...place.x
                if best.map({ stretch.upperBound - stretch.lowerBound < $0.upperBound - $0.lowerBound })
                    ?? true
                {
                    best = stretch
                }
                head += 1
            }
            while starts.count > head, let end = starts.last, end.y * sign >= place.y * sign {
                starts.removeLast()
            }
            starts.append(place)
        }
        guard let best, best.lowerBound < best.upperBound,
            best.upperBound / 3 - best.lowerBound / 3 <= (last.x / 9 - first.x / 9) * (1 + 1e-12)
        else { return nil }
        return best
    }
}
