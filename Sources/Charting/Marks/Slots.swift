/// Where things stand side by side along one axis, each with the same room: bars, boxes and strips.
package struct Slots: Hashable, Sendable {
    /// The numbers the things stand at.
    package var positions: [Double]
    /// Where all things stand that share the slots, when those of other series are among them.
    package var shared: [Double] = []
    /// Which axis measures the things themselves; they stand along the other.
    package var isVertical: Bool
    /// The part of each slot that is taken, when several series share it: one of `count`, numbered from 0.
    package var index = 0
    /// How many series share a slot.
    package var count = 1

    /// The part of the distance between neighbours that is taken.
    private static let share = 0.8
    /// The most one thing takes, in points.
    private static let widest = 72.0

    /// - Parameter positions: nil numbers `count` things from 0.
    package init(_ positions: [Double]?, for count: Int, isVertical: Bool) {
        self.positions = positions ?? (0..<count).map(Double.init)
        self.isVertical = isVertical
    }

    /// The same marks side by side, over the slots of all: they are equally wide though some stand at fewer places.
    package static func grouped<Standing>(_ marks: [Standing], _ slots: WritableKeyPath<Standing, Slots>)
        -> [Standing]
    {
        let shared = marks.flatMap { $0[keyPath: slots].positions }
        return marks.enumerated().map { index, mark in
            var mark = mark
            mark[keyPath: slots].shared = shared
            (mark[keyPath: slots].index, mark[keyPath: slots].count) = (index, marks.count)
            return mark
        }
    }

    /// The extent of all slots, which measure things between `values`.
    package func extent(_ values: ClosedRange<Double>?, x: Scale.Kind, y: Scale.Kind) -> Extent {
        guard let values else { return Extent() }
        let kind = isVertical ? x : y
        let places = transformed(kind)
        guard let first = places.first, let last = places.last else { return Extent() }
        // A categorical axis leaves the room by itself.
        let half = kind == .categorical ? 0 : step(kind) / 2
        let range = kind.values(between: first - half, and: last + half)
        return isVertical ? Extent(x: range, y: values) : Extent(x: values, y: range)
    }

    /// The extent of all slots, which hold sets of values; those without a place do not count.
    func extent(of sets: [[Double]], x: Scale.Kind, y: Scale.Kind) -> Extent {
        let values = sets.joined().filter((isVertical ? y : x).accepts)
        guard let low = values.min(), let high = values.max() else { return Extent() }
        return extent(low...high, x: x, y: y)
    }

    /// What each thing takes along its axis, in points; nil for what has no place.
    package func spans(in plot: Plot) -> [ClosedRange<Double>?] {
        let room = room(in: plot)
        // Too narrow for a gap that shows, they touch.
        let width = min(room < 2 ? room : room * Self.share, Self.widest * Double(count))
        let part = width / Double(count)
        let gap = count > 1 && part > 5 ? 1.0 : 0
        let scale = isVertical ? plot.x : plot.y
        return positions.map { value in
            scale.position(of: value).map { middle in
                // The first of a group stands at the left, or at the top.
                let start = middle - width / 2 + Double(index) * part
                return start...max(start, start + part - gap)
            }
        }
    }

    /// From one slot's middle to the next, in points.
    package func room(in plot: Plot) -> Double {
        let scale = isVertical ? plot.x : plot.y
        let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
        let length = scale.kind.transformed(high) - scale.kind.transformed(low)
        let room = step(scale.kind) / length * abs(scale.end - scale.start)
        return room.isFinite ? room : abs(scale.end - scale.start)
    }

    /// The axis that measures the things.
    package func scale(in plot: Plot) -> Scale { isVertical ? plot.y : plot.x }

    /// The box over a span along the slots' axis and one along the other, both in points.
    package func box(_ span: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Box {
        let (x, y) = isVertical ? (span, other) : (other, span)
        return Box(minX: x.lowerBound, minY: y.lowerBound, maxX: x.upperBound, maxY: y.upperBound)
    }

    /// The position at a place along the slots' axis and one along the other, both in points.
    package func position(_ along: Double, _ across: Double) -> Position {
        isVertical ? Position(x: along, y: across) : Position(x: across, y: along)
    }

    /// The smallest distance between neighbours on a scale of equal differences.
    private func step(_ kind: Scale.Kind) -> Double {
        let places = transformed(kind)
        guard kind != .categorical, places.count > 1 else { return 1 }
        return zip(places.dropFirst(), places).map { $0 - $1 }.min() ?? 1
    }

    /// The different positions on a scale of equal differences, ascending.
    private func transformed(_ kind: Scale.Kind) -> [Double] {
        let sorted = (shared.isEmpty ? positions : shared).filter(kind.accepts).map(kind.transformed).sorted()
        return sorted.indices.filter { $0 == 0 || sorted[$0 - 1] < sorted[$0] }.map { sorted[$0] }
    }
}
