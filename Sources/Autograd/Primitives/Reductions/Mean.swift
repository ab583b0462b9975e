/// The mean of all numbers, or along an axis: their sum divided by their count.
enum Mean: Reduction {
    static let name = "mean"
    static let formula = "y = (x1 + x2 + …) / n; dx = dy / n"

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: operands.shape(0).count, backward: output.count)
    }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let run = Run(pass), y = pass.output
        cascadeSum(pass.input(0), into: y, outer: run.outer, extent: run.extent, inner: run.inner)
        for i in 0..<pass.count { y[i] /= Float(run.extent) }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, run = Run(pass)
        run.contributeRepeated(pass) { dy[$0] / Float(run.extent) }
    }
}

extension Tensor {
    /// The mean of all numbers.
    public consuming func mean() throws(ShapeError) -> Tensor { try record(Mean.self) }

    /// The means along an axis, which stays with extent 1 where it is kept; negative axes count from the last.
    public consuming func mean(axis: Int, keepingAxis: Bool = false) throws(ShapeError) -> Tensor {
        try record(Mean.self, options: options("mean", axis, keepingAxis))
    }
}
