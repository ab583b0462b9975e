// Each function is compiled for any x86-64 and for one with AVX2 and FMA; the loader picks one. No product and sum is
// fused but where the code says fmaf, so both give the same bits.
#pragma clang fp contract(off)

#if defined(__x86_64__)
#define KERNEL __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define KERNEL
#endif

#define INLINE static inline __attribute__((always_inline))
