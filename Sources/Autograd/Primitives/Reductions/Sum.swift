/// The sum of all numbers, or along an axis, in the order in which PyTorch adds them.
enum Sum: Reduction {
    static let name = "sum"
    static let formula = "y = x1 + x2 + …; dx = dy"

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: operands.shape(0).count - output.count, backward: 0)
    }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let run = Run(pass)
        cascadeSum(pass.input(0), into: pass.output, outer: run.outer, extent: run.extent, inner: run.inner)
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, run = Run(pass)
        run.contributeRepeated(pass) { dy[$0] }
    }
}

extension Tensor {
    /// The sum of all numbers.
    public consuming func sum() throws(ShapeError) -> Tensor { try record(Sum.self) }

    /// The sums along an axis, which stays with extent 1 where it is kept; negative axes count from the last.
    public consuming func sum(axis: Int, keepingAxis: Bool = false) throws(ShapeError) -> Tensor {
        try record(Sum.self, options: options("sum", axis, keepingAxis))
    }
}
