internal import CPangoCairo

extension Surface where Self: ~Copyable {
    /// Multiplies all lengths drawn from now on.
    package func scale(x: Double, y: Double) { cairo_scale(context, x, y) }

    /// Covers everything inside the clip.
    package func paint(_ brush: Brush) {
        use(brush)
        cairo_paint(context)
    }

    /// Fills the inside of an outline, its edges smooth or, where it `isCrisp`, along whole pixels.
    package func fill(_ outline: Outline, _ brush: Brush, isCrisp: Bool = false) {
        cairo_new_path(context)
        trace(outline.drawable)
        use(brush)
        if isCrisp { cairo_set_antialias(context, CAIRO_ANTIALIAS_NONE) }
        cairo_fill(context)
        if isCrisp { cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY) }
    }

    /// Draws along an outline.
    package func stroke(_ outline: Outline, _ pen: Pen, _ brush: Brush) {
        cairo_new_path(context)
        trace(outline.drawable)
        // Where thousands of pieces lie over each other no edge is long enough to show fewer grey levels.
        let isDense = outline.segments.count > 2_000
        if isDense { cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST) }
        stroke(pen, brush)
        if isDense { cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY) }
    }

    /// Draws a circle: its inside, its edge, or both.
    package func circle(x: Double, y: Double, radius: Double, fill: Brush?, edge: (pen: Pen, brush: Brush)?) {
        guard isDrawable(x, y), isDrawable(radius, radius) else { return }
        cairo_new_path(context)
        cairo_arc(context, x, y, radius, 0, 2 * .pi)
        cairo_close_path(context)
        if let fill {
            use(fill)
            cairo_fill_preserve(context)
        }
        if let edge { stroke(edge.pen, edge.brush) }
    }

    /// Fills a line of text whose baseline starts at (x, y).
    package func fill(_ run: Run, x: Double, y: Double, _ brush: Brush) {
        guard isDrawable(x, y) else { return }
        cairo_new_path(context)
        for glyph in run.glyphs { trace(glyph.outline, dx: x + glyph.x, dy: y + glyph.y) }
        use(brush)
        // Letters have no long shallow edges, where the few grey levels of the faster way would show as steps.
        cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST)
        cairo_fill(context)
        cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
    }

    /// Restricts what is drawn to a rectangle, until `endClip`.
    package func startClip(x: Double, y: Double, width: Double, height: Double) {
        cairo_save(context)
        cairo_new_path(context)
        cairo_rectangle(context, x, y, width, height)
        cairo_clip(context)
    }

    /// Ends what the last `startClip` began.
    package func endClip() { cairo_restore(context) }

    func use(_ brush: Brush) {
        cairo_set_source_rgba(context, brush.red, brush.green, brush.blue, brush.alpha)
    }

    private func stroke(_ pen: Pen, _ brush: Brush) {
        use(brush)
        cairo_set_line_width(context, pen.width)
        cairo_set_line_cap(context, pen.cap.cairo)
        cairo_set_line_join(context, pen.join.cairo)
        cairo_set_dash(context, pen.dashes, Int32(pen.dashes.count), 0)
        cairo_stroke(context)
    }

    private func trace(_ outline: Outline, dx: Double = 0, dy: Double = 0) {
        let context = context
        for segment in outline.segments {
            switch segment {
            case .move(let x, let y): cairo_move_to(context, x + dx, y + dy)
            case .line(let x, let y): cairo_line_to(context, x + dx, y + dy)
            case .quadratic(let x1, let y1, let x, let y): quadratic(x1 + dx, y1 + dy, x + dx, y + dy)
            case .cubic(let x1, let y1, let x2, let y2, let x, let y):
                cairo_curve_to(context, x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func quadratic(_ x1: Double, _ y1: Double, _ x: Double, _ y: Double) {
        var (x0, y0) = (0.0, 0.0)
        cairo_get_current_point(context, &x0, &y0)
        cairo_curve_to(
            context, x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3,
            y + (y1 - y) * 2 / 3,
            x, y)
    }
}

extension Pen.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        }
    }
}

extension Pen.Join {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        }
    }
}
