extension Color {
    /// The nearest colour of this hue that has at least a contrast of `ratio` against a paper: towards black or white,
    /// whichever differs more from the paper; where neither does, that end.
    package func reaching(_ ratio: Double, on paper: Color) -> Color {
        guard contrast(with: paper) < ratio else { return self }
        let end = [Color(0x000000), Color(0xFFFFFF)].max {
            $0.contrast(with: paper) < $1.contrast(with: paper)
        }
        guard let end, end.contrast(with: paper) > ratio else { return end ?? self }
        return mixed(with: end) { $0.contrast(with: paper) >= ratio }
    }

    /// The colour of this hue that comes as near to a paper as a contrast of `ratio` allows.
    package func receding(to ratio: Double, on paper: Color) -> Color {
        guard contrast(with: paper) > ratio else { return self }
        // From the paper back to the colour.
        return paper.mixed(with: self) { $0.contrast(with: paper) >= ratio }
    }

    /// The first colour on the way to another (in OKLab) that fits, where the last one does.
    private func mixed(with other: Color, until fits: (Color) -> Bool) -> Color {
        let (start, end) = (OKLab(self), OKLab(other))
        var (low, high) = (0.0, 1.0)
        // Colours have 8 bits a component.
        for _ in 0..<12 {
            let middle = (low + high) / 2
            if fits(start.interpolated(to: end, at: middle).color) { high = middle } else { low = middle }
        }
        return start.interpolated(to: end, at: high).color
    }
}

extension Theme {
    /// The least contrast of lines against the paper (WCAG 2.1, 1.4.11).
    package static let lineContrast = 3.0
    /// The least contrast of text (WCAG 2.1, 1.4.3).
    package static let textContrast = 4.5
}

extension Theme.Series {
    /// Four lightnesses of one colour, which lines can be drawn in: as far from each other as in the themes that there
    /// are.
    package init(of color: Color, on paper: Color) {
        let own = color.contrast(with: paper)
        self.init(
            color.receding(to: 3.1, on: paper), color, color.reaching(max(4.9, own * 1.1), on: paper),
            color.reaching(max(9.5, own * 1.6), on: paper))
    }
}
