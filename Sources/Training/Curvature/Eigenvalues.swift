/// The smallest and the largest eigenvalue of a symmetric matrix, row after row: reduced to tridiagonal form by
/// Householder's reflections, whose eigenvalues below a number are counted by Sturm's sequence
/// (Golub & Van Loan, Matrix Computations, 8.3.1 and 8.4.1).
func extremeEigenvalues(of matrix: [Double], order: Int) -> (smallest: Double, largest: Double) {
    let scale = matrix.reduce(0) { max($0, $1.magnitude) }
    guard scale > 0 else { return (0, 0) }
    let (diagonal, squares) = tridiagonal(matrix.map { $0 / scale }, order)
    /// How many eigenvalues are below x.
    func count(below x: Double) -> Int {
        var count = 0, pivot = 1.0
        for (place, number) in diagonal.enumerated() {
            pivot = number - x - (place > 0 ? squares[place - 1] / pivot : 0)
            if pivot == 0 { pivot = Double.ulpOfOne }
            if pivot < 0 { count += 1 }
        }
        return count
    }
    /// The eigenvalue that has so many below it.
    func eigenvalue(_ rank: Int) -> Double {
        // No eigenvalue is larger than a row's sum.
        var low = -Double(order), high = Double(order)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if count(below: middle) > rank { high = middle } else { low = middle }
        }
        return (low + high) / 2 * scale
    }
    return (eigenvalue(0), eigenvalue(order - 1))
}

/// The diagonal of the tridiagonal matrix that has a symmetric matrix's eigenvalues, and the squares beside it.
private func tridiagonal(_ matrix: [Double], _ order: Int) -> (diagonal: [Double], squares: [Double]) {
    var a = matrix
    var squares: [Double] = []
    var v = [Double](repeating: 0, count: order), w = v
    for k in 0..<max(order - 1, 0) {
        let rest = (k + 1)..<order
        let square = rest.reduce(0) { $0 + a[$1 * order + k] * a[$1 * order + k] }
        squares.append(square)
        guard square > 0 else { continue }
        // v is the column, its first number moved away from 0, so that I − 2vvᵀ/vᵀv takes it to that axis.
        for i in rest { v[i] = a[i * order + k] }
        v[k + 1] += v[k + 1] < 0 ? -square.squareRoot() : square.squareRoot()
        let norm = rest.reduce(0) { $0 + v[$1] * v[$1] }
        for i in rest { w[i] = 2 / norm * rest.reduce(0) { $0 + a[i * order + $1] * v[$1] } }
        let share = rest.reduce(0) { $0 + v[$1] * w[$1] } / norm
        for i in rest { w[i] -= share * v[i] }
        for i in rest {
            for j in rest { a[i * order + j] -= v[i] * w[j] + w[i] * v[j] }
        }
    }
    return ((0..<order).map { a[$0 * order + $0] }, squares)
}
