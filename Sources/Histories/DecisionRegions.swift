/// What a network with two inputs says at every point of the plane of its inputs, and the samples in it; all in the
/// data's own units.
public struct DecisionRegions: Sendable, Equatable {
    /// A sample.
    public struct Sample: Sendable, Equatable {
        /// Its first input.
        public let x: Double
        /// Its second input.
        public let y: Double
        /// Its class, or what its output should be.
        public let target: Double
        /// Whether it is given another class than its own; false where there are no classes.
        public let isWrong: Bool
        /// Whether the network was only watched on it.
        public let isValidation: Bool

        /// A sample.
        public init(x: Double, y: Double, target: Double, isWrong: Bool = false, isValidation: Bool = false) {
            (self.x, self.y, self.target) = (x, y, target)
            (self.isWrong, self.isValidation) = (isWrong, isValidation)
        }
    }

    /// The middles of the cells along the first input, increasing.
    public let x: [Double]
    /// The middles of the cells along the second input, increasing.
    public let y: [Double]
    /// The class that each cell is given, a row of cells per y; nil where the targets are no classes.
    public let classes: [Int]?
    /// The output at the middle of each cell, likewise, where the network has only one.
    public let outputs: [Double]?
    /// The output above which a network with one output says class 1; nil where the targets are no classes or the
    /// network has several outputs.
    public let threshold: Double?
    /// Those it learnt from, then those it was watched on.
    public let samples: [Sample]
    /// The classes' names; empty where they have none.
    public let classNames: [String]
    /// The inputs' names; empty where they have none.
    public let inputNames: [String]

    /// These regions; `classes` and `outputs` have a number per cell.
    public init(
        x: [Double], y: [Double], classes: [Int]?, outputs: [Double]?, threshold: Double?, samples: [Sample],
        classNames: [String] = [], inputNames: [String] = []
    ) {
        precondition(
            [classes?.count, outputs?.count].allSatisfy { $0 == nil || $0 == x.count * y.count },
            "a number per cell")
        (self.x, self.y, self.classes, self.outputs) = (x, y, classes, outputs)
        (self.threshold, self.samples) = (threshold, samples)
        (self.classNames, self.inputNames) = (classNames, inputNames)
    }
}
