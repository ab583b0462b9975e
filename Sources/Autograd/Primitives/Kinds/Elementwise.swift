/// A primitive whose output has the shape of its only input, with a cost for each number.
protocol Shaped: Primitive {
    /// Operations for one number.
    static var cost: Operations { get }
}

extension Shaped {
    static var examples: [Example] { [[[]], [[3]], [[2, 3]]] }

    static func shape(of operands: Operands) -> Shape? { operands.shape(0) }

    static func operations(_ operands: Operands, output: Shape) -> Operations { output.count * cost }
}

/// A primitive that makes each number of its output from one number of its only input.
protocol Elementwise: Shaped {
    /// y from x.
    static func value(_ x: Float, _ number: Float) -> Float
    /// What x's gradient gets: dy times the derivative, multiplied in PyTorch's order.
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float
}

extension Elementwise {
    @inline(__always)
    static func forward(_ pass: Pass) { forwardEach(pass) }

    /// Number by number.
    @inline(__always)
    static func forwardEach(_ pass: Pass) {
        let x = pass.input(0), y = pass.output, number = pass.options.number
        for i in 0..<pass.count { y[i] = value(x[i], number) }
    }

    @inline(__always)
    static func backward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output, dy = pass.upstream, number = pass.options.number
        pass.contribute(to: 0) { share(dy[$0], x: x[$0], y: y[$0], number) }
    }
}
