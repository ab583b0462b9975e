internal import Canvas

/// Finds places for words inside a plot: never over other words, over data only where nothing else is free.
struct NotePlacer {
    private let frame: Box
    private let typesetter: Typesetter
    private var taken: [Box] = []
    private var segments: [(Position, Position)] = []
    private var dots: [Box] = []
    private var surfaces: [Box] = []

    init(frame: Box, items: [Item], _ typesetter: Typesetter) {
        self.frame = frame
        self.typesetter = typesetter
        for item in items { avoid(item) }
    }

    /// The labels for a mark's notes, as far as there is room; those on surfaces all in one size, the largest in
    /// which they fit.
    mutating func place(_ notes: [Note]) -> [Item] {
        let surfaces = notes.filter { $0.surface != nil }
        let sizes = stride(from: Typography.label.size, through: 7, by: -0.5)
        let size = sizes.first { size in surfaces.allSatisfy { label(of: $0, size: size) != nil } } ?? 7
        return notes.flatMap { note -> [Item] in
            guard note.surface != nil else { return place(note) ?? [] }
            guard let label = label(of: note, size: size) else { return [] }
            taken.append(label.box(typesetter))
            return [.text(label)]
        }
    }

    /// A note in the middle of its surface, if it fits there and nothing stands there yet.
    private func label(of note: Note, size: Double) -> Label? {
        guard let surface = note.surface, surface.height >= size else { return nil }
        let place = Position(x: surface.center.x, y: surface.center.y + size * Label.middle)
        let label = Label(note.text, at: place, anchor: .middle, size: size, ink: note.ink, isTabular: true)
        let box = label.box(typesetter)
        return surface.inset(by: 1).contains(box) && !taken.contains(where: box.overlaps) ? label : nil
    }

    /// The label for a note, on a piece of paper where it cannot but cover data; nil when every spot is taken
    /// or leaves the frame.
    mutating func place(_ note: Note) -> [Item]? {
        var best: (label: Label, box: Box, cost: Int)?
        for spot in note.spots {
            let label = Label(note.text, Typography.label, at: spot.position, note.ink, spot.anchor)
            let box = label.box(typesetter)
            guard frame.contains(box), !taken.contains(where: box.overlaps) else { continue }
            let core = Self.core(of: box)
            let cost =
                segments.count(where: { cut($0.0, $0.1, to: core) != nil }) + dots.count(where: core.overlaps)
            if cost < (best?.cost ?? .max) { best = (label, box, cost) }
            if cost == 0 { break }
        }
        guard let (label, box, cost) = best else { return nil }
        taken.append(box)
        let paper = Item.path(Path(Self.core(of: box)), fill: Fill(.background, opacity: 0.75))
        let isOnPaper = cost == 0 && !surfaces.contains(where: box.overlaps)
        return isOnPaper ? [.text(label)] : [paper, .text(label)]
    }

    /// Ascenders may touch what the letters themselves leave free.
    private static func core(of box: Box) -> Box {
        Box(minX: box.minX - 1, minY: box.minY + 2, maxX: box.maxX + 1, maxY: box.maxY)
    }

    private mutating func avoid(_ item: Item) {
        switch item {
        case .path(let path, let fill?, nil) where fill.opacity > 0.5:
            // Words may stand on coloured areas, but not without paper.
            guard let bounds = path.outline.bounds else { return }
            surfaces.append(
                Box(minX: bounds.minX, minY: bounds.minY, maxX: bounds.maxX, maxY: bounds.maxY))
        case .path(let path, _, let stroke):
            // Faint lines form a background that words may stand on.
            if let stroke, stroke.opacity < 0.5 { return }
            var last: Position?
            for segment in path.outline.segments {
                switch segment {
                case .move(let x, let y): last = Position(x: x, y: y)
                case .line(let x, let y), .quadratic(_, _, let x, let y), .cubic(_, _, _, _, let x, let y):
                    let next = Position(x: x, y: y)
                    if let last { segments.append((last, next)) }
                    last = next
                case .close: break
                }
            }
        case .circle(let center, let radius, _, _):
            dots.append(Box(x: center.x, y: center.y, width: 0, height: 0).inset(by: -radius))
        case .text(let label): taken.append(label.box(typesetter))
        case .group(let items, _): for item in items { avoid(item) }
        }
    }
}
