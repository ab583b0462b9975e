#include "FloatKernels.h"
#include "kernels.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

// Sleef's expf_u10: x = q ln 2 + s, a polynomial in s, times 2^q in two steps so that neither overflows alone.
INLINE float exponential(float d) {
    float q = rintf(d * 1.442695040888963407359924681001892137426645954152985934135449406931f);
    int32_t whole = (int32_t)(q > 200 ? 200 : q < -200 ? -200 : q);
    float s = fmaf(q, -0.693145751953125f, d);
    s = fmaf(q, -1.428606765330187045e-06f, s);
    float u = 0.000198527617612853646278381f;
    u = fmaf(u, s, 0.00139304355252534151077271f);
    u = fmaf(u, s, 0.00833336077630519866943359f);
    u = fmaf(u, s, 0.0416664853692054748535156f);
    u = fmaf(u, s, 0.166666671633720397949219f);
    u = fmaf(u, s, 0.5f);
    u = 1.0f + fmaf(s * s, u, s);
    int32_t half = whole >> 1, rest = whole - half;
    uint32_t bits[2] = {(uint32_t)(half + 127) << 23, (uint32_t)(rest + 127) << 23};
    float scale[2];
    memcpy(scale, bits, sizeof bits);
    u = u * scale[0] * scale[1];
    u = d < -104.0f ? 0.0f : u;
    return d > 100.0f ? INFINITY : u;
}

KERNEL void kernel_exp(const float *x, float *y, ptrdiff_t n) {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = exponential(x[i]);
}
