internal import Canvas

extension Chart {
    /// Lays the chart out: measures its text, chooses ticks, and places everything.
    /// - Parameter theme: How large the text is; the colours come in when the scene is rendered.
    /// - Throws: `ChartError` when the size is no size or no font can be found.
    public func scene(theme: Theme = .light) throws(ChartError) -> Scene {
        try scene(theme: theme, isDescribed: true)
    }

    /// The scene, with the picture in words or without.
    func scene(theme: Theme, isDescribed: Bool) throws(ChartError) -> Scene {
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
            var scene = Scene(
                size: size, title: title, description: isDescribed ? alternativeText : "", language: language)
            (scene.items, scene.guide) = drawn(textSize: theme.textSize, typesetter)
            return scene
        } catch {
            throw ChartError(error)
        }
    }

    /// Everything there is to draw. Text that leaves too little room for the data is made smaller, until it no longer
    /// helps; titles that would be cut make it smaller by a quarter at most. If that is not enough, only the title is
    /// written, and where even that is too long, only the subtitle: what is drawn, in place of what is found.
    ///
    /// All lengths of a chart grow with its text: it is laid out for one size of text and then enlarged.
    private func drawn(textSize: Double, _ typesetter: Typesetter) -> (items: [Item], guide: Guide) {
        let layout = ChartLayout(self, typesetter)
        func drawn(_ layout: ChartLayout, least: Double, wholeTitles: Bool) -> (items: [Item], guide: Guide)?
        {
            for size in sequence(first: textSize, next: { $0 * 0.92 }).prefix(while: { $0 >= least }) {
                let factor = size / Typography.label.size
                let inner = Size(width: self.size.width / factor, height: self.size.height / factor)
                guard let drawn = layout.drawn(in: inner, wholeTitles: wholeTitles) else { continue }
                return factor == 1
                    ? drawn
                    : (drawn.items.map { $0.enlarged(by: factor) }, drawn.guide.enlarged(by: factor))
            }
            return nil
        }
        let alone = title.isEmpty || subtitle.isEmpty ? [] : [title, subtitle]
        let layouts = [layout] + alone.map { layout.titled($0) }
        for layout in layouts {
            if let drawn = drawn(layout, least: textSize * 0.75, wholeTitles: true) { return drawn }
        }
        return drawn(layouts.last ?? layout, least: 1, wholeTitles: false) ?? ([], Guide())
    }

    private func error(_ reason: String) -> ChartError {
        ChartError("the chart “\(title)” cannot be drawn: \(reason)")
    }
}
