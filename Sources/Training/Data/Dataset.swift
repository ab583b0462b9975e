/// What a network learns from: a row of inputs and a row of targets per sample.
public struct Dataset: Sendable, Hashable {
    /// One row per sample.
    public var inputs: [[Float]]
    /// One row per sample: numbers to come near to, or class probabilities, or, alone in its row, the class's index.
    public var targets: [[Float]]
    /// The class of each sample, where the data are classes: what accuracy is counted on.
    public var labels: [Int]?
    /// The classes' names; empty where they have none.
    public var classNames: [String]
    /// The inputs' names; empty where they have none.
    public var inputNames: [String]
    /// What the inputs were brought to mean 0 and standard deviation 1 by; nil where they are in their own units.
    public var standardisation: Standardisation?

    /// These samples.
    public init(
        inputs: [[Float]], targets: [[Float]], labels: [Int]? = nil, classNames: [String] = [],
        inputNames: [String] = []
    ) {
        self.inputs = inputs
        self.targets = targets
        self.labels = labels
        self.classNames = classNames
        self.inputNames = inputNames
    }

    /// How many samples there are.
    public var sampleCount: Int { inputs.count }

    /// The samples at these places, in this order.
    public func samples(_ places: some Sequence<Int>) -> Dataset {
        var part = Dataset(inputs: [], targets: [], classNames: classNames, inputNames: inputNames)
        for place in places {
            part.inputs.append(inputs[place])
            part.targets.append(targets[place])
        }
        part.standardisation = standardisation
        part.labels = labels.map { labels in places.map { labels[$0] } }
        return part
    }
}
