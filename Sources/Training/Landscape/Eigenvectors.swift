/// The eigenvalues of a symmetric matrix, row after row, and their unit eigenvectors, the largest first: Jacobi's
/// rotations, row by row until all that is beside the diagonal is rounding (Golub & Van Loan, Matrix Computations, 8.5).
func eigenvectors(of matrix: [Double], order: Int) -> [(value: Double, vector: [Double])] {
    var a = matrix
    // Row i is turned into the i-th eigenvector.
    var vectors = [Double](repeating: 0, count: order * order)
    for i in 0..<order { vectors[i * order + i] = 1 }
    let rounding = 1e-17 * a.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // Ten are enough; what rounding brings back would be turned away for ever.
    for _ in 0..<15 {
        var isDiagonal = true
        for p in 0..<order {
            for q in (p + 1)..<max(order, p + 1) {
                let off = a[p * order + q]
                guard off.magnitude > rounding else { continue }
                isDiagonal = false
                let (c, s) = rotation(a[p * order + p], a[q * order + q], off)
                rotate(&vectors, p * order, q * order, by: 1, order, c, s)
                rotate(&a, p, q, by: order, order, c, s)
                rotate(&a, p * order, q * order, by: 1, order, c, s)
            }
        }
        if isDiagonal { break }
    }
    return (0..<order).map { (a[$0 * order + $0], Array(vectors[($0 * order)..<(($0 + 1) * order)])) }
        .sorted { $0.0 > $1.0 }
}

/// Cosine and sine of the smaller angle that brings a number beside the diagonal to 0.
private func rotation(_ first: Double, _ second: Double, _ beside: Double) -> (cosine: Double, sine: Double) {
    let cotangent = (second - first) / (2 * beside)
    let tangent = (cotangent < 0 ? -1 : 1) / (cotangent.magnitude + (1 + cotangent * cotangent).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    return (cosine, tangent * cosine)
}

/// Turns two rows, or columns, of numbers into each other.
private func rotate(
    _ numbers: inout [Double], _ first: Int, _ second: Int, by stride: Int, _ count: Int, _ cosine: Double,
    _ sine: Double
) {
    for i in 0..<count {
        let x = numbers[first + i * stride], y = numbers[second + i * stride]
        numbers[first + i * stride] = cosine * x - sine * y
        numbers[second + i * stride] = sine * x + cosine * y
    }
}
