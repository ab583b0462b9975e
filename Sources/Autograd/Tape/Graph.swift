/// What a tape holds after a pass, as values: every node with its inputs, numbers and gradient, in the order of
/// recording.
public struct Graph: Sendable, Hashable {
    /// What a node is.
    public enum Kind: Sendable, Hashable {
        /// A leaf that is trained, by its place among the parameters.
        case parameter(Int)
        /// A leaf that holds data, by its place among the inputs.
        case input(Int)
        /// A leaf of this pass, by its place among the constants.
        case constant(Int)
        /// A primitive, by its name.
        case operation(String)
    }

    /// One node.
    public struct Node: Sendable, Hashable {
        /// Its place on the tape.
        public let id: Int
        /// What it is.
        public let kind: Kind
        /// The ids of its inputs, in order; none for a leaf.
        public let inputs: [Int]
        /// What the operation was given beside its tensors.
        public let options: Options
        /// The extents.
        public let shape: Shape
        /// The numbers, row by row.
        public let values: [Float]
        /// The gradient of the last loss; nil where there is none.
        public let gradient: [Float]?
        /// How many operations on numbers it takes; none for a leaf.
        public let operations: Operations
    }

    /// All nodes: the leaves that outlive a pass, then what this pass recorded.
    public let nodes: [Node]

    /// The operations of all nodes together.
    public var operations: Operations {
        nodes.reduce(Operations(forward: 0, backward: 0)) { $0 + $1.operations }
    }
}

extension Graph: CustomStringConvertible {
    /// A line per node: `%7 = linear(%5, %0)  [1, 2]  values 0.5 1.0  gradient 1.0 -2.0`; of long tensors the first and
    /// the last numbers.
    public var description: String { nodes.map(\.description).joined(separator: "\n") }
}

extension Graph.Node: CustomStringConvertible {
    /// One line.
    public var description: String {
        let what =
            switch kind {
            case .parameter(let place): "parameter \(place)"
            case .input(let place): "input \(place)"
            case .constant(let place): "constant \(place)"
            case .operation(let name):
                "\(name)(\((inputs.map { "%\($0)" } + options.words).joined(separator: ", ")))"
            }
        let parts = ["%\(id) = \(what)", "\(shape)", "values \(Self.shortened(values))"]
        return (parts + (gradient.map { ["gradient \(Self.shortened($0))"] } ?? [])).joined(separator: "  ")
    }

    /// Up to eight numbers in full; of more the first and the last three.
    private static func shortened(_ numbers: [Float]) -> String {
        let texts =
            numbers.count <= 8
            ? numbers.map(\.description)
            : numbers.prefix(3).map(\.description) + ["…"] + numbers.suffix(3).map(\.description)
        return texts.joined(separator: " ")
    }
}

extension Tape {
    /// What the tape holds now.
    public func graph() -> Graph {
        var constants = 0
        let nodes = (0..<endOfPass).map { id in
            let node = node(Int32(id)), tensor = Tensor(tape: self, id: Int32(id))
            let kind: Graph.Kind
            if let primitive = node.primitive {
                kind = .operation(primitive.name)
            } else if id < parameterNodes {
                kind = .parameter(id)
            } else if id < leafCount {
                kind = .input(id - parameterNodes)
            } else {
                kind = .constant(constants)
                constants += 1
            }
            return Graph.Node(
                id: id, kind: kind, inputs: (0..<4).map { Int(node.inputs[$0]) }.filter { $0 >= 0 },
                options: node.options, shape: node.shape, values: tensor.values,
                gradient: tensor.gradient, operations: operations(of: node))
        }
        return Graph(nodes: nodes)
    }
}
