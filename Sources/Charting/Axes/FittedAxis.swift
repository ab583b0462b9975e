internal import Canvas

/// An axis with its domain and the ticks that fit along it.
struct FittedAxis {
    let kind: Scale.Kind
    let domain: ClosedRange<Double>
    private(set) var ticks: [Tick] = []
    /// The width of the widest label, in points.
    private(set) var labelWidth = 0.0

    /// The vertical axis of a plot `length` points high. Without data it has no ticks.
    static func vertical(
        _ axis: Axis, _ extent: ClosedRange<Double>?, length: Double, _ typesetter: Typesetter
    ) -> FittedAxis {
        let target = max(2, min(7, 2 + Int((length / 50).rounded())))
        let domain = axis.domain(for: extent, nice: true, target: target)
        return FittedAxis(axis, domain, target: target, typesetter) { ticks, scale in
            ticks.map { scale(0, length, $0.value) }.areApart(by: { _ in 12 })
        }
    }

    /// The horizontal axis of a plot `length` points wide. Without data it has no ticks.
    static func horizontal(
        _ axis: Axis, _ extent: ClosedRange<Double>?, length: Double, _ typesetter: Typesetter
    ) -> FittedAxis {
        let target = max(3, min(8, Int((length / 48).rounded())))
        let domain = axis.domain(for: extent, nice: false, target: target)
        return FittedAxis(axis, domain, target: target, typesetter) { ticks, scale in
            let widths = ticks.map { typesetter.run($0.label, Typography.figures).width }
            return ticks.map { scale(0, length, $0.value) }
                .areApart(by: { (widths[$0] + widths[$0 + 1]) / 2 + 7 })
        }
    }

    /// Lowers the number of ticks until they fit; where even two do not, one stays.
    private init(
        _ axis: Axis, _ domain: ClosedRange<Double>?, target: Int, _ typesetter: Typesetter,
        fits: ([Tick], (Double, Double, Double) -> Double) -> Bool
    ) {
        kind = axis.scale
        self.domain = domain ?? (axis.scale == .log ? 0.1...1 : 0...1)
        guard let domain else { return }
        let place = { (start: Double, end: Double, value: Double) in
            Scale(axis.scale, domain: domain, from: start, to: end).position(of: value) ?? 0
        }
        for target in stride(from: target, through: 2, by: -1) {
            ticks = axis.ticks(in: domain, target: target)
            if fits(ticks, place) { break }
        }
        if !fits(ticks, place) { ticks = Array(ticks.prefix(1)) }
        labelWidth = ticks.map { typesetter.run($0.label, Typography.figures).width }.max() ?? 0
    }
}

extension [Double] {
    /// Whether neighbours in an ascending list keep a distance, which may differ from pair to pair.
    fileprivate func areApart(by distance: (Int) -> Double) -> Bool {
        indices.dropLast().allSatisfy { self[$0 + 1] - self[$0] >= distance($0) }
    }
}
