internal import Canvas

/// The least width in points that SVG's two decimals can tell from none.
private let thinnest = 0.005

extension Item {
    /// What of the item every format can draw, nil when that is nothing: no item without a place or of infinite
    /// size, opacities from 0 to 1. Formats differ in what they would make of the rest. Outlines are left to
    /// `Outline.drawable`.
    var drawable: Item? {
        switch self {
        case .path(let path, let fill, let stroke):
            return styled(fill, stroke) { .path(path, fill: $0, stroke: $1) }
        case .circle(let center, let radius, let fill, let stroke):
            guard radius >= thinnest, isDrawable(radius, 0), isDrawable(center.x, center.y) else {
                return nil
            }
            return styled(fill, stroke) { .circle(center, radius: radius, fill: $0, stroke: $1) }
        case .text(let label):
            guard !label.text.isEmpty, label.size >= thinnest, isDrawable(label.size, 0),
                isDrawable(label.position.x, label.position.y)
            else { return nil }
            return self
        case .group(let items, let clip?):
            return clip.drawable.map { $0 == clip ? self : .group(items, clip: $0) }
        case .group: return self
        }
    }

    /// The item with what can be drawn of its fill and stroke.
    private func styled(_ fill: Fill?, _ stroke: Stroke?, _ item: (Fill?, Stroke?) -> Item) -> Item? {
        let (newFill, newStroke) = (fill?.drawable, stroke?.drawable)
        if newFill == nil, newStroke == nil { return nil }
        // Nearly every item stays as it is; a new one costs an allocation.
        return newFill == fill && newStroke == stroke ? self : item(newFill, newStroke)
    }
}

extension Fill {
    fileprivate var drawable: Fill? {
        guard opacity > 0 else { return nil }
        var fill = self
        fill.opacity = min(1, opacity)
        return fill
    }
}

extension Stroke {
    fileprivate var drawable: Stroke? {
        guard opacity > 0, width >= thinnest, isDrawable(width, 0) else { return nil }
        var stroke = self
        stroke.opacity = min(1, opacity)
        return stroke
    }
}

extension Box {
    /// The box as far as there are places in it.
    fileprivate var drawable: Box? {
        let edges = [minX, minY, maxX, maxY].map { max(-65535, min(65535, $0)) }
        guard width > 0, height > 0, ![minX, minY, maxX, maxY].contains(where: \.isNaN) else { return nil }
        return Box(minX: edges[0], minY: edges[1], maxX: edges[2], maxY: edges[3])
    }
}
