/// A primitive that makes each number of its output from one number of each of its two inputs, which are
/// broadcast to one shape by PyTorch's rules.
protocol Pairwise: Primitive {
    /// Operations for one number.
    static var cost: Operations { get }
    /// y from a and b.
    static func value(_ a: Float, _ b: Float, _ number: Float) -> Float
    /// What the gradients of a and of b get, multiplied in PyTorch's order.
    static func shares(_ dy: Float, a: Float, b: Float, y: Float, _ number: Float) -> (a: Float, b: Float)
}

extension Pairwise {
    static var examples: [Example] {
        [
            [[], []], [[3], [3]], [[2, 3], [2, 3]],
            [[2, 3], [3]], [[], [2, 3]], [[2, 1], [3]], [[2, 1, 3], [4, 1]], [[1], []],
        ]
    }

    static func shape(of operands: Operands) -> Shape? {
        Broadcast.shape(operands.shape(0), operands.shape(1))
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        // Each number that an input was broadcast to is added to its gradient.
        let sums = (0..<2).map { operands.shape($0) == output ? 0 : output.count - operands.shape($0).count }
        return output.count * cost + Operations(forward: 0, backward: sums[0] + sums[1])
    }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let a = pass.input(0), b = pass.input(1), y = pass.output, number = pass.options.number
        if pass.shape(0) == pass.shape(1) {
            for i in 0..<pass.count { y[i] = value(a[i], b[i], number) }
        } else {
            Broadcast(pass).forEach { y[$0] = value(a[$1], b[$2], number) }
        }
    }

    @inline(__always)
    static func backward(_ pass: Pass) {
        let a = pass.input(0), b = pass.input(1), y = pass.output, dy = pass.upstream
        let number = pass.options.number
        if pass.shape(0) == pass.shape(1) {
            pass.contribute(to: 0) { shares(dy[$0], a: a[$0], b: b[$0], y: y[$0], number).a }
            pass.contribute(to: 1) { shares(dy[$0], a: a[$0], b: b[$0], y: y[$0], number).b }
        } else {
            let broadcast = Broadcast(pass)
            if pass.wantsGradient(0) {
                broadcast.forEach {
                    pass.scratch[$0] = shares(dy[$0], a: a[$1], b: b[$2], y: y[$0], number).a
                }
                pass.contributeBroadcast(to: 0)
            }
            if pass.wantsGradient(1) {
                broadcast.forEach {
                    pass.scratch[$0] = shares(dy[$0], a: a[$1], b: b[$2], y: y[$0], number).b
                }
                pass.contributeBroadcast(to: 1)
            }
        }
    }
}
