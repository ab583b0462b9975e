/// How values become colours, over all panels of a chart.
public struct ColorScale: Hashable, Sendable {
    /// Which colours a scale runs through; which those are, a theme decides.
    public enum Ramp: Hashable, Sendable {
        /// From one end to the other, evenly to the eye.
        case sequential
        /// Two colours that part at a value that means something, such as 0.
        case diverging(around: Double = 0)
        /// Greys, from near the paper, for what marks in colours of their own lie on.
        case ground
        /// From blue to orange, the same in every theme: all of it is seen as a thin line on light and on dark paper,
        /// as the ends of other ramps are not.
        case lines
    }

    /// The rule between values and shares of the ramp.
    public let kind: Scale.Kind
    /// The values at the two ends of the ramp.
    public let domain: ClosedRange<Double>
    /// The colours.
    public let ramp: Ramp
    /// The values at which the colour changes, ascending inside the domain; where there are none, it changes with
    /// every value.
    public let levels: [Double]
    /// Whether any mark shows values as colours.
    package let isUsed: Bool
    /// The shares of the ramp where the steps between levels begin and end.
    private let edges: [Double]

    package init(
        _ kind: Scale.Kind, domain: ClosedRange<Double>, ramp: Ramp, levels: [Double] = [],
        isUsed: Bool = true
    ) {
        self.kind = kind
        self.domain = domain
        self.ramp = ramp
        self.levels = levels
        self.isUsed = isUsed
        let scale = Scale(kind, domain: domain, from: 0, to: 1)
        edges = levels.isEmpty ? [] : [0] + levels.map(scale.share) + [1]
    }

    /// The ink for a value, that of an end for values beyond it; nil for NaN and for what has no place on a log scale.
    public func ink(of value: Double) -> Ink? { share(of: value).map(ink(share:)) }

    /// How far along the ramp a value lies, from 0 to 1; nil for NaN and for what has no place on a log scale.
    package func share(of value: Double) -> Double? {
        if value.isInfinite { return value < 0 ? 0 : 1 }
        guard kind.accepts(value) else { return nil }
        return max(0, min(1, Scale(kind, domain: domain, from: 0, to: 1).share(of: value)))
    }

    /// The ink at a share of the ramp, in steps that the eye cannot tell apart.
    package func ink(share: Double) -> Ink { ink(step: step(share: share)) }

    /// The step of the ramp, from 0, in which a share of it lies; between two levels the one in their middle.
    package func step(share: Double) -> Int {
        var share = max(0, min(1, share))
        if let upper = edges.dropLast().dropFirst().firstIndex(where: { share < $0 }) ?? edges.indices.last {
            share = (edges[upper - 1] + edges[upper]) / 2
        }
        return Int((share * Self.steps).rounded())
    }

    /// The shares at which the ink changes, from 0 up to 1.
    package var shades: [Double] {
        edges.isEmpty ? (0...Int(Self.steps)).map { Double($0) / Self.steps } : edges
    }

    /// The ink of a step of the ramp.
    package func ink(step: Int) -> Ink {
        switch ramp {
        case .sequential: .sequential(Double(step) / Self.steps)
        case .diverging: .diverging(Double(step) / Self.steps)
        case .ground: .ground(Double(step) / Self.steps)
        case .lines: .fixed(Self.lines.color(at: Double(step) / Self.steps))
        }
    }

    /// Ever less blue, in equal steps of OKLab, so that every eye sees an order; at least 3.2:1 on white and on the dark
    /// theme's paper.
    private static let lines = ColorMap(
        "lines", .sequential,
        stops: [
            0x2E67DC, 0x5C66CE, 0x7E63BE, 0x995FAE, 0xB35B9A, 0xC75A82, 0xD36066, 0xD76B46, 0xD97605,
        ].map { Color($0) })

    /// Into how many steps a ramp is cut: with the shades of edges they fit into a palette of 256 colours.
    private static let steps = 100.0
}
