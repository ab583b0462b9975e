internal import Charting
internal import Labs
public import Storage

/// Where the pieces of pages are kept, and the charts that go beside them, so that a report makes only what is not what
/// it was. Other forms than HTML show pictures that are not kept: they are made whole.
public struct PieceStore: Sendable {
    private let store: Store
    private let charts: ChartOptions
    /// Whether somebody waits for the page alone.
    private let isPageFirst: Bool
    /// Whether the charts of its pieces are written.
    private var hasCharts = true
    /// Which templates there are.
    let templates: String

    /// The pieces of pages with these templates, whose charts are drawn like this: while the page is put together or,
    /// where that is waited for alone, when they are written.
    public init(_ store: Store, _ templates: Templates, _ charts: ChartOptions, isPageFirst: Bool = false) {
        (self.store, self.charts, self.templates) = (store, charts, templates.fingerprint)
        self.isPageFirst = isPageFirst
    }

    /// The same for a page beside which no charts are written.
    var withoutCharts: PieceStore {
        var store = self
        store.hasCharts = false
        return store
    }

    /// A piece that was kept, and its charts.
    struct Known<View: Codable & Sendable> {
        let piece: Piece<View>
        let charts: [ChartFile]
    }

    /// What the pieces of a page are called here.
    func keys(of telling: Telling, _ colours: Colours) throws -> PieceKeys {
        try PieceKeys(telling, colours, templates: templates, charts)
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
        guard let key, let bytes = store.entry(key, .piece) else { return nil }
        var packed = Unpacking(bytes)
        guard let entry: Entry<View> = try? packed.decoded() else { return nil }
        var files: [ChartFile] = []
        for chart in entry.charts {
            guard let bytes = store.entry(chart.key, .chart) else { return nil }
            files.append(ChartFile(name: chart.name, key: chart.key, content: .bytes(bytes)))
        }
        return Known(piece: entry.piece, charts: files)
    }

    /// Keeps a piece, which is whole once these files of its charts are drawn.
    ///
    /// - Throws: `ChartError` where a chart cannot be laid out in its size.
    func keep<View>(_ piece: Piece<View>, _ drawings: [Part.Drawing], as key: Digest?) throws(ChartError)
        -> [ChartFile]
    {
        let files = hasCharts ? try ChartFile.all(of: drawings, charts) : []
        let entry = Entry(piece: piece, charts: files.map { Chart(name: $0.name, key: $0.key) })
        var packing = Packing()
        if let key, (try? packing.add(encoded: entry)) != nil { store.keep(packing.bytes, as: key, .piece) }
        return files
    }

    /// The text of an experiment that is filled in; nil where it is not kept.
    func text(_ key: Digest?) -> String? {
        key.flatMap { store.entry($0, .piece) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Keeps such a text.
    func keep(_ text: String, as key: Digest?) {
        if let key { store.keep(Array(text.utf8), as: key, .piece) }
    }

    /// These files, drawn on all cores if they are to be by now.
    ///
    /// - Throws: `ChartError` where one cannot be drawn.
    func drawn(_ files: [ChartFile]) async throws -> [ChartFile] {
        if isPageFirst { return files }
        return try await concurrently(files) {
            ChartFile(name: $0.name, key: $0.key, content: .bytes(try $0.bytes(in: store)))
        }
    }
}
