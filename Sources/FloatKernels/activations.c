#include "FloatKernels.h"
#include "kernels.h"
#include "exponential.h"

// PyTorch computes whole blocks of sixteen numbers with Sleef's exponential and the rest with the C library's.

INLINE ptrdiff_t whole_blocks(ptrdiff_t n) { return n / 16 * 16; }

KERNEL void kernel_sigmoid(const float *x, float *y, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) y[i] = 1 / (1 + exponential(-x[i]));
    for (; i < n; i++) y[i] = 1 / (1 + expf(-x[i]));
}

/// tanh z = e / (e + 2) with e = exp(2 z) - 1, good to a few units of a double's last place. With y = 2 |z| = q ln 2 + r,
/// e is 2^q times exp(r) - 1, a Taylor polynomial, plus 2^q - 1: nothing cancels, however small z is.
INLINE double hyperbolic_tangent(double z) {
    double magnitude = fabs(z);
    double y = 2 * (magnitude > 20 ? 20 : magnitude);
    // Adding 1.5 * 2^52 rounds to a whole number and leaves it in the lowest bits.
    double shifted = y * 0x1.71547652b82fep0 + 0x1.8p52;
    double q = shifted - 0x1.8p52;
    double r = (y - q * 0x1.62e42fefap-1) - q * 0x1.cf79abc9e3b39p-40;
    double p = 1.0 / 87178291200;
    p = p * r + 1.0 / 6227020800;
    p = p * r + 1.0 / 479001600;
    p = p * r + 1.0 / 39916800;
    p = p * r + 1.0 / 3628800;
    p = p * r + 1.0 / 362880;
    p = p * r + 1.0 / 40320;
    p = p * r + 1.0 / 5040;
    p = p * r + 1.0 / 720;
    p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24;
    p = p * r + 1.0 / 6;
    p = p * r + 1.0 / 2;
    p = p * r * r + r;
    uint64_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    bits = (bits + 1023) << 52;
    double power;
    memcpy(&power, &bits, sizeof power);
    double e = power * p + (power - 1);
    return copysign(e / (e + 2), z);
}

/// For every float the C library's tanh in double, rounded once.
KERNEL void kernel_tanh(const float *x, float *y, ptrdiff_t n) {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = (float)hyperbolic_tangent((double)x[i]);
}

KERNEL void kernel_tanh_shares(const float *dy, const float *y, float *shares, ptrdiff_t n) {
    for (ptrdiff_t i = 0; i < n; i++) shares[i] = dy[i] * fmaf(-y[i], y[i], 1.0f);
}

KERNEL void kernel_silu(const float *x, float *y, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) y[i] = x[i] / (1 + exponential(-x[i]));
    for (; i < n; i++) y[i] = x[i] / (1 + expf(-x[i]));
}

INLINE float silu_share(float dy, float x, float e) {
    float s = 1 / (1 + e);
    return dy * s * fmaf(x, 1 - s, 1.0f);
}

KERNEL void kernel_silu_shares(const float *dy, const float *x, float *shares, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) shares[i] = silu_share(dy[i], x[i], exponential(-x[i]));
    for (; i < n; i++) shares[i] = silu_share(dy[i], x[i], expf(-x[i]));
}

KERNEL void kernel_elu_shares(const float *dy, const float *x, float alpha, float *shares, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) shares[i] = x[i] <= 0 ? dy[i] * alpha * exponential(x[i]) : dy[i];
    for (; i < n; i++) shares[i] = x[i] <= 0 ? dy[i] * alpha * expf(x[i]) : dy[i];
}

// Sleef's expm1 and log1p, in whole blocks, are the correctly rounded values in all but rare cases.

KERNEL void kernel_elu(const float *x, float alpha, float *y, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) y[i] = x[i] <= 0 ? (float)expm1((double)x[i]) * alpha : x[i];
    for (; i < n; i++) y[i] = x[i] <= 0 ? expm1f(x[i]) * alpha : x[i];
}

KERNEL void kernel_softplus(const float *x, float *y, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) y[i] = x[i] > 20 ? x[i] : (float)log1p((double)exponential(x[i]));
    for (; i < n; i++) y[i] = x[i] > 20 ? x[i] : log1pf(expf(x[i]));
}

INLINE float softplus_share(float dy, float x, float z) { return x > 20 ? dy : dy * z / (z + 1); }

KERNEL void kernel_softplus_shares(const float *dy, const float *x, float *shares, ptrdiff_t n) {
    ptrdiff_t i = 0;
    for (; i < whole_blocks(n); i++) shares[i] = softplus_share(dy[i], x[i], exponential(x[i]));
    for (; i < n; i++) shares[i] = softplus_share(dy[i], x[i], expf(x[i]));
}

/// The error function by Abramowitz and Stegun's formula 7.1.26, as PyTorch's gelu has it: off by up to 1.5e-7.
INLINE float error_function(float x) {
    float t = 1 / fmaf(0.3275911f, fabsf(x), 1.0f);
    float r = fmaf(1.061405429f, t, -1.453152027f);
    r = fmaf(r, t, 1.421413741f);
    r = fmaf(r, t, -0.284496736f);
    r = fmaf(r, t, 0.254829592f);
    float y = fmaf(-rough_exponential(-(x * x)) * t, r, 1.0f);
    return signbit(x) ? -y : y;
}

static const float root_half = 0.707106781186547524f;

// A single number does not go through PyTorch's vector code, and gets the C library's erf.

KERNEL void kernel_gelu(const float *x, float *y, ptrdiff_t n) {
    if (n == 1) {
        y[0] = x[0] * 0.5f * (1 + erff(x[0] * root_half));
        return;
    }
    for (ptrdiff_t i = 0; i < n; i++) {
        float half = x[i] * 0.5f;
        y[i] = fmaf(half, error_function(x[i] * root_half), half);
    }
}

KERNEL void kernel_gelu_shares(const float *dy, const float *x, float *shares, ptrdiff_t n) {
    const float density_at_0 = 0.398942280401432678f;
    if (n == 1) {
        float slope = x[0] * (expf(x[0] * x[0] * -0.5f) * density_at_0);
        shares[0] = dy[0] * (0.5f * (1 + erff(x[0] * root_half)) + slope);
        return;
    }
    for (ptrdiff_t i = 0; i < n; i++) {
        float slope = x[i] * density_at_0 * rough_exponential(x[i] * x[i] * -0.5f);
        shares[i] = dy[i] * fmaf(0.5f, error_function(x[i] * root_half), 0.5f + slope);
    }
}

KERNEL void kernel_logits_entropy(const float *x, const float *t, float *y, ptrdiff_t n) {
    for (ptrdiff_t i = 0; i < n; i++) {
        float smaller = x[i] > 0 ? 0 : x[i];
        y[i] = (1 - t[i]) * x[i] - (smaller - (float)log1p((double)exponential(-fabsf(x[i]))));
    }
}
