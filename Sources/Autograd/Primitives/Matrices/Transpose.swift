/// Rows as columns: the last two axes change places.
enum Transpose: Primitive {
    static let name = "transpose"
    static let formula = "y[i, j] = x[j, i]; dx[j, i] = dy[i, j]"
    static let examples: [Example] = [[[2, 3]], [[1, 4]], [[2, 3, 4]]]

    static func shape(of operands: Operands) -> Shape? {
        let shape = operands.shape(0), rank = shape.rank
        guard rank >= 2 else { return nil }
        return shape.replacing(rank - 2, with: shape[rank - 1]).replacing(rank - 1, with: shape[rank - 2])
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: 0, backward: 0)
    }

    static func forward(_ pass: Pass) {
        let (rows, columns) = extents(pass)
        let x = pass.input(0), y = pass.output
        for matrix in stride(from: 0, to: pass.count, by: rows * columns) {
            for i in 0..<rows {
                for j in 0..<columns { y[matrix + j * rows + i] = x[matrix + i * columns + j] }
            }
        }
    }

    static func backward(_ pass: Pass) {
        let (rows, columns) = extents(pass)
        let dy = pass.upstream
        pass.contribute(to: 0) { place in
            let (matrix, i, j) = (
                place / (rows * columns) * rows * columns, place / columns % rows, place % columns
            )
            return dy[matrix + j * rows + i]
        }
    }

    /// Rows and columns of the input.
    private static func extents(_ pass: Pass) -> (rows: Int, columns: Int) {
        let shape = pass.shape(0)
        return (shape[shape.rank - 2], shape[shape.rank - 1])
    }
}

extension Tensor {
    /// The last two axes in each other's place.
    public consuming func transpose() throws(ShapeError) -> Tensor { try record(Transpose.self) }
}
