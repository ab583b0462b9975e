#include "FloatUpdates.h"

#include <math.h>

// A product and a sum may be fused only where `fmaf` says so: else the last digits would hang on the compiler.
#pragma clang fp contract(off)

// Haswell (2013) and its successors have it as an instruction; elsewhere it is the C library's, of the same result.
#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("default", "arch=haswell")))
#else
#define CLONES
#endif

CLONES void float_add(size_t count, float alpha, const float *restrict x, float *restrict y) {
    for (size_t i = 0; i < count; i++) y[i] = fmaf(alpha, x[i], y[i]);
}

CLONES void float_addcmul(size_t count, float value, const float *a, const float *b, float *restrict y) {
    for (size_t i = 0; i < count; i++) y[i] = fmaf(value * a[i], b[i], y[i]);
}

CLONES void float_addcdiv(size_t count, float value, const float *a, const float *b, float *restrict y) {
    for (size_t i = 0; i < count; i++) y[i] = y[i] + (value * a[i]) / b[i];
}

CLONES void float_lerp(size_t count, float weight, const float *restrict end, float *restrict y) {
    if (weight < 0.5f) {
        for (size_t i = 0; i < count; i++) y[i] = fmaf(weight, end[i] - y[i], y[i]);
    } else {
        for (size_t i = 0; i < count; i++) y[i] = fmaf(y[i] - end[i], 1 - weight, end[i]);
    }
}
