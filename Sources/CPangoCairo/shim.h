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
