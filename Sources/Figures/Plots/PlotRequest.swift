public import Charting

/// What is asked of a plot of logs; what is nil or empty is left to the logs.
public struct PlotRequest: Sendable {
    /// What runs from left to right: `epoch`, `time`, or any series of the runs; nil for the steps.
    public var x: String?
    /// The series to draw, by name, by metric (`loss` for `val_loss`, too) or with wildcards.
    public var y: [String] = []
    /// The runs to draw, by name or with wildcards.
    public var runs: [String] = []
    /// By what runs share a colour: a hyper-parameter, or patterns of their names.
    public var group: String?
    /// How noisy series are smoothed.
    public var smoothing = PlotSmoothing.automatic
    /// The horizontal scale.
    public var xScale = Scale.Kind.linear
    /// The vertical scale; nil where the values decide, for each panel by itself.
    public var yScale: Scale.Kind?
    /// The horizontal values that are shown.
    public var xLimits = PlotLimits()
    /// The vertical values that are shown.
    public var yLimits = PlotLimits()
    /// What panels are made for.
    public var facet: PlotFacet?
    /// What runs, or groups of them, are called instead of their names, in their order.
    public var labels: [String] = []
    /// What stands below the horizontal axis.
    public var xLabel: String?
    /// What stands above the vertical axis.
    public var yLabel: String?
    /// The title; empty for none.
    public var title: String?
    /// In inches.
    public var size: Size?

    /// A request for what is drawn by default.
    public init() {}
}

/// What panels are made for.
public enum PlotFacet: String, Sendable, CaseIterable {
    /// One for each metric.
    case metric
    /// One for each run, or for each group of them.
    case run
    /// One for everything.
    case none
}

/// How noisy series are smoothed.
public enum PlotSmoothing: Sendable, Equatable {
    /// What is restless, as TensorBoard does, over about a twenty-fifth of the run.
    case automatic
    /// Nothing.
    case none
    /// Everything, as TensorBoard does; the weight is at least 0 and below 1.
    case exponential(weight: Double)
    /// Everything, by the mean of so many points around each.
    case window(Int)
}

/// The values that an axis shows, as far as they are given.
public struct PlotLimits: Sendable, Equatable {
    /// The lower end; nil leaves it to the data.
    public var lower: Double?
    /// The upper end; nil leaves it to the data.
    public var upper: Double?

    /// Limits.
    public init(lower: Double? = nil, upper: Double? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether nothing is given.
    var isOpen: Bool { lower == nil && upper == nil }

    /// Whether a value is shown.
    func contains(_ value: Double) -> Bool {
        value >= lower ?? -.infinity && value <= upper ?? .infinity
    }

    /// The ends of an axis whose data lie between these.
    func domain(for extent: ClosedRange<Double>?) -> ClosedRange<Double>? {
        guard !isOpen, let low = lower ?? extent?.lowerBound, let high = upper ?? extent?.upperBound,
            low < high
        else { return nil }
        return low...high
    }
}
