#include "FloatKernels.h"
#include "kernels.h"
#include <math.h>

KERNEL void kernel_add(ptrdiff_t count, float alpha, const float *restrict x, float *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] = fmaf(alpha, x[i], y[i]);
}

KERNEL void kernel_addcmul(ptrdiff_t count, float value, const float *a, const float *b, float *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] = fmaf(value * a[i], b[i], y[i]);
}

KERNEL void kernel_addcdiv(ptrdiff_t count, float value, const float *a, const float *b, float *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] = y[i] + (value * a[i]) / b[i];
}

KERNEL void kernel_lerp(ptrdiff_t count, float weight, const float *restrict end, float *restrict y) {
    if (weight < 0.5f) {
        for (ptrdiff_t i = 0; i < count; i++) y[i] = fmaf(weight, end[i] - y[i], y[i]);
    } else {
        for (ptrdiff_t i = 0; i < count; i++) y[i] = fmaf(y[i] - end[i], 1 - weight, end[i]);
    }
}
