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
        path.outline.segments = outline.segments.map { segment in
            switch segment {
            case .move(let x, let y): Outline.Segment.move(x: x * factor, y: y * factor)
            case .line(let x, let y): .line(x: x * factor, y: y * factor)
            case .quadratic(let x1, let y1, let x, let y):
                .quadratic(x1: x1 * factor, y1: y1 * factor, x: x * factor, y: y * factor)
            case .cubic(let x1, let y1, let x2, let y2, let x, let y):
                .cubic(
                    x1: x1 * factor, y1: y1 * factor, x2: x2 * factor, y2: y2 * factor, x: x * factor,
                    y: y * factor)
            case .close: .close
            }
        }
        return path
    }
}
