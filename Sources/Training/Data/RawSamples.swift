/// Samples as a file or a formula gives them, before it is known how a network and its loss take their targets.
public struct RawSamples: Sendable, Hashable {
    /// What belongs to the inputs.
    public enum Targets: Sendable, Hashable {
        /// A row of numbers per sample.
        case numbers([[Float]])
        /// A class per sample, counted from 0; `names` is empty where the classes have none.
        case classes([Int], names: [String])
    }

    /// A row per sample.
    public var inputs: [[Float]]
    /// A name per column of the inputs; empty where they have none.
    public var inputNames: [String]
    /// Of every sample.
    public var targets: Targets

    /// These samples.
    public init(inputs: [[Float]], inputNames: [String] = [], targets: Targets) {
        (self.inputs, self.inputNames, self.targets) = (inputs, inputNames, targets)
    }

    /// How many classes there are; nil where the targets are numbers.
    public var classCount: Int? {
        guard case .classes(let labels, let names) = targets else { return nil }
        return max(names.count, (labels.max() ?? -1) + 1)
    }

    /// How many outputs a network needs for them: one per class, or a single one for two classes under a loss that
    /// does not take classes by their index.
    public func outputCount(under loss: Loss) -> Int {
        switch targets {
        case .numbers(let rows): rows.first?.count ?? 1
        case .classes: classCount == 2 && !loss.takesClassIndices ? 1 : classCount ?? 1
        }
    }

    /// Whether a network of so many outputs can learn them.
    public func fit(outputs: Int) -> Bool {
        switch targets {
        case .numbers(let rows): return rows.first?.count == outputs
        case .classes(_, let names):
            let count = classCount ?? 0
            if outputs == 1 { return count <= 2 }
            return names.isEmpty ? count <= outputs : count == outputs
        }
    }

    /// The samples as a network of so many outputs takes them under a loss: classes as their index where the loss
    /// takes indices, as 0 and 1 for one output, else as rows of zeros with a 1 at the class.
    public func dataset(outputs: Int, under loss: Loss) -> Dataset {
        var data = Dataset(inputs: inputs, targets: [], inputNames: inputNames)
        switch targets {
        case .numbers(let rows): data.targets = rows
        case .classes(let labels, let names):
            data.labels = labels
            data.classNames = names
            if outputs == 1 || loss.takesClassIndices {
                data.targets = labels.map { [Float($0)] }
            } else {
                var rows: [Int: [Float]] = [:]
                data.targets = labels.map { label in
                    let row = rows[label] ?? (0..<outputs).map { $0 == label ? 1 : 0 }
                    rows[label] = row
                    return row
                }
            }
        }
        return data
    }
}
