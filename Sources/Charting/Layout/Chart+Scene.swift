internal import Canvas

extension Chart {
    /// Lays the chart out: measures its text, chooses ticks, and places everything.
    /// - Throws: `ChartError` when the size is no size or no font can be found.
    public func scene() throws(ChartError) -> Scene {
        guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0,
            max(size.width, size.height) <= 1_000
        else {
            throw ChartError("a chart of \(size.width) × \(size.height) inches cannot be drawn")
        }
        do throws(CanvasError) {
            let typesetter = try Typesetter(language: language)
            var scene = Scene(size: size, title: title, description: description, language: language)
            scene.items = ChartLayout(self, typesetter).items()
            return scene
        } catch {
            throw ChartError(error)
        }
    }
}
