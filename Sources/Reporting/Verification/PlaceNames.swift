/// What a reader calls the places of a page: `Figure 3`, or the heading above.
struct PlaceNames {
    /// The name of each line's place.
    let names: [String]
    /// Whether each line belongs to the part that shows the lab file.
    let areOfLab: [Bool]
    /// The labels of figures and tables, by their ids.
    private let labels: [Substring: String]

    init(_ lines: [Substring]) {
        let labels = Dictionary(lines.compactMap(Self.label)) { first, _ in first }
        var heading = "head", figure: String?, isOfLab = false, names: [String] = [], areOfLab: [Bool] = []
        for line in lines {
            if line.hasPrefix("<section id=\"") { isOfLab = line.hasPrefix("<section id=\"reproduce\"") }
            if line.hasPrefix("<h"), let id = LineAlignment.firstID(in: line) {
                let words = Drawing(String(line)).words
                heading = words.isEmpty ? String(id) : words
            }
            if line.hasPrefix("<figure "), let id = LineAlignment.firstID(in: line) {
                figure = labels[id] ?? String(id)
            }
            names.append(figure ?? heading)
            areOfLab.append(isOfLab)
            if line.contains("</figure>") { figure = nil }
        }
        (self.names, self.areOfLab, self.labels) = (names, areOfLab, labels)
    }

    /// A figure's label; its id where it has none. A figure may hold its picture on another scale as well.
    func figure(_ id: String) -> String {
        if let label = labels[id[...]] { return label }
        let other = "-other"
        let label = id.hasSuffix(other) ? labels[id.dropLast(other.count)] : nil
        return label.map { "\($0), on its other scale" } ?? id
    }

    /// A figure's id and label, from the line of its caption.
    private static func label(in line: Substring) -> (Substring, String)? {
        guard let start = line.firstRange(of: "<a class=\"label\" href=\"#") else { return nil }
        let rest = line[start.upperBound...], id = rest.prefix { $0 != "\"" }
        let text = rest[id.endIndex...].drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        return text.isEmpty ? nil : (id, String(text))
    }
}
