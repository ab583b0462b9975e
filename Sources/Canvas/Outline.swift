/// A shape of straight and curved pieces, in points, y downwards.
package struct Outline: Hashable, Sendable {
    /// One piece; coordinates are absolute.
    package enum Segment: Hashable, Sendable {
        case move(x: Double, y: Double)
        case line(x: Double, y: Double)
        case quadratic(x1: Double, y1: Double, x: Double, y: Double)
        case cubic(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
        case close
    }

    package var segments: [Segment] = []

    package init(_ segments: [Segment] = []) { self.segments = segments }

    package var isEmpty: Bool { segments.isEmpty }

    /// The same shape, so many times larger.
    package func scaled(by scale: Double) -> Outline {
        Outline(
            segments.map { segment in
                switch segment {
                case .move(let x, let y): .move(x: x * scale, y: y * scale)
                case .line(let x, let y): .line(x: x * scale, y: y * scale)
                case .quadratic(let x1, let y1, let x, let y):
                    .quadratic(x1: x1 * scale, y1: y1 * scale, x: x * scale, y: y * scale)
                case .cubic(let x1, let y1, let x2, let y2, let x, let y):
                    .cubic(
                        x1: x1 * scale, y1: y1 * scale, x2: x2 * scale, y2: y2 * scale, x: x * scale,
                        y: y * scale)
                case .close: .close
                }
            })
    }

    /// The smallest upright rectangle around all corners and control points, nil when there are none.
    package var bounds: (minX: Double, minY: Double, maxX: Double, maxY: Double)? {
        var result: (minX: Double, minY: Double, maxX: Double, maxY: Double)?
        func include(_ x: Double, _ y: Double) {
            let old = result ?? (x, y, x, y)
            result = (min(old.minX, x), min(old.minY, y), max(old.maxX, x), max(old.maxY, y))
        }
        for segment in segments {
            switch segment {
            case .move(let x, let y), .line(let x, let y): include(x, y)
            case .quadratic(let x1, let y1, let x, let y):
                include(x1, y1)
                include(x, y)
            case .cubic(let x1, let y1, let x2, let y2, let x, let y):
                include(x1, y1)
                include(x2, y2)
                include(x, y)
            case .close: break
            }
        }
        return result
    }
}
