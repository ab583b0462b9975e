/// What the colours of a chart measure.
public struct ColorAxis: Hashable, Sendable {
    /// What is measured, with its unit; empty for none.
    public var label: String
    /// The rule between values and colours.
    public var scale: Scale.Kind
    /// Which colours it runs through.
    public var ramp: ColorScale.Ramp
    /// Whether only whole numbers are labelled, as for counts.
    public var integers: Bool
    /// The values at the ends of the ramp; nil leaves them to the data.
    public var domain: ClosedRange<Double>?
    /// Whether a bar beside the plots tells which colour means what.
    public var showsBar: Bool

    /// Makes a colour axis. A `domain` that is not finite, has no length, or reaches 0 on a log scale is left to
    /// the data.
    public init(
        label: String = "", scale: Scale.Kind = .linear, ramp: ColorScale.Ramp = .sequential,
        integers: Bool = false, domain: ClosedRange<Double>? = nil, showsBar: Bool = true
    ) {
        self.label = label
        self.scale = scale
        self.ramp = ramp
        self.integers = integers
        self.domain = domain
        self.showsBar = showsBar
    }

    /// The same as an axis from bottom to top.
    var axis: Axis { Axis(label: label, scale: scale, integers: integers, domain: domain) }

    /// The scale for values between `extent`; a diverging one reaches as far on both sides of its middle.
    /// - Parameter levels: Where colours change in steps; nil for none.
    func fitted(_ extent: ClosedRange<Double>?, levels: Levels? = nil) -> ColorScale {
        let isUsed = extent != nil
        var extent = extent
        if domain == nil, case .diverging(let middle) = ramp, scale.accepts(middle), let range = extent {
            let center = scale.transformed(middle)
            let reach =
                [range.lowerBound, range.upperBound].map { abs(scale.transformed($0) - center) }.max() ?? 0
            let (low, high) = (scale.original(center - reach), scale.original(center + reach))
            // Rounding must not leave an end of the data out.
            if scale.accepts(low), scale.accepts(high) {
                extent = min(low, range.lowerBound)...max(high, range.upperBound)
            }
        }
        let domain = axis.domain(for: extent, nice: false, target: 5) ?? (scale == .log ? 0.1...1 : 0...1)
        return ColorScale(
            scale, domain: domain, ramp: ramp,
            levels: extent.flatMap { levels?.values(in: $0, on: scale) } ?? [],
            isUsed: isUsed)
    }
}
