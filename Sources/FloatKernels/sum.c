#include "FloatKernels.h"
#include "kernels.h"

// ATen's cascade sum: numbers are added in runs, the runs' sums in runs, and so on, which keeps the error small. How
// long a run is follows from the extent alone; LANES rows of numbers are summed side by side.

enum { levels = 4, widest = 32 };

INLINE ptrdiff_t ceil_log2(ptrdiff_t n) {
    ptrdiff_t power = 0;
    while (((ptrdiff_t)1 << power) < n) power++;
    return power;
}

/// Sums `lanes` columns, each of `size` numbers that lie `stride` apart, into sums.
INLINE void cascade(const float *x, ptrdiff_t stride, ptrdiff_t size, int lanes, float *sums) {
    ptrdiff_t power = ceil_log2(size) / levels;
    if (power < 4) power = 4;
    const ptrdiff_t step = (ptrdiff_t)1 << power, mask = step - 1;
    float total[levels][widest] = {{0}};
    ptrdiff_t i = 0;
    while (i + step <= size) {
        for (ptrdiff_t j = 0; j < step; j++, i++)
            for (int k = 0; k < lanes; k++) total[0][k] += x[i * stride + k];
        for (int level = 1; level < levels; level++) {
            for (int k = 0; k < lanes; k++) {
                total[level][k] += total[level - 1][k];
                total[level - 1][k] = 0;
            }
            if ((i & (mask << (level * power))) != 0) break;
        }
    }
    for (; i < size; i++)
        for (int k = 0; k < lanes; k++) total[0][k] += x[i * stride + k];
    for (int level = 1; level < levels; level++)
        for (int k = 0; k < lanes; k++) total[0][k] += total[level][k];
    for (int k = 0; k < lanes; k++) sums[k] = total[0][k];
}

/// Sums `width` columns, each in four interleaved cascades.
INLINE void interleaved(const float *x, ptrdiff_t stride, ptrdiff_t size, int width, float *sums) {
    const ptrdiff_t quarter = size / 4;
    float part[4][8] = {{0}};
    for (int k = 0; k < 4; k++) cascade(x + k * stride, stride * 4, quarter, width, part[k]);
    for (ptrdiff_t i = quarter * 4; i < size; i++)
        for (int k = 0; k < width; k++) part[0][k] += x[i * stride + k];
    for (int j = 1; j < 4; j++)
        for (int k = 0; k < width; k++) part[0][k] += part[j][k];
    for (int k = 0; k < width; k++) sums[k] = part[0][k];
}

/// Sums one run of numbers that lie side by side: eight interleaved columns, then what is left over.
INLINE float run_sum(const float *x, ptrdiff_t size) {
    float lanes[8], rest = 0;
    if (size < 8) {
        interleaved(x, 1, size, 1, lanes);
        return 0.0f + lanes[0];
    }
    interleaved(x, 8, size / 8, 8, lanes);
    for (ptrdiff_t i = size / 8 * 8; i < size; i++) rest += x[i];
    for (int k = 0; k < 8; k++) rest += lanes[k];
    return rest;
}

KERNEL void kernel_sum(const float *x, float *y, ptrdiff_t outer, ptrdiff_t extent, ptrdiff_t inner) {
    for (ptrdiff_t o = 0; o < outer; o++, x += extent * inner, y += inner) {
        if (inner == 1) {
            y[0] = run_sum(x, extent);
            continue;
        }
        ptrdiff_t column = 0;
        if (inner >= 8) {
            for (; column + 32 <= inner; column += 32) cascade(x + column, inner, extent, 32, y + column);
            for (; column + 8 <= inner; column += 8) interleaved(x + column, inner, extent, 8, y + column);
        } else {
            for (; column + 4 <= inner; column += 4) cascade(x + column, inner, extent, 4, y + column);
        }
        for (; column < inner; column++) interleaved(x + column, inner, extent, 1, y + column);
    }
}
