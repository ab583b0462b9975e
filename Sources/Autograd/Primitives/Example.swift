/// Inputs that a primitive takes.
public struct Example: Sendable, ExpressibleByArrayLiteral {
    /// The shapes of its inputs, in order.
    public let shapes: [Shape]
    /// What it is given beside them.
    public let options: Options

    /// Inputs of these shapes, and what stands beside them.
    public init(_ shapes: [Shape], _ options: Options = Options()) {
        self.shapes = shapes
        self.options = options
    }

    /// Inputs of these shapes.
    public init(arrayLiteral shapes: Shape...) { self.init(shapes) }
}

/// The numbers that an input may hold.
public enum Domain: Sendable {
    /// Any.
    case real
    /// Above 0.
    case positive
    /// Between 0 and 1.
    case probability
    /// Whole numbers from 0, below an extent; there is no gradient.
    case index
}
