/// A tensor plus a plain number.
enum AddNumber: Elementwise {
    static let name = "add_number"
    static let formula = "y = x + c; dx = dy"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(1)) }
    static let cost = Operations(forward: 1, backward: 0)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x + number }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy }
}

extension Tensor {
    /// Each number plus `number`.
    public static func + (x: consuming Tensor, number: Float) throws(ShapeError) -> Tensor {
        try x.record(AddNumber.self, options: Options(number))
    }

    /// `number` plus each number.
    public static func + (number: Float, x: consuming Tensor) throws(ShapeError) -> Tensor { try x + number }

    /// Each number minus `number`, which is the same as adding minus `number`.
    public static func - (x: consuming Tensor, number: Float) throws(ShapeError) -> Tensor { try x + -number }
}
