internal import Glibc

/// Numbers above 0 that sum to 1 along the last axis; the largest is subtracted first so that exp cannot overflow.
enum Softmax: Primitive {
    static let name = "softmax"
    static let formula = "y = exp(x - max) / sum(exp(x - max)); dx = (dy - sum(dy * y)) * y"
    static let examples: [Example] = [[[3]], [[2, 3]], [[2, 2, 3]]]

    static func shape(of operands: Operands) -> Shape? {
        operands.shape(0).rank > 0 ? operands.shape(0) : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        // Per number: a comparison, a subtraction, exp, an addition, a division; back, 2 products, a sum, a difference.
        output.count * Operations(forward: 5, backward: 4)
    }

    static func forward(_ pass: Pass) {
        let width = pass.shape.width
        for row in stride(from: 0, to: pass.count, by: width) {
            let x = pass.input(0) + row, y = pass.output + row
            let largest = largestNumber(x, width)
            for i in 0..<width { y[i] = expf(x[i] - largest) }
            var sum: Float = 0
            cascadeSum(y, into: &sum, extent: width)
            for i in 0..<width { y[i] /= sum }
        }
    }

    static func backward(_ pass: Pass) {
        let width = pass.shape.width, shares = pass.scratch
        for row in stride(from: 0, to: pass.count, by: width) {
            let y = pass.output + row, dy = pass.upstream + row
            var sum: Float = 0
            for i in 0..<width { sum += dy[i] * y[i] }
            for i in 0..<width { shares[row + i] = (dy[i] - sum) * y[i] }
        }
        pass.contribute(to: 0) { shares[$0] }
    }
}

/// The largest of `count` numbers; NaN is larger than any.
@inline(__always)
func largestNumber(_ x: UnsafeMutablePointer<Float>, _ count: Int) -> Float {
    var largest = x[0]
    for i in 1..<Swift.max(1, count) where x[i] > largest || x[i].isNaN { largest = x[i] }
    return largest
}

extension Tensor {
    /// exp(x) over the sum of exp along the last axis.
    public func softmax() throws(ShapeError) -> Tensor { try tape.record(Softmax.self, self) }
}
