/// A tensor times a plain number.
enum Scale: Elementwise {
    static let name = "scale"
    static let formula = "y = c * x; dx = dy * c"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(0.5)) }
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x * number }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy * number }
}

extension Tensor {
    /// Each number times `number`.
    public static func * (number: Float, x: consuming Tensor) throws(ShapeError) -> Tensor {
        try x.record(Scale.self, options: Options(number))
    }

    /// Each number times `number`.
    public static func * (x: consuming Tensor, number: Float) throws(ShapeError) -> Tensor { try number * x }
}
