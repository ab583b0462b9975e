/// Dots of which those are left out that nobody can see: a million values are never a million items.
package struct Dots {
    /// One dot.
    package struct Dot: Hashable {
        package var center: Position
        package var radius: Double
        package var ink: Ink
    }

    /// What is left, from back to front.
    package private(set) var dots: [Dot]

    /// Beyond this many dots look for larger cells; beyond it dots of one ink are one path.
    private static let many = 4_000

    /// Leaves out every dot whose middle is outside of a frame, or is covered by a later one at least as large.
    ///
    /// Of those whose middles share a cell of half a pixel at 144 dots per inch one is drawn; where they are very many
    /// the cells are larger, but at most half a radius: one dot covers the middles of the others, and leaves no holes.
    package init(_ dots: [Dot], in frame: Box) {
        self.dots = dots.filter { $0.radius > 0 && $0.radius < 1_000 && frame.contains($0.center) }
        guard let least = self.dots.map(\.radius).min() else { return }
        var cell = 0.25
        repeat {
            self.dots = Self.topmost(self.dots, in: frame, cell: min(cell, max(0.25, least / 2)))
            cell *= 2
        } while self.dots.count > Self.many && cell < least
    }

    private static func topmost(_ dots: [Dot], in frame: Box, cell: Double) -> [Dot] {
        let columns = Int(frame.width / cell) + 1
        func place(of dot: Dot) -> Int {
            Int((dot.center.y - frame.minY) / cell) * columns + Int((dot.center.x - frame.minX) / cell)
        }
        var kept: [Dot] = []
        // A grid of the whole frame is worth its memory for many dots alone.
        if dots.count < 1_000 {
            var largest: [Int: Double] = [:]
            for dot in dots.reversed() where dot.radius > largest[place(of: dot), default: 0] {
                largest[place(of: dot)] = dot.radius
                kept.append(dot)
            }
        } else {
            var largest = [Double](repeating: 0, count: columns * (Int(frame.height / cell) + 1))
            for dot in dots.reversed() where dot.radius > largest[place(of: dot)] {
                largest[place(of: dot)] = dot.radius
                kept.append(dot)
            }
        }
        return kept.reversed()
    }

    /// The dots, a circle each; where they are very many, those of one ink and size are one path.
    /// - Parameter rim: The ink around each dot, to keep it apart from what lies under it; nil for none.
    package func items(filled: Bool = true, opacity: Double = 1, rim: Ink? = .background) -> [Item] {
        guard dots.count > Self.many, filled else { return dots.map { circle($0, filled, opacity, rim) } }
        var paths: [(key: Dot, path: Path)] = []
        var places: [Dot: Int] = [:]
        for dot in dots {
            let key = Dot(center: Position(x: 0, y: 0), radius: dot.radius, ink: dot.ink)
            let place = places[key] ?? paths.count
            if place == paths.count {
                places[key] = place
                paths.append((key, Path()))
            }
            // A line of no length is its two round ends.
            paths[place].path.move(to: dot.center)
            paths[place].path.line(to: dot.center)
        }
        return paths.map { key, path in
            .path(path, stroke: Stroke(key.ink, width: 2 * key.radius, opacity: opacity, cap: .round))
        }
    }

    private func circle(_ dot: Dot, _ filled: Bool, _ opacity: Double, _ rim: Ink?) -> Item {
        let (center, radius) = (dot.center, dot.radius)
        guard filled else {
            let stroke = Stroke(dot.ink, width: min(1.5, radius / 2), opacity: opacity)
            return .circle(center, radius: radius, fill: Fill(.background), stroke: stroke)
        }
        let width = dots.count == 1 ? 1 : min(0.5, radius / 4)
        return .circle(
            center, radius: radius, fill: Fill(dot.ink, opacity: opacity),
            stroke: opacity == 1 ? rim.map { Stroke($0, width: width) } : nil)
    }
}
