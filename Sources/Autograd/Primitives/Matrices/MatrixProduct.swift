internal import COpenBLAS
internal import FloatKernels

/// A matrix in memory, row by row, or the transpose of one.
struct Matrix {
    let numbers: UnsafeMutablePointer<Float>
    let rows: Int
    let columns: Int
    var isTransposed = false

    /// Its columns as rows.
    @inline(__always)
    var transposed: Matrix {
        Matrix(numbers: numbers, rows: columns, columns: rows, isTransposed: !isTransposed)
    }

    /// How far apart two rows stand in memory, and two columns.
    @inline(__always)
    var strides: (row: Int, column: Int) { isTransposed ? (1, rows) : (columns, 1) }
}

/// Writes `a` times `b` over `y`, or, where `adds`, onto it.
///
/// Few numbers, and sums of up to three products, are computed as PyTorch does: each product rounded on its own, summed
/// from left to right. The rest is OpenBLAS's, which is faster and rounds otherwise by processor.
@inline(__always)
func multiply(_ a: Matrix, _ b: Matrix, into y: UnsafeMutablePointer<Float>, adds: Bool = false) {
    let terms = a.columns
    if a.rows &* terms &* b.columns <= 32 {
        multiplyFew(a, b, into: y, adds: adds)
    } else if terms > 3, a.rows * terms * b.columns > OpenBLAS.largestProductByHand,
        let sgemm = OpenBLAS.sgemm
    {
        multiply(a, b, into: y, adds: adds, by: sgemm)
    } else {
        let (aRow, aStep) = a.strides, (bStep, bColumn) = b.strides
        kernel_product(
            a.numbers, aRow, aStep, b.numbers, bStep, bColumn, y, a.rows, terms, b.columns, adds ? 1 : 0)
    }
}

/// The loop of `kernel_product` without the price of a call, which is most of what the smallest networks would pay.
@inline(__always)
private func multiplyFew(_ a: Matrix, _ b: Matrix, into y: UnsafeMutablePointer<Float>, adds: Bool) {
    let (aRow, aStep) = a.strides, (bStep, bColumn) = b.strides
    var row = a.numbers, y = y
    for _ in 0..<a.rows {
        var column = b.numbers
        for _ in 0..<b.columns {
            var x = row, w = column, sum = x[0] * w[0]
            for _ in 1..<max(1, a.columns) {
                x += aStep
                w += bStep
                sum += x[0] * w[0]
            }
            y[0] = adds ? y[0] + sum : sum
            y += 1
            column += bColumn
        }
        row += aRow
    }
}

private func multiply(
    _ a: Matrix, _ b: Matrix, into y: UnsafeMutablePointer<Float>, adds: Bool, by sgemm: cblas_sgemm_function
) {
    sgemm(
        CblasRowMajor, a.isTransposed ? CblasTrans : CblasNoTrans, b.isTransposed ? CblasTrans : CblasNoTrans,
        Int32(a.rows), Int32(b.columns), Int32(a.columns), 1,
        a.numbers, Int32(a.isTransposed ? a.rows : a.columns),
        b.numbers, Int32(b.isTransposed ? b.rows : b.columns),
        adds ? 1 : 0, y, Int32(b.columns))
}
