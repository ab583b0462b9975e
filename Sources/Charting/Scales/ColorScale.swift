/// How values become colours, over all panels of a chart.
public struct ColorScale: Hashable, Sendable {
    /// Which colours a scale runs through; which those are, a theme decides.
    public enum Ramp: Hashable, Sendable {
        /// From one end to the other, evenly to the eye.
        case sequential
        /// Two colours that part at a value that means something, such as 0.
        case diverging(around: Double = 0)
    }

    /// The rule between values and shares of the ramp.
    public let kind: Scale.Kind
    /// The values at the two ends of the ramp.
    public let domain: ClosedRange<Double>
    /// The colours.
    public let ramp: Ramp

    package init(_ kind: Scale.Kind, domain: ClosedRange<Double>, ramp: Ramp) {
        self.kind = kind
        self.domain = domain
        self.ramp = ramp
    }

    /// The ink for a value, that of an end for values beyond it; nil for NaN and for what has no place on a log scale.
    public func ink(of value: Double) -> Ink? {
        if value.isInfinite { return ink(share: value < 0 ? 0 : 1) }
        guard kind.accepts(value) else { return nil }
        return ink(share: Scale(kind, domain: domain, from: 0, to: 1).share(of: value))
    }

    /// The ink at a share of the ramp, in steps that the eye cannot tell apart.
    package func ink(share: Double) -> Ink {
        let share = (max(0, min(1, share)) * Self.steps).rounded() / Self.steps
        switch ramp {
        case .sequential: return .sequential(share)
        case .diverging: return .diverging(share)
        }
    }

    /// Into how many steps a ramp is cut: with the shades of edges they fit into a palette of 256 colours.
    private static let steps = 100.0
}
