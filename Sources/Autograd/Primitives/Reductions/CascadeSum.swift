internal import FloatKernels

/// Sums `x` over the middle extent of [outer, extent, inner], in the order in which PyTorch adds.
///
/// From left to right for up to four numbers; beyond, in interleaved cascades, which lose fewer digits.
@inline(__always)
func cascadeSum(
    _ x: UnsafeMutablePointer<Float>, into sums: UnsafeMutablePointer<Float>, outer: Int = 1, extent: Int,
    inner: Int = 1
) {
    if outer == 1, inner == 1, extent <= 4 {
        var sum: Float = 0
        for i in 0..<extent { sum += x[i] }
        sums[0] = sum
    } else {
        kernel_sum(x, sums, outer, extent, inner)
    }
}
