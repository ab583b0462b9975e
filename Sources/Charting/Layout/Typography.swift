internal import Canvas

/// The sizes and distances of every chart, in points.
enum Typography {
    static let title = Font(size: 11, weight: .bold)
    static let subtitle = Font(size: 9.5)
    static let label = Font(size: 9)
    static let figures = Font(size: 9, isTabular: true)
    static let panelName = Font(size: 9, weight: .semibold)
    /// From one baseline to the next, as a part of the size.
    static let leading = 1.3
    /// Between anything and the edge of the picture.
    static let margin = 8.0
}

extension Label {
    /// A label in one of the chart's fonts.
    init(_ text: String, _ font: Font, at position: Position, _ ink: Ink, _ anchor: Anchor = .start) {
        let weight: Weight =
            switch font.weight {
            case .regular: .regular
            case .medium: .medium
            case .semibold: .semibold
            case .bold: .bold
            }
        self.init(
            text, at: position, anchor: anchor, size: font.size, weight: weight, ink: ink,
            isTabular: font.isTabular)
    }
}
