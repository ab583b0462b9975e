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
            let typesetter = try Typesetter.ofThread(language: language)
            var scene = Scene(size: size, title: title, description: alternativeText, language: language)
            scene.items = items(textSize: theme.textSize, typesetter)
            return scene
        } catch {
            throw ChartError(error)
        }
    }

    /// Everything there is to draw. Text that leaves too little room for the data is made smaller, until it no longer
    /// helps.
    ///
    /// All lengths of a chart grow with its text: it is laid out for one size of text and then enlarged.
    private func items(textSize: Double, _ typesetter: Typesetter) -> [Item] {
        let smallest = 1.0
        var factor = textSize / Typography.label.size
        while true {
            var chart = self
            chart.size = Size(width: size.width / factor, height: size.height / factor)
            if let items = ChartLayout(chart, typesetter).items() {
                return factor == 1 ? items : items.map { $0.enlarged(by: factor) }
            }
            guard factor * Typography.label.size > smallest else { return [] }
            factor *= 0.88
        }
    }

    private func error(_ reason: String) -> ChartError {
        ChartError("the chart “\(title)” cannot be drawn: \(reason)")
    }
}
