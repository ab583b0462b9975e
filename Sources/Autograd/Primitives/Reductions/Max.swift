/// The largest of all numbers, whose gradient equal ones share evenly, or along an axis, where the first of them gets
/// it all; NaN is the largest. All as PyTorch has it.
enum Max: Reduction {
    static let name = "max"
    static let formula =
        "y = max(x1, x2, …); dx = dy / k for each of the k largest; along an axis dx = dy for the first of them"

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        let comparisons = operands.shape(0).count
        return Operations(forward: comparisons - output.count, backward: comparisons)
    }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), run = Run(pass)
        for output in 0..<pass.count { pass.output[output] = x[first(in: x, output, run)] }
    }

    static func backward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output, dy = pass.upstream, run = Run(pass)
        let count = pass.shape(0).count, shares = pass.scratch
        if pass.options.axis == nil {
            func isLargest(_ i: Int) -> Bool { x[i] == y[0] || x[i].isNaN && y[0].isNaN }
            var equals = 0
            for i in 0..<count where isLargest(i) { equals += 1 }
            let share = dy[0] / Float(equals)
            pass.contribute(to: 0) { isLargest($0) ? share : 0 }
        } else {
            shares.update(repeating: 0, count: count)
            for output in 0..<pass.count { shares[first(in: x, output, run)] = dy[output] }
            pass.contribute(to: 0) { shares[$0] }
        }
    }

    /// Where the first of the largest numbers stands that an output is made of.
    @inline(__always)
    private static func first(in x: UnsafeMutablePointer<Float>, _ output: Int, _ run: Run) -> Int {
        let start = output / run.inner * run.extent * run.inner + output % run.inner
        var best = start
        for place in stride(from: start, to: start + run.extent * run.inner, by: run.inner) {
            if x[best].isNaN { break }
            if x[place] > x[best] || x[place].isNaN { best = place }
        }
        return best
    }
}

extension Tensor {
    /// The largest of all numbers.
    public consuming func max() throws(ShapeError) -> Tensor { try record(Max.self) }

    /// The largest numbers along an axis, which stays with extent 1 where it is kept; negative axes count from the
    /// last.
    public consuming func max(axis: Int, keepingAxis: Bool = false) throws(ShapeError) -> Tensor {
        try record(Max.self, options: options("max", axis, keepingAxis))
    }
}
