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

/// How the rows of a table of numbers are written.
typedef struct {
    /// What stands before the decimals.
    char point;
    /// What stands between two cells, and behind the last cell of a row.
    uint8_t cell, row;
    /// How many cells a row has.
    size_t width;
    /// What stands for the number of an empty cell.
    double missing;
} descent_row_shape;

/// Reads rows as long as each is nothing but `width` plain numbers and empty cells.
///
/// `cells` has room for `capacity` numbers of each column, one column behind the other, and holds `*rows` of each
/// already; that count grows by the rows that were read. Returns the place of the first row that was not read.
size_t descent_parse_rows(
    const uint8_t *bytes, size_t place, size_t count, descent_row_shape shape, double *cells, size_t capacity,
    size_t *rows);

#ifdef __cplusplus
}
#endif
