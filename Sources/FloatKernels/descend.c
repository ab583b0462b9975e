#include "FloatKernels.h"
#include "kernels.h"
#include <math.h>

KERNEL void kernel_descend(float *restrict p, const float *restrict g, float step, ptrdiff_t n) {
    for (ptrdiff_t i = 0; i < n; i++) p[i] = fmaf(-step, g[i], p[i]);
}
