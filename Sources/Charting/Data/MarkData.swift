/// What a mark shows, as numbers: the data of a figure for its table, its file and its read-out.
public struct MarkData: Hashable, Sendable {
    /// How the numbers belong together.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A value for each x, joined by a line.
        case line
        /// Pairs, each a dot.
        case points
        /// Pairs in the order in which a line goes through them.
        case path
        /// Two values for each x.
        case band
        /// A value for each place along x.
        case bars
        /// A length for each place along y.
        case rows
        /// A value for each pair of a column and a row, row by row.
        case cells
    }

    /// How the numbers belong together.
    public let kind: Kind
    /// What they are called; empty for nothing.
    public let name: String
    /// The colour's meaning; nil where there is none, or many.
    public let ink: Ink?
    /// Along the horizontal axis; of cells one for each column.
    public let x: [Double]
    /// Along the vertical axis, or the lower edge; of cells one for each row.
    public let y: [Double]
    /// The upper edge of a band, the values of cells or of coloured dots; else empty.
    public let values: [Double]

    /// Data of a mark.
    public init(
        _ kind: Kind, _ name: String = "", ink: Ink? = nil, x: [Double], y: [Double], values: [Double] = []
    ) {
        self.kind = kind
        self.name = name
        self.ink = ink
        let count = kind == .cells ? 0 : min(x.count, y.count)
        self.x = kind == .cells ? x : Array(x.prefix(count))
        self.y = kind == .cells ? y : Array(y.prefix(count))
        self.values = values
    }

    /// Whether there is one value for each x, the x rising.
    var isFunction: Bool {
        switch kind {
        case .line, .band, .bars, .points:
            zip(x, x.dropFirst()).allSatisfy(<) && (kind == .band) != values.isEmpty
        case .path, .rows, .cells: false
        }
    }
}

extension Chart {
    /// The data of each panel's marks, by the places of the marks; nil for those that show none of their own.
    public var data: [[MarkData?]] {
        panels.map { panel in panel.marks.map { $0.data(x: x.scale, y: (panel.y ?? y).scale) } }
    }
}
