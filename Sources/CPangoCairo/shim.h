#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <spng.h>

// HarfBuzz 7 renamed this; Debian 12 has 6.
#if !HB_VERSION_ATLEAST(7, 0, 0)
static inline void hb_font_draw_glyph(hb_font_t *font, hb_codepoint_t glyph, hb_draw_funcs_t *pen, void *data) {
    hb_font_get_glyph_shape(font, glyph, pen, data);
}
#endif

// Pango's own layout goes by this, which it has told others not to use since 1.44 without giving them another.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static inline PangoDirection base_direction(const char *text, int length) {
    return pango_find_base_dir(text, length);
}
#pragma GCC diagnostic pop
