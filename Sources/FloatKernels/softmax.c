#include "FloatKernels.h"
#include "kernels.h"
#include "exponential.h"

enum { lanes = 8 };

/// Adds up eight lanes, halving them, or fewer numbers from left to right.
INLINE float lane_sum(const float *lane, ptrdiff_t count) {
    if (count >= lanes) {
        float half[4];
        for (int k = 0; k < 4; k++) half[k] = lane[k] + lane[k + 4];
        return (half[0] + half[2]) + (half[1] + half[3]);
    }
    float sum = lane[0];
    for (ptrdiff_t k = 1; k < count; k++) sum += lane[k];
    return sum;
}

/// A row's sum: eight lanes side by side.
INLINE float row_sum(const float *x, ptrdiff_t width) {
    float lane[lanes];
    for (ptrdiff_t k = 0; k < lanes && k < width; k++) lane[k] = x[k];
    for (ptrdiff_t i = lanes; i < width; i++) lane[i % lanes] += x[i];
    return lane_sum(lane, width);
}

/// The sum of a row's products; what is left over after the last eight is fused.
INLINE float row_product_sum(const float *a, const float *b, ptrdiff_t width) {
    float lane[lanes];
    const ptrdiff_t whole = width / lanes * lanes;
    for (ptrdiff_t k = 0; k < lanes && k < width; k++) lane[k] = a[k] * b[k];
    for (ptrdiff_t i = lanes; i < whole; i++) lane[i % lanes] += a[i] * b[i];
    for (ptrdiff_t i = whole < lanes ? lanes : whole; i < width; i++)
        lane[i % lanes] = fmaf(a[i], b[i], lane[i % lanes]);
    return lane_sum(lane, width);
}

/// Not-a-number is larger than any.
INLINE float row_max(const float *x, ptrdiff_t width) {
    float largest = x[0];
    for (ptrdiff_t i = 1; i < width; i++) largest = x[i] > largest || isnan(x[i]) ? x[i] : largest;
    return largest;
}

INLINE void row_exponentials(const float *x, float largest, float *y, ptrdiff_t width) {
    for (ptrdiff_t i = 0; i < width; i++) y[i] = exponential(x[i] - largest);
}

KERNEL void kernel_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t row = 0; row < rows; row++, x += width, y += width) {
        row_exponentials(x, row_max(x, width), y, width);
        const float share = 1 / row_sum(y, width);
        for (ptrdiff_t i = 0; i < width; i++) y[i] *= share;
    }
}

KERNEL void kernel_softmax_shares(
    const float *dy, const float *y, float *shares, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t row = 0; row < rows; row++, dy += width, y += width, shares += width) {
        const float sum = row_product_sum(dy, y, width);
        for (ptrdiff_t i = 0; i < width; i++) shares[i] = (dy[i] - sum) * y[i];
    }
}

KERNEL void kernel_log_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t row = 0; row < rows; row++, x += width, y += width) {
        const float largest = row_max(x, width);
        row_exponentials(x, largest, y, width);
        const float logarithm = logf(row_sum(y, width));
        for (ptrdiff_t i = 0; i < width; i++) y[i] = x[i] - largest - logarithm;
    }
}

KERNEL void kernel_log_softmax_shares(
    const float *dy, const float *y, float *shares, ptrdiff_t rows, ptrdiff_t width) {
    for (ptrdiff_t row = 0; row < rows; row++, dy += width, y += width, shares += width) {
        const float sum = row_sum(dy, width);
        for (ptrdiff_t i = 0; i < width; i++) shares[i] = fmaf(-exponential(y[i]), sum, dy[i]);
    }
}
