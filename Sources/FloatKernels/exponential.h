#include <math.h>
#include <stdint.h>
#include <string.h>

// The two exponentials of PyTorch's vector code. The fused multiply-adds are part of the recipes: without them the last
// digits differ.

/// 2 to the power of a whole number that makes a normal number.
INLINE float power_of_two(int32_t exponent) {
    uint32_t bits = (uint32_t)(exponent + 127) << 23;
    float power;
    memcpy(&power, &bits, sizeof power);
    return power;
}

/// Sleef's expf_u10, good to one unit in the last place: x = q ln 2 + s, a polynomial in s, times 2^q in two steps so
/// that neither overflows alone.
INLINE float exponential(float x) {
    float q = rintf(x * 1.442695040888963407f);
    float s = fmaf(q, -0.693145751953125f, x);
    s = fmaf(q, -1.428606765330187045e-06f, s);
    float u = 0.000198527617612853646278381f;
    u = fmaf(u, s, 0.00139304355252534151077271f);
    u = fmaf(u, s, 0.00833336077630519866943359f);
    u = fmaf(u, s, 0.0416664853692054748535156f);
    u = fmaf(u, s, 0.166666671633720397949219f);
    u = fmaf(u, s, 0.5f);
    u = 1.0f + fmaf(s * s, u, s);
    // Bounds that not-a-number does not pass either: it may not be made a whole number.
    int32_t whole = (int32_t)(q > 200 ? 200 : q > -200 ? q : -200);
    u = u * power_of_two(whole >> 1) * power_of_two(whole - (whole >> 1));
    u = x < -104.0f ? 0.0f : u;
    return x > 100.0f ? INFINITY : u;
}

/// PyTorch's `exp_u20`, good to twenty units in the last place; its gelu uses it.
INLINE float rough_exponential(float x) {
    const float least = -0x1.5d58a0p+6f, most = 0x1.62e42ep+6f;
    float bounded = x < most ? x : most;
    bounded = bounded > least ? bounded : least;
    float whole = floorf(fmaf(bounded, 1.44269502f, 0.5f));
    float s = fmaf(-whole, 0.693147182f, bounded);
    float u = fmaf(s, 0.00828929059f, 0.0418978221f);
    u = fmaf(s, u, 0.166676521f);
    u = fmaf(s, u, 0.499991506f);
    u = fmaf(s, u, 0.999999701f);
    u = fmaf(s, u, 1.0f);
    u = u * power_of_two((int32_t)(whole - 1)) * 2;
    return x < least ? 0.0f : u;
}
