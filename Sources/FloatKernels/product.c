#include "FloatKernels.h"
#include "kernels.h"

INLINE void columns(
    const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t b_column, float *y, ptrdiff_t k,
    int width, int adds) {
    float sum[8];
    for (int j = 0; j < width; j++) sum[j] = a[0] * b[j * b_column];
    for (ptrdiff_t p = 1; p < k; p++)
        for (int j = 0; j < width; j++) sum[j] += a[p * a_step] * b[p * b_step + j * b_column];
    for (int j = 0; j < width; j++) y[j] = adds ? y[j] + sum[j] : sum[j];
}

/// One row of y; eight and four sums side by side, because each waits for its own last addition.
INLINE void row(
    const float *a, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t b_column, float *y, ptrdiff_t k,
    ptrdiff_t n, int adds) {
    ptrdiff_t j = 0;
    for (; j + 8 <= n; j += 8) columns(a, a_step, b + j * b_column, b_step, b_column, y + j, k, 8, adds);
    for (; j + 4 <= n; j += 4) columns(a, a_step, b + j * b_column, b_step, b_column, y + j, k, 4, adds);
    for (; j < n; j++) columns(a, a_step, b + j * b_column, b_step, b_column, y + j, k, 1, adds);
}

KERNEL void kernel_product(
    const float *a, ptrdiff_t a_row, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t b_column,
    float *y, ptrdiff_t m, ptrdiff_t k, ptrdiff_t n, int adds) {
    for (ptrdiff_t i = 0; i < m; i++, a += a_row, y += n) {
        if (b_column == 1) row(a, a_step, b, b_step, 1, y, k, n, adds);
        else row(a, a_step, b, b_step, b_column, y, k, n, adds);
    }
}
