#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Reads the decimal number, infinity or not-a-number that begins at `place` of `count` bytes, rounded correctly.
///
/// `point` is what stands before the decimals. Returns the place behind the number, or 0 where there is none.
size_t descent_parse_number(const uint8_t *bytes, size_t place, size_t count, char point, double *value);

#ifdef __cplusplus
}
#endif
