/// Shapes that an operation cannot take, or what else in its inputs does not fit.
public struct ShapeError: Error, Equatable, CustomStringConvertible {
    /// The operation's name.
    public let operation: String
    /// The shapes of its inputs, in order.
    public let shapes: [Shape]
    /// What it was asked for beside them: `along axis 2`, `to shape [4]`; empty where nothing.
    public let request: String

    /// An error; `request` goes to the end of the sentence.
    public init(operation: String, shapes: [Shape], request: String = "") {
        self.operation = operation
        self.shapes = shapes
        self.request = request
    }

    /// One sentence naming the operation and the shapes.
    public var description: String {
        let all = shapes.map(\.description).joined(separator: " and ")
        let what = shapes.isEmpty ? "no tensors" : "shape\(shapes.count == 1 ? "" : "s") \(all)"
        return "\(operation) cannot take \(what)\(request.isEmpty ? "" : " \(request)")"
    }
}
