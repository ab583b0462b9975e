#ifndef FLOAT_KERNELS_H
#define FLOAT_KERNELS_H

#include <stddef.h>

// Loops over float32 numbers whose speed or rounding matters. Each is compiled twice, for any processor and for one
// with AVX2 and FMA, and gives the same bits on both where the C library does. n counts numbers; `shares` are what an
// input's gradient gets.

/// y = sum of x over the middle extent of [outer, extent, inner], in the order in which torch.sum adds on a processor
/// with AVX2 (ATen's cascade sum). x and y must not overlap.
void kernel_sum(const float *x, float *y, ptrdiff_t outer, ptrdiff_t extent, ptrdiff_t inner);

/// y[m, n] = a[m, k] b[k, n], or y += that where `adds`: each product rounded on its own and summed from left to right.
/// Element [i, p] of a stands at a[i * a_row + p * a_step], element [p, j] of b at b[p * b_step + j * b_column].
void kernel_product(
    const float *a, ptrdiff_t a_row, ptrdiff_t a_step, const float *b, ptrdiff_t b_step, ptrdiff_t b_column,
    float *y, ptrdiff_t m, ptrdiff_t k, ptrdiff_t n, int adds);

void kernel_sigmoid(const float *x, float *y, ptrdiff_t n);
void kernel_tanh(const float *x, float *y, ptrdiff_t n);
void kernel_tanh_shares(const float *dy, const float *y, float *shares, ptrdiff_t n);
void kernel_silu(const float *x, float *y, ptrdiff_t n);
void kernel_silu_shares(const float *dy, const float *x, float *shares, ptrdiff_t n);
void kernel_elu(const float *x, float alpha, float *y, ptrdiff_t n);
void kernel_elu_shares(const float *dy, const float *x, float alpha, float *shares, ptrdiff_t n);
void kernel_softplus(const float *x, float *y, ptrdiff_t n);
void kernel_softplus_shares(const float *dy, const float *x, float *shares, ptrdiff_t n);
void kernel_gelu(const float *x, float *y, ptrdiff_t n);
void kernel_gelu_shares(const float *dy, const float *x, float *shares, ptrdiff_t n);

/// The binary cross-entropy of sigmoid(x) and t.
void kernel_logits_entropy(const float *x, const float *t, float *y, ptrdiff_t n);

// Row by row of [rows, width].
void kernel_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t width);
void kernel_softmax_shares(const float *dy, const float *y, float *shares, ptrdiff_t rows, ptrdiff_t width);
void kernel_log_softmax(const float *x, float *y, ptrdiff_t rows, ptrdiff_t width);
void kernel_log_softmax_shares(const float *dy, const float *y, float *shares, ptrdiff_t rows, ptrdiff_t width);

// PyTorch's in-place operations, with its roundings: what optimizers are made of.

/// y = y + alpha x in one rounding: `y.add_(x, alpha=alpha)`.
void kernel_add(ptrdiff_t count, float alpha, const float *x, float *y);

/// y = y + (value a) b, the last product and the sum in one rounding: `y.addcmul_(a, b, value=value)`.
void kernel_addcmul(ptrdiff_t count, float value, const float *a, const float *b, float *y);

/// y = y + (value a) / b: `y.addcdiv_(a, b, value=value)`.
void kernel_addcdiv(ptrdiff_t count, float value, const float *a, const float *b, float *y);

/// y moves towards end by this weight: `y.lerp_(end, weight)`.
void kernel_lerp(ptrdiff_t count, float weight, const float *end, float *y);

#endif
