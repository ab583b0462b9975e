package import Charting
private import Canvas

extension Scene {
    /// What is wrong with where things stand: texts that overlap, lack a glyph or leave the picture, and drawings
    /// that leave it.
    package func faults() throws -> [String] {
        let typesetter = try Typesetter(language: language)
        let boxes = labels.map { ($0, $0.box(typesetter)) }
        var faults: [String] = []
        for (index, (label, box)) in boxes.enumerated() {
            if !frame.contains(box) { faults.append("“\(label.text)” at \(box) leaves \(frame)") }
            if typesetter.run(label.text, label.font).unknownGlyphs > 0 {
                faults.append("“\(label.text)” has characters without a glyph")
            }
            // Rounding may let edges touch.
            for (other, otherBox) in boxes[..<index]
            where box.inset(by: 0.05).overlaps(otherBox.inset(by: 0.05)) {
                faults.append("“\(label.text)” at \(box) overlaps “\(other.text)” at \(otherBox)")
            }
        }
        for position in Self.corners(of: items) where !frame.contains(position) {
            faults.append("\(position) leaves \(frame)")
        }
        return faults
    }

    private static func corners(of items: [Item]) -> [Position] {
        items.flatMap { item -> [Position] in
            switch item {
            case .path(let path, _, _):
                path.outline.bounds.map {
                    [Position(x: $0.minX, y: $0.minY), Position(x: $0.maxX, y: $0.maxY)]
                } ?? []
            case .circle(let center, _, _, _): [center]
            case .text: []
            case .group(_, let clip?):
                [Position(x: clip.minX, y: clip.minY), Position(x: clip.maxX, y: clip.maxY)]
            case .group(let items, nil): corners(of: items)
            }
        }
    }
}
