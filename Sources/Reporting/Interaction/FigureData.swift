internal import Charting

/// A figure as the page's script needs it: where its panels are, how values become places in them, and the data of its
/// marks, as places in the page's pool of numbers.
struct FigureData: Codable {
    /// A panel: its frame in units of the picture, and its scales.
    struct Plot: Codable {
        let name: String
        /// Left, top, width and height.
        let frame: [Double]
        let x: Scale
        let y: Scale

        init(_ plot: Charting.Plot, name: String) {
            self.name = name
            let frame = plot.frame
            self.frame = [frame.x, frame.y, frame.width, frame.height].map { ($0 * 100).rounded() / 100 }
            x = Scale(plot.x)
            y = Scale(plot.y)
        }
    }

    /// The rule between values and places.
    struct Scale: Codable {
        /// `linear`, `log`, `symlog` or `categorical`.
        let kind: String
        let domain: [Double]
        /// Of a symlog scale.
        let threshold: Double?

        init(_ scale: Charting.Scale) {
            domain = [scale.domain.lowerBound, scale.domain.upperBound]
            switch scale.kind {
            case .linear: (kind, threshold) = ("linear", nil)
            case .log: (kind, threshold) = ("log", nil)
            case .symlog(let width): (kind, threshold) = ("symlog", width)
            case .categorical: (kind, threshold) = ("categorical", nil)
            }
        }
    }

    /// What one mark shows, as whole numbers in a row: the places of its panel and of the mark among the panel's
    /// (`data-mark` in the picture), its kind, what its numbers are called, what the picture calls it, its colour, and
    /// its lists x, y and, where there is one, the values. −1 stands for none.
    struct Mark {
        fileprivate(set) var numbers: [Int]

        /// How many stand before those of its lists.
        static let listsStart = 6
    }

    /// All of them as one text, which is read faster than their numbers one by one: `0 1 2 −1 3 4 12 13; …`.
    struct Marks: Codable {
        var all: [Mark]

        init(_ all: [Mark]) { self.all = all }

        init(from decoder: any Decoder) throws {
            let text = try decoder.singleValueContainer().decode(String.self)
            all = text.utf8.split(separator: UInt8(ascii: ";")).map { mark in
                Mark(numbers: mark.split(separator: UInt8(ascii: " ")).compactMap { Int(Substring($0)) })
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }

        var text: String {
            all.map { $0.numbers.map(String.init).joined(separator: " ") }.joined(separator: ";")
        }
    }

    /// The words that marks refer to: kinds, names and colours.
    let texts: [String]
    let x: String
    let y: String
    let value: String
    /// What categorical axes name.
    let columns: [String]?
    let rows: [String]?
    /// Whether x counts iterations.
    let countsIterations: Bool
    let plots: [Plot]
    /// The panels of the same figure on the other scale.
    let others: [Plot]?
    private(set) var marks: Marks

    /// Its lists stand elsewhere: each place among these is where the one is that was there.
    mutating func place(at places: [Int]) {
        for mark in marks.all.indices {
            for list in marks.all[mark].numbers.indices.dropFirst(Mark.listsStart) {
                marks.all[mark].numbers[list] = places[marks.all[mark].numbers[list]]
            }
        }
    }

    /// The data of a chart, as far as a reader can find them in its picture; nil where it has none.
    init?(
        _ chart: Chart, _ guide: Guide, other: Guide?, countsIterations: Bool, _ numbers: inout NumberPool
    ) {
        let shown = chart.data
        guard shown.joined().contains(where: { $0 != nil }), guide.plots.count == chart.panels.count
        else { return nil }
        (x, y) = (chart.x.label, chart.y.label)
        value = chart.color.label
        columns = chart.x.categories.isEmpty ? nil : chart.x.categories
        rows = chart.y.categories.isEmpty ? nil : chart.y.categories
        self.countsIterations = countsIterations
        func plots(_ guide: Guide) -> [Plot] {
            zip(guide.plots, chart.panels).map { Plot($0, name: $1.name) }
        }
        self.plots = plots(guide)
        others = other.map(plots)
        var texts: [String] = []
        func place(of text: String, in texts: inout [String]) -> Int {
            if text.isEmpty { return -1 }
            if let known = texts.firstIndex(of: text) { return known }
            texts.append(text)
            return texts.count - 1
        }
        var marks: [Mark] = []
        for (panel, all) in shown.enumerated() {
            for (number, data) in all.enumerated() {
                let mark = chart.panels[panel].marks[number]
                let ink = data?.ink ?? (mark as? Point)?.ink
                guard data != nil || ink != nil else { continue }
                // A dot on a line has no data of its own: it is a part of that.
                let words = [
                    data?.kind.rawValue ?? "part", data?.name, mark.name?.text, ink?.cssName(.light),
                ]
                let lists =
                    [data?.x ?? [], data?.y ?? []]
                    + (data?.values.isEmpty == false ? [data?.values ?? []] : [])
                marks.append(
                    Mark(
                        numbers: [panel, number] + words.map { place(of: $0 ?? "", in: &texts) }
                            + lists.map { numbers.place(of: $0) }))
            }
        }
        self.marks = Marks(marks)
        self.texts = texts
    }
}
