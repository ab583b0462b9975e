public import Histories
internal import Languages

/// Runs that differ in some settings, and the loss that each ends at.
public struct Sweep: Sendable {
    /// What is varied.
    public struct Setting: Sendable, Hashable {
        /// What it is called.
        public let name: String
        /// Its values as they are read, numbers ascending.
        public let labels: [String]
        /// The same as numbers; nil where they are words.
        public let numbers: [Double]?

        /// The places of its values from the top down: numbers rise, words are read.
        var fromTop: [Int] { numbers == nil ? Array(labels.indices) : labels.indices.reversed() }

        /// A setting, with a number per label where its values are numbers.
        public init(name: String, labels: [String], numbers: [Double]? = nil) {
            (self.name, self.labels, self.numbers) = (name, labels, numbers)
        }
    }

    /// A run of the sweep.
    public struct Run: Sendable {
        /// Its place among the values of each setting.
        public let places: [Int]
        /// What it was.
        public let history: History
        /// What it is called.
        public let label: String

        /// A run.
        public init(places: [Int], history: History, label: String) {
            (self.places, self.history, self.label) = (places, history, label)
        }

        /// The last loss; infinite where the run diverged.
        var loss: Double {
            guard history.outcome == .finished else { return .infinity }
            return history.loss?.last?.value ?? .nan
        }
    }

    /// What is varied.
    public let settings: [Setting]
    /// The runs.
    public let runs: [Run]

    /// A sweep; every run has a place for each setting.
    public init(settings: [Setting], runs: [Run]) { (self.settings, self.runs) = (settings, runs) }

    /// The run that ends lowest; nil where none ends at a number.
    var best: Run? { runs.filter { $0.loss.isFinite }.min { $0.loss < $1.loss } }

    /// The median of the last losses at these values of two settings, over all that is varied besides; infinite where
    /// half of the runs diverged, not a number where there are none.
    func median(_ setting: Int, at value: Int, _ other: Int, at otherValue: Int) -> Double {
        let losses = runs.filter { $0.places[setting] == value && $0.places[other] == otherValue }
            .map(\.loss).filter { !$0.isNaN }.sorted()
        guard !losses.isEmpty else { return .nan }
        let (low, high) = (losses[(losses.count - 1) / 2], losses[losses.count / 2])
        return low == high ? low : low / 2 + high / 2
    }
}
