/// A tensor divided by a plain number.
enum DivNumber: Elementwise {
    static let name = "div_number"
    static let formula = "y = x / c; dx = dy / c"
    static let examples = [[[]], [[3]], [[2, 3]]].map { Example($0, Options(3)) }
    static let cost = Operations(forward: 1, backward: 1)

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { x / number }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy / number }
}

extension Tensor {
    /// Each number divided by `number`.
    public static func / (x: consuming Tensor, number: Float) throws(ShapeError) -> Tensor {
        try x.record(DivNumber.self, options: Options(number))
    }
}
