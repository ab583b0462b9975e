/// Every value of some sets as a dot, pushed aside until none overlap; NaN and infinities are left out.
public struct Strip: Mark, Hashable {
    /// What the sets have in common, in a legend; empty for nothing.
    public var label: String
    /// The values of each strip, in any order.
    public var sets: [[Double]]
    /// The ink of the dots; nil takes the place in the group, or 1.
    public var ink: Ink?
    /// Of a dot, in points; nil lets it fit the room, from 1 to 2.
    public var radius: Double?
    /// Where the strips stand.
    package var slots: Slots

    /// Makes upright strips at numbers along the horizontal axis: 0, 1, 2 … unless given; `radius` in points.
    public init(
        _ name: String = "", y sets: [[Double]], at positions: [Double]? = nil, ink: Ink? = nil,
        radius: Double? = nil
    ) {
        label = name
        self.sets = sets
        self.ink = ink
        self.radius = radius
        slots = Slots(positions, for: sets.count, isVertical: true)
    }

    /// Makes lying strips at numbers along the vertical axis: 0, 1, 2 … unless given; `radius` in points.
    public init(
        _ name: String = "", x sets: [[Double]], at positions: [Double]? = nil, ink: Ink? = nil,
        radius: Double? = nil
    ) {
        self.init(name, y: sets, at: positions, ink: ink, radius: radius)
        slots.isVertical = false
    }

    /// The slots, and all values that have a place.
    public func extent(x: Scale.Kind, y: Scale.Kind) -> Extent { slots.extent(of: sets, x: x, y: y) }

    /// The dots inside the frame.
    public func draw(in plot: Plot) -> [Item] {
        let scale = slots.scale(in: plot)
        let dots = zip(slots.spans(in: plot), sets).flatMap { span, values -> [Dots.Dot] in
            guard let span else { return [] }
            let length = span.upperBound - span.lowerBound
            let radius = radius ?? max(1, min(2, length / 14))
            let width = max(0, length - 2 * radius)
            let diameter = 2 * radius + 0.5
            var places = values.compactMap { scale.position(of: $0) }
            if places.count > Self.many {
                places = Self.visible(places.sorted(), most: Int(width / diameter) + 1)
            }
            let offsets = Swarm.offsets(of: places, diameter: diameter, width: width)
            let middle = (span.lowerBound + span.upperBound) / 2
            return zip(places, offsets).map { place, offset in
                Dots.Dot(center: slots.position(middle + offset, place), radius: radius, ink: color)
            }
        }
        return Dots(dots, in: plot.frame).items(rim: nil)
    }

    /// Beyond this many values, only as many are drawn as can be seen.
    private static let many = 4_000

    /// Of places, ascending, that share half a pixel at 144 dots per inch as many as fit side by side.
    private static func visible(_ places: [Double], most: Int) -> [Double] {
        var (cell, count) = (-Double.infinity, 0)
        return places.filter { place in
            let own = (place * 4).rounded(.down)
            (cell, count) = (own, own == cell ? count + 1 : 1)
            return count <= most
        }
    }

    /// The label with a dot.
    public var name: Name? {
        label.isEmpty
            ? nil : Name(label, ink: color.forText, sample: .dot(radius: 3, fill: Fill(color), stroke: nil))
    }

    /// Several series side by side in each slot, in colours of their own unless given.
    public static func grouped(_ series: [Strip]) -> [Strip] { Slots.grouped(series, \.slots) }

    private var color: Ink { ink ?? .series(slots.index + 1) }
}
