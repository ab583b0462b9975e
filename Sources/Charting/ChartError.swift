package import Canvas

/// Why a chart could not be laid out or rendered.
public struct ChartError: Error, Equatable, CustomStringConvertible {
    /// One sentence without a full stop, such as "could not make an image of 40000 × 10 pixels: …".
    public var description: String

    /// Makes an error that says `description`.
    public init(_ description: String) { self.description = description }

    package init(_ error: CanvasError) { description = error.description }
}
