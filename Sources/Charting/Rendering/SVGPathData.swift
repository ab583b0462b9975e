internal import Canvas

extension SVGWriter {
    /// An outline as path data: relative steps between rounded corners, so that no error adds up.
    mutating func write(_ outline: Outline) {
        var (x, y, startX, startY) = (0, 0, 0, 0)
        var last: Unicode.Scalar = " "
        func rounded(_ x: Double, _ y: Double) -> (Int, Int) { (Self.hundredths(x), Self.hundredths(y)) }

        for segment in outline.segments {
            switch segment {
            case .move(let px, let py):
                let to = rounded(px, py)
                step("m", &last, to.0 - x)
                number(to.1 - y)
                (x, y) = to
                (startX, startY) = to
            case .line(let px, let py):
                let to = rounded(px, py)
                let (dx, dy) = (to.0 - x, to.1 - y)
                // A line of no length still shows its round ends, but only where it stands alone.
                if dx == 0, dy == 0, last != "m" { continue }
                if dy == 0 {
                    step("h", &last, dx)
                } else if dx == 0 {
                    step("v", &last, dy)
                } else {
                    step("l", &last, dx)
                    number(dy)
                }
                (x, y) = to
            case .quadratic(let x1, let y1, let px, let py):
                let (one, to) = (rounded(x1, y1), rounded(px, py))
                step("q", &last, one.0 - x)
                number(one.1 - y)
                number(to.0 - x)
                number(to.1 - y)
                (x, y) = to
            case .cubic(let x1, let y1, let x2, let y2, let px, let py):
                let (one, two, to) = (rounded(x1, y1), rounded(x2, y2), rounded(px, py))
                step("c", &last, one.0 - x)
                number(one.1 - y)
                number(two.0 - x)
                number(two.1 - y)
                number(to.0 - x)
                number(to.1 - y)
                (x, y) = to
            case .close:
                write("z")
                last = "z"
                (x, y) = (startX, startY)
            }
        }
    }

    /// Writes a command's letter unless the last one goes on, and the first of its numbers.
    private mutating func step(_ letter: Unicode.Scalar, _ last: inout Unicode.Scalar, _ first: Int) {
        guard letter != last || letter == "m" else { return number(first) }
        write(String(letter))
        write(hundredths: first)
        last = letter
    }

    /// Writes a number, set apart from the last only where needed.
    private mutating func number(_ hundredths: Int) {
        if hundredths >= 0 { write(" ") }
        write(hundredths: hundredths)
    }
}
