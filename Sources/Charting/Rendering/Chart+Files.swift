extension Chart {
    /// The picture as a PNG file of `size` × `dpi` pixels, that knows its resolution.
    /// - Throws: `ChartError` when the chart cannot be laid out, or a side has no pixel or more than 32767.
    public func png(theme: Theme = .light, dpi: Double = 144) throws(ChartError) -> [UInt8] {
        try ChartFormat.png.bytes(of: self, theme: theme, dpi: dpi)
    }

    /// The picture as SVG, a file of its own.
    /// - Throws: `ChartError` when the chart cannot be laid out.
    public func svg(theme: Theme = .light) throws(ChartError) -> String {
        try scene(theme: theme).svg(theme: theme)
    }

    /// The picture as a PDF file of one page.
    /// - Throws: `ChartError` when the chart cannot be laid out, or a side is over 200 inches.
    public func pdf(theme: Theme = .light) throws(ChartError) -> [UInt8] {
        try scene(theme: theme).pdf(theme: theme)
    }

    /// Writes the picture to a file, as PNG, SVG or PDF by the ending of its name.
    ///
    /// What stood there before is replaced in one step, and only by a whole picture.
    /// - Parameters:
    ///   - path: The file, its ending included.
    ///   - theme: What the colours are, and how large the text is.
    ///   - dpi: Pixels per inch of a PNG.
    /// - Throws: `ChartError` for another ending, when the chart cannot be drawn, or the file cannot be written.
    public func write(to path: String, theme: Theme = .light, dpi: Double = 144) throws(ChartError) {
        guard let format = ChartFormat(path: path) else {
            let allowed = ChartFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ChartError(
                "the chart “\(title)” cannot be written to “\(path)”: allowed are names that end in \(allowed)"
            )
        }
        let bytes = try format.bytes(of: self, theme: theme, dpi: dpi)
        if let reason = WholeFile.replace(path, by: bytes) {
            throw ChartError("the chart “\(title)” cannot be written to “\(path)”: \(reason)")
        }
    }
}
