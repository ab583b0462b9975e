internal import Canvas

/// Draws a scene on a surface.
struct ScenePainter {
    let theme: Theme
    let typesetter: Typesetter

    /// - Throws: `CanvasError` when something was drawn wrongly or memory is short.
    func paint<S: Surface & ~Copyable>(_ scene: Scene, on surface: borrowing S) throws(CanvasError) {
        surface.paint(brush(.background))
        paint(scene.items, on: surface)
        try surface.check()
    }

    private func paint<S: Surface & ~Copyable>(_ items: [Item], on surface: borrowing S) {
        if surface.isSmoothed { underlay(items, on: surface) }
        for item in items {
            switch item.drawable {
            case nil: continue
            case .path(let path, let fill, let stroke):
                if let fill {
                    surface.fill(path.outline, brush(fill.ink, fill.opacity), isCrisp: fill.isCrisp)
                }
                if let stroke { surface.stroke(path.outline, pen(stroke), brush(stroke.ink, stroke.opacity)) }
            case .circle(let center, let radius, let fill, let stroke):
                surface.circle(
                    x: center.x, y: center.y, radius: radius, fill: fill.map { brush($0.ink, $0.opacity) },
                    edge: stroke.map { (pen($0), brush($0.ink, $0.opacity)) })
            case .text(let label):
                let start = label.start(width: typesetter.run(label.text, label.font).width)
                surface.write(label.text, label.font, x: start.x, y: start.y, brush(label.ink), typesetter)
            case .group(let items, nil): paint(items, on: surface)
            case .group(let items, let clip?):
                surface.startClip(x: clip.x, y: clip.y, width: clip.width, height: clip.height)
                paint(items, on: surface)
                surface.endClip()
            }
        }
    }

    /// Where the edges of neighbours are smoothed, the paper shines through between them: it is covered by the outlines
    /// of all of them before their insides are filled.
    private func underlay<S: Surface & ~Copyable>(_ items: [Item], on surface: borrowing S) {
        for case .path(let path, let fill?, nil) in items where fill.isCrisp {
            let pen = Pen(width: 0.6, dashes: [], cap: .butt, join: .miter)
            surface.stroke(path.outline, pen, brush(fill.ink, fill.opacity))
        }
    }

    private func brush(_ ink: Ink, _ opacity: Double = 1) -> Brush {
        let color = theme.color(of: ink)
        return Brush(
            red: Double(color.red) / 255, green: Double(color.green) / 255, blue: Double(color.blue) / 255,
            alpha: opacity)
    }

    private func pen(_ stroke: Stroke) -> Pen {
        Pen(
            width: stroke.width, dashes: theme.dash(of: stroke).lengths(width: stroke.width),
            cap: stroke.cap == .round ? .round : .butt, join: stroke.cap == .round ? .round : .miter)
    }
}
