internal import CPangoCairo

/// A picture being drawn; lengths are in points, y downwards.
///
/// Drawing never throws: the first error stays, and `check` tells of it.
package protocol Surface: ~Copyable {
    /// Cairo's own handle.
    var context: OpaquePointer? { get }
    /// What drawing on it is called in an error, such as "draw on an image of 922 × 576 pixels".
    var attempt: String { get }
    /// Whether every edge is smoothed when the picture is shown, whatever was asked for.
    var isSmoothed: Bool { get }

    /// Draws a line of text whose baseline starts at (x, y).
    func write(_ text: String, _ font: Font, x: Double, y: Double, _ brush: Brush, _ typesetter: Typesetter)
}

extension Surface where Self: ~Copyable {
    /// Throws if anything drawn so far failed.
    package func check() throws(CanvasError) {
        try CanvasError.check(cairo_status(context), attempt: attempt)
    }
}
