internal import Algorithms
internal import Charting
internal import Figures
internal import Storage

/// A picture, and the file it goes to: `<experiment>-<figure>.<format>`.
public struct ChartFile: Sendable {
    enum Content {
        /// It has not been drawn yet.
        case scene(Scene, ChartFormat, ChartOptions)
        case bytes([UInt8])
    }

    let name: String
    /// The digest of all that determines its bytes.
    let key: Digest
    let content: Content

    /// Draws it, unless the store has it.
    ///
    /// - Throws: `ChartError` where it cannot be drawn.
    func bytes(in store: Store) throws(ChartError) -> [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .scene(let scene, let format, let options):
            if let known = store.entry(key, .chart) { return known }
            let bytes = try format.bytes(of: scene, theme: options.theme, dpi: options.dpi)
            store.keep(bytes, as: key, .chart)
            return bytes
        }
    }
}

extension ChartFile {
    /// Those of a scene that are to be drawn.
    static func all(_ file: String, _ scene: Scene, _ formats: [ChartFormat], _ options: ChartOptions)
        -> [ChartFile]
    {
        let keys = scene.keys(theme: options.theme, formats: formats, dpi: options.dpi)
        return zip(formats, keys).map { format, key in
            ChartFile(name: "\(file).\(format.rawValue)", key: key, content: .scene(scene, format, options))
        }
    }

    /// Those of drawings, in the formats that were asked for and in these.
    ///
    /// - Throws: `ChartError` where a chart cannot be laid out in its size.
    static func all(of drawings: [Part.Drawing], _ options: ChartOptions, and formats: [ChartFormat] = [])
        throws(ChartError) -> [ChartFile]
    {
        var files: [ChartFile] = []
        for drawing in drawings {
            files += all(
                drawing.file, try drawing.scene(options), Array((options.formats + formats).uniqued()),
                options)
        }
        return files
    }
}

extension Part.Drawing {
    /// The picture for files, which on a page may have another size of text.
    func scene(_ options: ChartOptions) throws(ChartError) -> Scene {
        guard options.size != nil || options.theme.textSize != Theme.light.textSize else { return scene }
        var chart = figure.chart
        chart.size = options.size ?? chart.size
        return try chart.scene(theme: options.theme)
    }
}
