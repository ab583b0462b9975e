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
            try ScenePainter(theme: theme, typesetter: .ofThread(language: language)).paint(
                self, on: surface)
            return surface
        } catch {
            throw ChartError(error)
        }
    }
}
