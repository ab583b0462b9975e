/// The matrix product of `[m, k]` and `[k, n]`.
enum MatMul: Primitive {
    static let name = "matmul"
    static let formula = "y = a b; da = dy bᵀ, db = aᵀ dy"
    static let examples: [Example] = [[[1, 2], [2, 2]], [[3, 2], [2, 4]], [[2, 5], [5, 3]]]

    static func shape(of operands: Operands) -> Shape? {
        let a = operands.shape(0), b = operands.shape(1)
        return a.rank == 2 && b.rank == 2 && a[1] == b[0] ? [a[0], b[1]] : nil
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        let (m, k, n) = (output[0], operands.shape(0)[1], output[1])
        return Operations(forward: m * n * (2 * k - 1), backward: m * k * (2 * n - 1) + k * n * (2 * m - 1))
    }

    static func forward(_ pass: Pass) { multiply(pass.matrix(0), pass.matrix(1), into: pass.output) }

    static func backward(_ pass: Pass) {
        let a = pass.matrix(0), b = pass.matrix(1)
        let dy = Matrix(numbers: pass.upstream, rows: a.rows, columns: b.columns)
        pass.writeGradient(of: 0) { multiply(dy, b.transposed, into: $0, adds: $1) }
        pass.writeGradient(of: 1) { multiply(a.transposed, dy, into: $0, adds: $1) }
    }
}

extension Pass {
    /// The input at a place as a matrix.
    @inline(__always)
    func matrix(_ place: Int) -> Matrix {
        Matrix(numbers: input(place), rows: shape(place)[0], columns: shape(place)[1])
    }
}

extension Tensor {
    /// The matrix product of this `[m, k]` and another `[k, n]`.
    public consuming func matmul(_ other: Tensor) throws(ShapeError) -> Tensor {
        try record(MatMul.self, with: other)
    }
}
