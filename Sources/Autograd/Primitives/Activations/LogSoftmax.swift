internal import Glibc

/// The logarithm of softmax along the last axis, computed by log-sum-exp so that it cannot overflow.
enum LogSoftmax: Primitive {
    static let name = "log_softmax"
    static let formula = "y = x - max - log(sum(exp(x - max))); dx = dy - exp(y) * sum(dy)"
    static let examples: [Example] = [[[3]], [[2, 3]], [[2, 2, 3]]]

    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0).rank > 0 ? operands.shape(0) : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        // Per number: a comparison, exp, an addition and 3 subtractions; a logarithm per row. Back: a sum, exp, a
        // product, a difference.
        let rows = output.count / output.width
        return output.count * Operations(forward: 6, backward: 4) + Operations(forward: rows, backward: 0)
    }

    static func forward(_ pass: Pass) {
        let width = pass.shape.width
        for row in stride(from: 0, to: pass.count, by: width) {
            let x = pass.input(0) + row, y = pass.output + row
            let largest = largestNumber(x, width)
            var sum = expf(x[0] - largest)
            for i in 1..<max(1, width) { sum += expf(x[i] - largest) }
            let logSum = logf(sum)
            for i in 0..<width { y[i] = x[i] - largest - logSum }
        }
    }

    static func backward(_ pass: Pass) {
        let width = pass.shape.width, shares = pass.scratch
        for row in stride(from: 0, to: pass.count, by: width) {
            let y = pass.output + row, dy = pass.upstream + row
            var sum = dy[0]
            for i in 1..<max(1, width) { sum += dy[i] }
            for i in 0..<width { shares[row + i] = dy[i] - expf(y[i]) * sum }
        }
        pass.contribute(to: 0) { shares[$0] }
    }
}

extension Tensor {
    /// log(softmax(x)) along the last axis.
    public func logSoftmax() throws(ShapeError) -> Tensor { try tape.record(LogSoftmax.self, self) }
}
