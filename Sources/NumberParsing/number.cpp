#include "NumberParsing.h"

#include <fast_float/fast_float.h>

size_t descent_parse_number(const uint8_t *bytes, size_t place, size_t count, char point, double *value) {
    const char *text = reinterpret_cast<const char *>(bytes);
    fast_float::parse_options options(fast_float::chars_format::general, point);
    auto result = fast_float::from_chars_advanced(text + place, text + count, *value, options);
    // What is too large or too small is infinity or zero, as in Python.
    return result.ec == std::errc::invalid_argument ? 0 : result.ptr - text;
}
