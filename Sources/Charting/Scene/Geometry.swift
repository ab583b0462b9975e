/// The size of a picture, in inches.
public struct Size: Hashable, Sendable, Encodable {
    /// In inches.
    public var width: Double
    /// In inches.
    public var height: Double

    /// Makes a size from inches.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A place in a scene: points (1/72 inch) from the upper left corner, y downwards.
public struct Position: Hashable, Sendable {
    /// Points from the left edge.
    public var x: Double
    /// Points from the upper edge.
    public var y: Double

    /// Makes a position from points.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle in a scene, in points.
public struct Box: Hashable, Sendable {
    /// The left edge.
    public var x: Double
    /// The upper edge.
    public var y: Double
    /// The width, not negative.
    public var width: Double
    /// The height, not negative.
    public var height: Double

    /// Makes a box from its upper left corner and its size; a negative size counts as 0.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Makes a box from its edges.
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.init(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
    }

    /// The left edge.
    public var minX: Double { x }
    /// The upper edge.
    public var minY: Double { y }
    /// The right edge.
    public var maxX: Double { x + width }
    /// The lower edge.
    public var maxY: Double { y + height }
    /// The middle.
    public var center: Position { Position(x: x + width / 2, y: y + height / 2) }

    /// Whether the position lies inside or on an edge.
    public func contains(_ position: Position) -> Bool {
        position.x >= minX && position.x <= maxX && position.y >= minY && position.y <= maxY
    }

    /// Whether all of another box lies inside.
    public func contains(_ other: Box) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }

    /// Whether the two share more than an edge.
    public func overlaps(_ other: Box) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// The box with every edge moved inwards by `distance` points, outwards when negative.
    public func inset(by distance: Double) -> Box {
        Box(
            x: x + distance, y: y + distance, width: width - 2 * distance,
            height: height - 2 * distance)
    }
}
