/// Whether there is such a place on a picture.
///
/// Cairo keeps 24 bits before the point: beyond them signs flip, and NaN becomes 0, without an error.
package func isDrawable(_ x: Double, _ y: Double) -> Bool { abs(x) < 65536 && abs(y) < 65536 }

extension Outline {
    /// The outline broken where it leads to no place: what comes after starts anew from the next place there is.
    package var drawable: Outline {
        if case .move = segments.first, segments.allSatisfy(\.isDrawable) { return self }
        var result = Outline()
        // Where a piece was broken, its start is no longer what a closing line would lead to.
        var (isBroken, isWhole) = (true, true)
        for segment in segments {
            guard segment.isDrawable else {
                (isBroken, isWhole) = (true, false)
                continue
            }
            switch segment {
            case .move: (isBroken, isWhole) = (false, true)
            case .close where !isWhole || isBroken: continue
            case .line(let x, let y), .quadratic(_, _, let x, let y), .cubic(_, _, _, _, let x, let y):
                guard isBroken else { break }
                result.segments.append(.move(x: x, y: y))
                isBroken = false
                continue
            case .close: break
            }
            result.segments.append(segment)
        }
        return result
    }
}

extension Outline.Segment {
    fileprivate var isDrawable: Bool {
        switch self {
        case .move(let x, let y), .line(let x, let y): Canvas.isDrawable(x, y)
        case .quadratic(let x1, let y1, let x, let y): Canvas.isDrawable(x1, y1) && Canvas.isDrawable(x, y)
        case .cubic(let x1, let y1, let x2, let y2, let x, let y):
            Canvas.isDrawable(x1, y1) && Canvas.isDrawable(x2, y2) && Canvas.isDrawable(x, y)
        case .close: true
        }
    }
}
