#include "NumberParsing.h"

#include <cstring>
#include <fast_float/fast_float.h>

namespace {

bool isDigit(uint8_t byte) { return static_cast<uint8_t>(byte - '0') < 10; }

/// Whether the next eight bytes are digits, and their number:
/// https://johnnylee-sde.github.io/Fast-numeric-string-to-int/
inline bool readEightDigits(const uint8_t *place, uint64_t *number) {
    uint64_t digits;
    memcpy(&digits, place, 8);
    const uint64_t above = digits + 0x4646464646464646, below = digits - 0x3030303030303030;
    if (((above | below) & 0x8080808080808080) != 0) return false;
    digits = below * 10 + (below >> 8);
    *number = ((digits & 0x000000FF000000FF) * (100 + (1000000ULL << 32))
        + (digits >> 16 & 0x000000FF000000FF) * (1 + (10000ULL << 32))) >> 32;
    return true;
}

/// The end of a number of nineteen digits at most, as programs write them; null where it is anything else.
///
/// Two thirds of the time of reading a log is spent here.
inline const uint8_t *readPlain(const uint8_t *place, const uint8_t *end, uint8_t point, double *value) {
    const bool isNegative = place < end && *place == '-';
    place += isNegative;
    uint64_t digits = 0;
    int64_t exponent = 0;
    const uint8_t *first = place;
    while (place < end && isDigit(*place)) digits = digits * 10 + (*place++ - '0');
    ptrdiff_t count = place - first;
    if (count == 0 || count > 19) return nullptr;
    if (place < end && *place == point) {
        const uint8_t *decimals = ++place;
        if (digits == 0) {
            count = 0;
            while (place < end && *place == '0') place++;
        }
        const uint8_t *significant = place;
        uint64_t eight;
        while (end - place >= 8 && readEightDigits(place, &eight)) {
            digits = digits * 100000000 + eight;
            place += 8;
        }
        while (place < end && isDigit(*place)) digits = digits * 10 + (*place++ - '0');
        if (place == decimals || count + (place - significant) > 19) return nullptr;
        exponent = decimals - place;
    }
    if (place < end && (*place | 0x20) == 'e') {
        place++;
        const bool isSmall = place < end && *place == '-';
        place += isSmall || (place < end && *place == '+');
        const uint8_t *power = place;
        int64_t written = 0;
        while (place < end && isDigit(*place) && place - power < 4) written = written * 10 + (*place++ - '0');
        if (place == power || (place < end && isDigit(*place))) return nullptr;
        exponent += isSmall ? -written : written;
    }
    if (exponent == 0 && digits < 1ULL << 53) {
        *value = isNegative ? -static_cast<double>(digits) : static_cast<double>(digits);
        return place;
    }
    const auto rounded = fast_float::compute_float<fast_float::binary_format<double>>(exponent, digits);
    if (rounded.power2 < 0) return nullptr;
    fast_float::to_float(isNegative, rounded, *value);
    return place;
}

inline const uint8_t *read(const uint8_t *place, const uint8_t *end, char point, double *value) {
    if (const uint8_t *next = readPlain(place, end, static_cast<uint8_t>(point), value)) return next;
    const char *text = reinterpret_cast<const char *>(place);
    fast_float::parse_options options(fast_float::chars_format::general, point);
    auto result = fast_float::from_chars_advanced(text, reinterpret_cast<const char *>(end), *value, options);
    // What is too large or too small is infinity or zero, as in Python.
    return result.ec == std::errc::invalid_argument ? nullptr : reinterpret_cast<const uint8_t *>(result.ptr);
}

}

size_t descent_parse_number(const uint8_t *bytes, size_t place, size_t count, char point, double *value) {
    const uint8_t *next = read(bytes + place, bytes + count, point, value);
    return next ? next - bytes : 0;
}

size_t descent_parse_rows(
    const uint8_t *bytes, size_t place, size_t count, descent_row_shape shape, double *cells, size_t capacity,
    size_t *rows
) {
    const uint8_t *const end = bytes + count;
    const uint8_t *start = bytes + place;
    for (; *rows < capacity; ++*rows) {
        const uint8_t *next = start;
        // A comment, a header or an empty line is no row.
        if (next == end || !(isDigit(*next) || *next == '-' || *next == shape.cell)) return start - bytes;
        double *cell = cells + *rows;
        for (size_t column = 0; column < shape.width; ++column, cell += capacity) {
            const uint8_t stop = column + 1 < shape.width ? shape.cell : shape.row;
            if (next < end && *next == stop) {
                *cell = shape.missing;
            } else {
                next = read(next, end, shape.point, cell);
                if (!next || next == end) return start - bytes;
                if (*next == '\r' && stop == '\n' && next + 1 < end) ++next;
                if (*next != stop) return start - bytes;
            }
            ++next;
        }
        start = next;
    }
    return start - bytes;
}
