#define _GNU_SOURCE
#include "AllocationCounter.h"
#include <errno.h>
#include <link.h>
#include <stdint.h>
#include <string.h>

// The tests' executable defines the allocation functions of the C library, and so all of it, Swift's runtime among it,
// calls these; each counts what OpenBLAS did not ask for, and passes on. glibc keeps its own under these names.

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static _Thread_local size_t count;

// Where the processor has AVX-512, OpenBLAS asks for memory in every small product, which no caller can help. It is
// loaded with the first of them.
static uintptr_t blas_start, blas_size;

static int find_blas(struct dl_phdr_info *object, size_t size, void *unused) {
    if (!object->dlpi_name || !strstr(object->dlpi_name, "libopenblas")) return 0;
    blas_start = object->dlpi_addr;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t end = part->p_vaddr + part->p_memsz;
        if (part->p_type == PT_LOAD && end > blas_size) blas_size = end;
    }
    return 1;
}

static inline void count_for(const void *caller) {
    if ((uintptr_t)caller - blas_start >= blas_size) count++;
}

size_t allocation_count(void) {
    if (!blas_size) dl_iterate_phdr(find_blas, NULL);
    return count;
}

void *malloc(size_t size) {
    count_for(__builtin_return_address(0));
    return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
    count_for(__builtin_return_address(0));
    return __libc_calloc(items, size);
}

void *realloc(void *old, size_t size) {
    count_for(__builtin_return_address(0));
    return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count_for(__builtin_return_address(0));
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    count_for(__builtin_return_address(0));
    *result = __libc_memalign(alignment, size);
    return *result ? 0 : ENOMEM;
}
