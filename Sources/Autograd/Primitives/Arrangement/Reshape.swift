/// The same numbers in another shape.
enum Reshape: Primitive {
    static let name = "reshape"
    static let formula = "y = x in another shape; dx = dy"
    static let examples = [
        Example([[2, 3]], Options(target: [3, 2])), Example([[2, 3]], Options(target: [6])),
        Example([[4]], Options(target: [2, 1, 2])), Example([[1]], Options(target: [])),
    ]

    static func shape(of operands: Operands) -> Shape? {
        operands.options.target.count == operands.shape(0).count ? operands.options.target : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: 0, backward: 0)
    }

    static func forward(_ pass: Pass) { pass.output.update(from: pass.input(0), count: pass.count) }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream
        pass.contribute(to: 0) { dy[$0] }
    }
}

extension Tensor {
    /// The same numbers, row by row, in another shape of as many.
    public consuming func reshape(_ shape: Shape) throws(ShapeError) -> Tensor {
        var options = Options()
        options.target = shape
        return try record(Reshape.self, options: options)
    }
}
