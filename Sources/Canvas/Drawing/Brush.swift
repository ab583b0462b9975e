/// A colour to draw with; components from 0 to 1, alpha not multiplied in.
package struct Brush: Hashable, Sendable {
    package var red: Double
    package var green: Double
    package var blue: Double
    package var alpha: Double

    package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }
}

/// How a line is drawn; lengths in points.
package struct Pen: Hashable, Sendable {
    package enum Cap: Hashable, Sendable {
        case butt, round
    }

    package enum Join: Hashable, Sendable {
        case miter, round
    }

    package var width: Double
    /// Lengths drawn and left out in turn; empty for a solid line.
    package var dashes: [Double]
    package var cap: Cap
    package var join: Join

    package init(width: Double, dashes: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
        self.width = width
        self.dashes = dashes
        self.cap = cap
        self.join = join
    }
}
