/// A primitive that makes one number of all numbers, or of each run of numbers along an axis.
protocol Reduction: Primitive {}

extension Reduction {
    static var examples: [Example] {
        let whole: [Example] = [[[]], [[3]], [[2, 3]]]
        return whole + [
            Example([[2, 3]], Options(axis: 0)), Example([[2, 3]], Options(axis: 1)),
            Example([[2, 3]], Options(axis: 1, keepsAxis: true)),
            Example([[2, 3, 4]], Options(axis: 1)), Example([[5]], Options(axis: 0)),
        ]
    }

    static func shape(of operands: Operands) -> Shape? {
        guard let axis = operands.options.axis else { return .scalar }
        let shape = operands.shape(0)
        guard axis < shape.rank else { return nil }
        return shape.replacing(axis, with: operands.options.keepsAxis ? 1 : nil)
    }
}

/// How the numbers of a reduction's input lie: each output is made of `extent` numbers, `inner` apart.
struct Run {
    let outer: Int
    let extent: Int
    let inner: Int

    @inline(__always)
    init(_ pass: Pass) {
        self.init(pass.shape(0), axis: pass.options.axis)
    }

    @inline(__always)
    init(_ shape: Shape, axis: Int?) {
        guard let axis else {
            (outer, extent, inner) = (1, shape.count, 1)
            return
        }
        var before = 1
        for i in 0..<axis { before *= shape[i] }
        outer = before
        extent = shape[axis]
        inner = shape.count / (before * extent)
    }

    /// Adds to each number of the input's gradient the share of the output that it went into.
    @inline(__always)
    func contributeRepeated(_ pass: Pass, _ share: (_ output: Int) -> Float) {
        if outer == 1, inner == 1 {
            let share = share(0)
            pass.contribute(to: 0) { _ in share }
        } else {
            pass.contribute(to: 0) { share($0 / (extent * inner) * inner + $0 % inner) }
        }
    }
}

extension Tensor {
    /// The options of an operation along an axis, a negative one counted from the last.
    @inline(__always)
    func options(_ operation: String, _ axis: Int, _ keepsAxis: Bool = false) throws(ShapeError) -> Options {
        let shape = shape
        guard (-shape.rank..<shape.rank).contains(axis) else {
            throw ShapeError(operation: operation, shapes: [shape], request: "along axis \(axis)")
        }
        var options = Options()
        options.axis = axis < 0 ? axis + shape.rank : axis
        options.keepsAxis = keepsAxis
        return options
    }
}
