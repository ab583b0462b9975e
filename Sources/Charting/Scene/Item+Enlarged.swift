internal import Canvas

extension Item {
    /// The same in another size: every length, from the upper left corner, times `factor`.
    func enlarged(by factor: Double) -> Item {
        switch self {
        case .path(let path, let fill, let stroke):
            .path(path.enlarged(by: factor), fill: fill, stroke: stroke?.enlarged(by: factor))
        case .circle(let center, let radius, let fill, let stroke):
            .circle(
                center.enlarged(by: factor), radius: radius * factor, fill: fill,
                stroke: stroke?.enlarged(by: factor))
        case .text(let label): .text(label.enlarged(by: factor))
        case .group(let items, let clip):
            .group(
                items.map { $0.enlarged(by: factor) },
                clip: clip.map {
                    Box(
                        x: $0.x * factor, y: $0.y * factor, width: $0.width * factor,
                        height: $0.height * factor)
                })
        }
    }
}

extension Position {
    fileprivate func enlarged(by factor: Double) -> Position { Position(x: x * factor, y: y * factor) }
}

extension Stroke {
    fileprivate func enlarged(by factor: Double) -> Stroke {
        var stroke = self
        stroke.width *= factor
        return stroke
    }
}

extension Label {
    fileprivate func enlarged(by factor: Double) -> Label {
        var label = self
        label.position = position.enlarged(by: factor)
        label.size *= factor
        return label
    }
}

extension Path {
    fileprivate func enlarged(by factor: Double) -> Path {
        var path = self
        path.outline = outline.scaled(by: factor)
        return path
    }
}
