/// The positive part; 0 keeps its sign and has gradient 0, and NaN passes through.
enum ReLU: Elementwise {
    static let name = "relu"
    static let formula = "y = x < 0 ? 0 : x; dx = y > 0 ? dy : 0"
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x < 0 ? 0 : x }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { y <= 0 ? 0 : dy }
}

extension Tensor {
    /// The positive part of each number.
    public consuming func relu() throws(ShapeError) -> Tensor { try record(ReLU.self) }
}
