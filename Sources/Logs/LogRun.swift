/// One training run of a log: its series under the names that the file gives them.
public struct LogRun: Sendable, Equatable {
    /// What the run is called: the tool's word for it, or the file's name without its ending.
    public var name: String
    /// The file or folder it was read from, as it was named.
    public var source: String
    /// The ``LogFormat/name`` of the format.
    public var format: String
    /// The file's word for what its steps count: `step`, `epoch`, `iteration`, `round`.
    public var stepName: String
    /// What was measured, in the order of the file.
    public var series: [LogSeries]
    /// What else tells where a point stands: `epoch` beside steps, `time` in seconds since the first point.
    public var axes: [LogSeries]
    /// What was counted in bins at some steps.
    public var histograms: [LogHistogram]
    /// What the run was made with, as far as the log tells.
    public var parameters: [Parameter]
    /// Where training was taken up again, as far as the log tells it for all series at once.
    var restarts = Restarts()

    /// A hyper-parameter's name and its value, as text.
    public struct Parameter: Sendable, Equatable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String

        /// A parameter.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Where training was taken up again.
    struct Restarts: Sendable, Equatable {
        /// The first step that counts anew, for each time.
        var steps: [Double] = []
        /// How many points a series or an axis had before each time, by its name; one that had none may be missing.
        var counts: [String: [Int]] = [:]
        /// What only looked back to an earlier step, and is left out; nil where nothing did.
        var lookingBack: LookingBack?
    }

    /// Points that stood behind later ones though training was not taken up again there.
    struct LookingBack: Sendable, Equatable {
        /// The first step that they name.
        var step: Double
        /// How many there were.
        var points: Int
    }

    /// A run.
    public init(
        name: String, source: String = "", format: String = "", stepName: String = "step",
        series: [LogSeries] = [], axes: [LogSeries] = [], histograms: [LogHistogram] = [],
        parameters: [Parameter] = []
    ) {
        self.name = name
        self.source = source
        self.format = format
        self.stepName = stepName
        self.series = series
        self.axes = axes
        self.histograms = histograms
        self.parameters = parameters
    }

    /// The series of this name, or else the axis.
    public subscript(name: String) -> LogSeries? {
        series.first { $0.name == name } ?? axes.first { $0.name == name }
    }
}
