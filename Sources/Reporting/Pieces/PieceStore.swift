internal import Charting
internal import Foundation
public import Storage

/// Where the pieces of pages are kept, and the charts that go beside them, so that a report makes only what is not what
/// it was. Other forms than HTML show pictures that are not kept: they are made whole.
public struct PieceStore: Sendable {
    private let store: Store
    private let charts: ChartOptions
    /// Which templates there are.
    let templates: String

    /// The pieces of pages with these templates, whose charts are drawn like this.
    public init(_ store: Store, _ templates: Templates, _ charts: ChartOptions) {
        (self.store, self.charts, self.templates) = (store, charts, templates.fingerprint)
    }

    /// A piece that was kept, and its charts.
    struct Known<View: Codable & Sendable> {
        let piece: Piece<View>
        let charts: [ChartFile]
    }

    /// What the pieces of a page are called here.
    func keys(of telling: Telling, _ colours: Colours) -> PieceKeys {
        PieceKeys(telling, colours, templates: templates, charts)
    }

    private struct Entry<View: Codable & Sendable>: Codable {
        let piece: Piece<View>
        let charts: [Chart]
    }

    private struct Chart: Codable {
        let name: String
        let key: Digest
    }

    /// What is kept under this key; nil where it is not whole.
    func piece<View>(_ key: Digest?) -> Known<View>? {
        guard let key, let bytes = store.entry(key, .piece),
            let entry = try? JSONDecoder().decode(Entry<View>.self, from: Data(bytes))
        else { return nil }
        var files: [ChartFile] = []
        for chart in entry.charts {
            guard let bytes = store.entry(chart.key, .chart) else { return nil }
            files.append(ChartFile(name: chart.name, content: .bytes(bytes)))
        }
        return Known(piece: entry.piece, charts: files)
    }

    /// Keeps a piece with its charts, which must be drawn to be there.
    ///
    /// - Throws: `ChartError` where a chart cannot be laid out in its size.
    func keep<View>(_ piece: Piece<View>, _ drawings: [Part.Drawing], as key: Digest?) throws(ChartError) {
        guard let key else { return }
        var files: [Chart] = []
        for drawing in drawings {
            let scene = try drawing.scene(charts)
            for format in charts.formats {
                files.append(
                    Chart(
                        name: "\(drawing.file).\(format.rawValue)",
                        key: scene.key(theme: charts.theme, format: format, dpi: charts.dpi)))
            }
        }
        guard let data = try? JSONEncoder().encode(Entry(piece: piece, charts: files)) else { return }
        store.keep(Array(data), as: key, .piece)
    }
}
