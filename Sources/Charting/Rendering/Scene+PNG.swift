package import Canvas

extension Scene {
    /// The picture as a PNG file of `size` × `dpi` pixels, rounded, that knows its resolution.
    /// - Parameters:
    ///   - theme: The colours.
    ///   - dpi: Pixels per inch.
    /// - Throws: `ChartError` when a side has no pixel or more than 32767, or no font can be found.
    public func png(theme: Theme = .light, dpi: Double = 144) throws(ChartError) -> [UInt8] {
        let image = try image(theme: theme, dpi: dpi)
        do throws(CanvasError) { return try image.png(dpi: dpi) } catch { throw ChartError(error) }
    }

    /// The picture before it is encoded.
    package func image(theme: Theme = .light, dpi: Double = 144) throws(ChartError) -> ImageSurface {
        let (width, height) = ((size.width * dpi).rounded(), (size.height * dpi).rounded())
        guard (1...Double(ImageSurface.longestSide)).contains(width),
            (1...Double(ImageSurface.longestSide)).contains(height)
        else {
            throw ChartError(
                "could not make a picture of \(size.width) × \(size.height) inches at \(dpi) dots per inch: "
                    + "a side must have 1 to \(ImageSurface.longestSide) pixels")
        }
        do throws(CanvasError) {
            let surface = try ImageSurface(width: Int(width), height: Int(height))
            surface.scale(x: width / frame.width, y: height / frame.height)
            surface.paint(Brush(theme.color(of: .background)))
            try ScenePainter(theme: theme, typesetter: Typesetter(language: language)).paint(
                items, on: surface)
            return surface
        } catch {
            throw ChartError(error)
        }
    }
}

/// Draws the items of a scene on an image.
private struct ScenePainter {
    let theme: Theme
    let typesetter: Typesetter

    func paint(_ items: [Item], on surface: borrowing ImageSurface) throws(CanvasError) {
        for item in items {
            switch item {
            case .path(let path, let fill, let stroke):
                if let fill { surface.fill(path.outline, brush(fill.ink, fill.opacity)) }
                if let stroke { surface.stroke(path.outline, pen(stroke), brush(stroke.ink, stroke.opacity)) }
            case .circle(let center, let radius, let fill, let stroke):
                surface.circle(
                    x: center.x, y: center.y, radius: radius, fill: fill.map { brush($0.ink, $0.opacity) },
                    edge: stroke.map { (pen($0), brush($0.ink, $0.opacity)) })
            case .text(let label):
                let run = typesetter.run(label.text, label.font)
                let start = label.start(width: run.width)
                surface.fill(run, x: start.x, y: start.y, brush(label.ink))
            case .group(let items, nil): try paint(items, on: surface)
            case .group(let items, let clip?):
                surface.startClip(x: clip.x, y: clip.y, width: clip.width, height: clip.height)
                try paint(items, on: surface)
                surface.endClip()
            }
        }
        try surface.check()
    }

    private func brush(_ ink: Ink, _ opacity: Double = 1) -> Brush {
        var brush = Brush(theme.color(of: ink))
        brush.alpha = opacity
        return brush
    }

    private func pen(_ stroke: Stroke) -> Pen {
        Pen(
            width: stroke.width, dashes: theme.dash(of: stroke).lengths(width: stroke.width),
            cap: stroke.cap == .round ? .round : .butt, join: stroke.cap == .round ? .round : .miter)
    }
}

extension Brush {
    fileprivate init(_ color: Color) {
        self.init(
            red: Double(color.red) / 255, green: Double(color.green) / 255, blue: Double(color.blue) / 255)
    }
}
