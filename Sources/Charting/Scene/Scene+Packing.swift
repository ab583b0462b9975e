internal import Canvas
package import Storage

// What determines the picture of a scene, to the byte.
extension Scene {
    /// What every picture depends on: the program, and the fonts.
    package static var fingerprint: String { "\(Build.fingerprint) \(Typesetter.fingerprint)" }

    /// For each of these formats the digest of all that its picture in these colours depends on, the program and its
    /// fonts among it.
    package func keys(theme: Theme, formats: [ChartFormat], dpi: Double) -> [Digest] {
        var packing = Packing()
        packing.add(Self.fingerprint)
        packing.add([dpi, size.width, size.height])
        for text in [title, description, language] { packing.add(text) }
        packing.add(theme.dashesSeries)
        packing.add(.background, theme)
        for item in items { packing.add(item, theme) }
        let content = Digest(of: packing.bytes)
        return formats.map { format in
            var packing = Packing()
            packing.add(format.rawValue)
            packing.add(content.bytes)
            return Digest(of: packing.bytes)
        }
    }
}

extension Packing {
    fileprivate mutating func add(_ item: Item, _ theme: Theme) {
        switch item {
        case .path(let path, let fill, let stroke):
            add(1)
            add(path.outline)
            add(fill, theme)
            add(stroke, theme)
        case .circle(let center, let radius, let fill, let stroke):
            add(2)
            add([center.x, center.y, radius])
            add(fill, theme)
            add(stroke, theme)
        case .text(let label):
            add(3)
            add(label.text)
            add([label.position.x, label.position.y, label.size])
            add("\(label.anchor) \(label.weight) \(label.isTabular)")
            add(label.ink, theme)
        case .group(let items, let clip):
            add(4)
            add(clip.map { [$0.x, $0.y, $0.width, $0.height] } ?? [])
            add(items.count)
            for item in items { add(item, theme) }
        }
    }

    private mutating func add(_ outline: Outline) {
        var numbers: [Double] = []
        for segment in outline.segments {
            switch segment {
            case .move(let x, let y): numbers += [1, x, y]
            case .line(let x, let y): numbers += [2, x, y]
            case .quadratic(let x1, let y1, let x, let y): numbers += [3, x1, y1, x, y]
            case .cubic(let x1, let y1, let x2, let y2, let x, let y): numbers += [4, x1, y1, x2, y2, x, y]
            case .close: numbers.append(5)
            }
        }
        add(numbers)
    }

    private mutating func add(_ fill: Fill?, _ theme: Theme) {
        add(fill != nil)
        guard let fill else { return }
        add(fill.opacity)
        add(fill.isCrisp)
        add(fill.ink, theme)
    }

    private mutating func add(_ stroke: Stroke?, _ theme: Theme) {
        add(stroke != nil)
        guard let stroke else { return }
        add([stroke.width, stroke.opacity])
        add(stroke.dash.lengths(width: 1))
        add(stroke.cap == .round)
        add(stroke.ink, theme)
    }

    /// Its meaning, by which an SVG file calls it, and its colour.
    fileprivate mutating func add(_ ink: Ink, _ theme: Theme) {
        let color = theme.color(of: ink)
        add([color.red, color.green, color.blue])
        switch ink {
        case .text: add(1)
        case .muted: add(2)
        case .faint: add(3)
        case .grid: add(4)
        case .axis: add(5)
        case .background: add(6)
        case .series(let number, let shade): add([7, number, shade.rawValue])
        case .sequential(let share): add([8, share])
        case .diverging(let share): add([9, share])
        case .over(let ink):
            add(10)
            add(ink, theme)
        case .fixed: add(11)
        case .ground(let share): add([12, share])
        }
    }
}
