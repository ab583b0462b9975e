#include "NumberParsing.h"

#include <fast_float/fast_float.h>

size_t descent_parse_number(const uint8_t *bytes, size_t place, size_t count, char point, double *value) {
    // Steps are short whole numbers, and a double holds fifteen digits exactly.
    size_t end = place;
    uint64_t whole = 0;
    while (end < count && end - place < 15 && bytes[end] - '0' < 10u) whole = whole * 10 + (bytes[end++] - '0');
    const char next = end < count ? static_cast<char>(bytes[end]) : ',';
    if (end > place && next != point && (next == ',' || next == '\n' || next == '\r' || next == '\t' || next == ';')) {
        *value = static_cast<double>(whole);
        return end;
    }
    const char *text = reinterpret_cast<const char *>(bytes);
    fast_float::parse_options options(fast_float::chars_format::general, point);
    auto result = fast_float::from_chars_advanced(text + place, text + count, *value, options);
    // What is too large or too small is infinity or zero, as in Python.
    return result.ec == std::errc::invalid_argument ? 0 : result.ptr - text;
}
