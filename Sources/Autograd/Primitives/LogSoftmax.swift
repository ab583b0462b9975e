internal import Glibc

/// The logarithm of softmax along the last axis, computed by log-sum-exp so that it cannot overflow.
enum LogSoftmax: Primitive {
    static let name = "log_softmax"
    static let formula = "y = x - max - log(sum(exp(x - max))); dx = dy - exp(y) * sum(dy)"
    static let examples: [[Shape]] = [[[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].logSoftmax() }

    static func shape(of inputs: Operands) -> Shape? {
        inputs.shape(0).rank > 0 ? inputs.shape(0) : nil
    }

    static func forward(_ pass: Pass) {
        eachRow(of: pass) { row, width in
            let x = pass.input(0) + row, y = pass.output + row
            var largest = x[0]
            for i in 1..<max(1, width) where x[i] > largest || x[i].isNaN { largest = x[i] }
            var sum = expf(x[0] - largest)
            for i in 1..<max(1, width) { sum += expf(x[i] - largest) }
            let logSum = logf(sum)
            for i in 0..<width { y[i] = x[i] - largest - logSum }
        }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, y = pass.output
        let width = pass.shape(0)[pass.shape(0).rank - 1]
        pass.contribute(to: 0) { i in
            let row = i - i % width
            var sum = dy[row]
            for j in 1..<max(1, width) { sum += dy[row + j] }
            return dy[i] - expf(y[i]) * sum
        }
    }

    @inline(__always)
    private static func eachRow(of pass: Pass, _ body: (_ start: Int, _ width: Int) -> Void) {
        let width = pass.shape(0)[pass.shape(0).rank - 1]
        for start in stride(from: 0, to: pass.count, by: width) { body(start, width) }
    }
}

extension Tensor {
    /// log(softmax(x)) along the last axis.
    public func logSoftmax() throws(ShapeError) -> Tensor { try tape.record(LogSoftmax.self, self) }
}
