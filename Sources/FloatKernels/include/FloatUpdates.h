#ifndef FLOAT_UPDATES_H
#define FLOAT_UPDATES_H

// PyTorch's in-place operations on float32, with its roundings: what optimizers are made of.

#include <stddef.h>

/// y = y + alpha x in one rounding: `y.add_(x, alpha=alpha)`.
void float_add(size_t count, float alpha, const float *x, float *y);

/// y = y + (value a) b, the last product and the sum in one rounding: `y.addcmul_(a, b, value=value)`.
void float_addcmul(size_t count, float value, const float *a, const float *b, float *y);

/// y = y + (value a) / b: `y.addcdiv_(a, b, value=value)`.
void float_addcdiv(size_t count, float value, const float *a, const float *b, float *y);

/// y moves towards end by this weight: `y.lerp_(end, weight)`.
void float_lerp(size_t count, float weight, const float *end, float *y);

#endif
