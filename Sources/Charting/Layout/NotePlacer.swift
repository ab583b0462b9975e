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

    /// The labels for a mark's notes, as far as there is room.
    mutating func place(_ notes: [Note]) -> [Item] {
        let labels = labels(onSurfaces: notes.filter { $0.surface != nil })
        taken += labels.map { $0.box(typesetter) }
        return labels.map(Item.text) + notes.filter { $0.surface == nil }.flatMap { place($0) ?? [] }
    }

    /// Those on surfaces, all in one size, the largest in which nine of ten fit, or none: a few alone would look as if
    /// the others had nothing to say.
    private func labels(onSurfaces notes: [Note]) -> [Label] {
        stride(from: Typography.label.size, through: 7, by: -0.5).lazy
            .map { size in notes.compactMap { label(of: $0, size: size) } }
            .first { $0.count * 10 >= notes.count * 9 } ?? []
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
        let lines = note.width.map { typesetter.lines(note.text, Typography.label, width: $0) } ?? [note.text]
        var best: (words: Words, leader: Leader?, cost: Int)?
        for spot in note.spots {
            let words = Words(lines, note.ink, size: note.size, at: spot, typesetter)
            guard frame.contains(words.box), !taken.contains(where: words.box.overlaps) else { continue }
            let leader = note.target.flatMap { Leader(from: words.box, to: $0) }
            if let leader, taken.contains(where: { cut(leader.start, leader.end, to: $0) != nil }) {
                continue
            }
            let cost = crossings(Self.core(of: words.box), onSurfaces: note.paper == nil)
            if note.isOptional, cost > 0 { continue }
            if cost < (best?.cost ?? .max) { best = (words, leader, cost) }
            if cost == 0 { break }
        }
        guard let (words, leader, cost) = best else { return nil }
        taken.append(words.box)
        if let leader { segments.append((leader.start, leader.end)) }
        let paper = Item.path(
            Path(Self.core(of: words.box)),
            fill: note.paper.map { Fill($0) } ?? Fill(.background, opacity: 0.75))
        return (leader.map { [$0.item(note.ink)] } ?? []) + (cost == 0 && note.paper == nil ? [] : [paper])
            + words.labels.map(Item.text)
    }

    /// How many data words would cover; coloured areas count as one.
    private func crossings(_ core: Box, onSurfaces: Bool) -> Int {
        segments.count(where: { cut($0.0, $0.1, to: core) != nil }) + dots.count(where: core.overlaps)
            + (onSurfaces && surfaces.contains(where: core.overlaps) ? 1 : 0)
    }

    /// Ascenders may touch what the letters themselves leave free.
    private static func core(of box: Box) -> Box {
        Box(minX: box.minX - 2, minY: box.minY + 1, maxX: box.maxX + 2, maxY: box.maxY)
    }

    private mutating func avoid(_ item: Item) {
        switch item {
        case .path(let path, let fill?, nil) where fill.opacity > 0.5: surfaces += path.pieces
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

/// The lines of a note at one of its spots, and the room they take.
private struct Words {
    let labels: [Label]
    let box: Box

    init(_ lines: [String], _ ink: Ink, size: Double, at spot: Note.Spot, _ typesetter: Typesetter) {
        let leading = size * Typography.leading
        let rise = spot.line * Double(lines.count - 1) * leading
        labels = lines.enumerated().map { place, line in
            let baseline = Position(
                x: spot.position.x, y: spot.position.y - rise + Double(place) * leading)
            return Label(line, at: baseline, anchor: spot.anchor, size: size, ink: ink)
        }
        let boxes = labels.map { $0.box(typesetter) }
        box = Box(
            minX: boxes.map(\.minX).min() ?? spot.position.x,
            minY: boxes.map(\.minY).min() ?? spot.position.y,
            maxX: boxes.map(\.maxX).max() ?? spot.position.x, maxY: boxes.map(\.maxY).max() ?? spot.position.y
        )
    }
}

/// A thin line from words to the place they speak of.
private struct Leader {
    let start: Position
    let end: Position

    /// From the nearest point of the box to just before the target; nil where they stand close enough without.
    init?(from box: Box, to target: Position) {
        let box = Box(minX: box.minX - 2, minY: box.minY + 1.5, maxX: box.maxX + 2, maxY: box.maxY)
        start = Position(
            x: max(box.minX, min(box.maxX, target.x)), y: max(box.minY, min(box.maxY, target.y)))
        let (dx, dy) = (target.x - start.x, target.y - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 9 else { return nil }
        let share = 1 - 4 / length
        end = Position(x: start.x + dx * share, y: start.y + dy * share)
    }

    func item(_ ink: Ink) -> Item { .line(from: start, to: end, Stroke(ink, width: 0.5, opacity: 0.7)) }
}

extension Path {
    /// The boxes around its pieces.
    fileprivate var pieces: [Box] {
        var pieces: [Outline] = []
        for segment in outline.segments {
            if case .move = segment { pieces.append(Outline()) }
            if !pieces.isEmpty { pieces[pieces.count - 1].segments.append(segment) }
        }
        return pieces.compactMap(\.bounds).map {
            Box(minX: $0.minX, minY: $0.minY, maxX: $0.maxX, maxY: $0.maxY)
        }
    }
}
