/// Tensors laid one behind the other along an axis; at most four in one node.
enum Concat: Primitive {
    static let name = "concat"
    static let formula = "y = a, b, … one behind the other; da, db, … = their parts of dy"
    static let examples = [
        Example([[2], [3]], Options(axis: 0)), Example([[2, 3], [1, 3]], Options(axis: 0)),
        Example([[2, 1], [2, 3], [2, 2]], Options(axis: 1)), Example([[2, 2]], Options(axis: 0)),
        Example([[2, 1, 2], [2, 3, 2], [2, 1, 2], [2, 1, 2]], Options(axis: 1)),
    ]

    static func shape(of operands: Operands) -> Shape? {
        let first = operands.shape(0), shapes = operands.places.map(operands.shape)
        guard let axis = operands.options.axis, axis < first.rank else { return nil }
        let fits = shapes.allSatisfy {
            $0.rank == first.rank && $0.replacing(axis, with: 1) == first.replacing(axis, with: 1)
        }
        return fits ? first.replacing(axis, with: shapes.reduce(0) { $0 + $1[axis] }) : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: 0, backward: 0)
    }

    static func forward(_ pass: Pass) {
        let y = pass.output
        eachPart(of: pass) { place, part in
            let x = pass.input(place)
            for i in 0..<pass.shape(place).count { y[part(i)] = x[i] }
        }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        eachPart(of: pass) { place, part in pass.contribute(to: place) { dy[part($0)] } }
    }

    /// Calls `body` with each input's place, and where in the output each of its numbers stands.
    @inline(__always)
    private static func eachPart(of pass: Pass, _ body: (_ place: Int, _ part: (Int) -> Int) -> Void) {
        let axis = pass.options.axis ?? 0
        let whole = Run(pass.shape, axis: axis)
        var start = 0
        for place in 0..<4 where pass.has(place) {
            let width = pass.shape(place)[axis] * whole.inner, before = start
            body(place) { $0 / width * whole.extent * whole.inner + before + $0 % width }
            start += width
        }
    }
}

extension Tensor {
    /// Tensors laid one behind the other along an axis, in which alone their extents may differ; a negative axis counts
    /// from the last. More than four are joined in several nodes.
    public static func concat(_ tensors: [Tensor], axis: Int) throws(ShapeError) -> Tensor {
        guard let first = tensors.first else { throw ShapeError(operation: Concat.name, shapes: []) }
        let options = try first.options(Concat.name, axis)
        var joined = try Tensor.record(Concat.self, Array(tensors.prefix(4)), options)
        for start in stride(from: 4, to: tensors.count, by: 3) {
            joined = try Tensor.record(Concat.self, [joined] + tensors[start...].prefix(3), options)
        }
        return joined
    }
}
