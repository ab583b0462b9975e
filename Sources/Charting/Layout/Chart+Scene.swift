internal import Canvas

extension Chart {
    /// Lays the chart out: measures its text, chooses ticks, and places everything.
    /// - Parameter theme: How large the text is; the colours come in when the scene is rendered.
    /// - Throws: `ChartError` when the size is no size or no font can be found.
    public func scene(theme: Theme = .light) throws(ChartError) -> Scene {
        guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0,
            max(size.width, size.height) <= 1_000
        else {
            throw error("\(size.width) × \(size.height) inches are no size")
        }
        guard theme.textSize.isFinite, (1...200).contains(theme.textSize) else {
            throw error("text of \(theme.textSize) points cannot be read")
        }
        do throws(CanvasError) {
            let typesetter = try Typesetter(language: language)
            var scene = Scene(size: size, title: title, description: alternativeText, language: language)
            // All lengths of a chart grow with its text: it is laid out for one size of text and then enlarged.
            let factor = theme.textSize / Typography.label.size
            var chart = self
            chart.size = Size(width: size.width / factor, height: size.height / factor)
            scene.items = ChartLayout(chart, typesetter).items()
            if factor != 1 { scene.items = scene.items.map { $0.enlarged(by: factor) } }
            return scene
        } catch {
            throw ChartError(error)
        }
    }

    private func error(_ reason: String) -> ChartError {
        ChartError("the chart “\(title)” cannot be drawn: \(reason)")
    }
}
