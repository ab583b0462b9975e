#include <cblas.h>
#include <dlfcn.h>

// Loaded at run time, so named by its type.
typedef __typeof__(&cblas_sgemm) cblas_sgemm_function;
typedef __typeof__(&openblas_set_num_threads) openblas_set_num_threads_function;
typedef __typeof__(&openblas_get_corename) openblas_get_corename_function;
