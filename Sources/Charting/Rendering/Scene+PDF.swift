internal import Canvas

extension Scene {
    /// The picture as a PDF file of one page of exactly `size`: shapes stay shapes and text stays text, in embedded
    /// fonts, to be selected and searched. It holds no date: the same scene gives the same bytes in every process.
    /// - Parameter theme: The colours.
    /// - Throws: `ChartError` when a side is not above 0 or over 200 inches, or no font can be found.
    public func pdf(theme: Theme = .light) throws(ChartError) -> [UInt8] {
        do throws(CanvasError) {
            let surface = try PDFSurface(
                width: frame.width, height: frame.height, title: MarkedText.reading(of: title),
                subject: MarkedText.reading(of: description))
            try ScenePainter(theme: theme, typesetter: .ofThread(language: language)).paint(
                self, on: surface)
            return try surface.pdf()
        } catch {
            throw ChartError(error)
        }
    }
}
