/// What stands over a letter, by LaTeX's command for it.
enum Accent: String, CaseIterable, Sendable {
    case hat, widehat, bar, overline, tilde, widetilde, vec, dot, ddot

    /// The sign that is set over it.
    var sign: String {
        switch self {
        case .hat, .widehat: "^"
        case .bar, .overline: "¯"
        case .tilde, .widetilde: "~"
        case .vec: "→"
        case .dot: "˙"
        case .ddot: "¨"
        }
    }

    /// The character that puts it over the letter before.
    var combining: Unicode.Scalar {
        switch self {
        case .hat, .widehat: "\u{302}"
        case .bar, .overline: "\u{304}"
        case .tilde, .widetilde: "\u{303}"
        case .vec: "\u{20D7}"
        case .dot: "\u{307}"
        case .ddot: "\u{308}"
        }
    }

    /// Whether it is as wide as what it stands over.
    var isWide: Bool { [.widehat, .overline, .widetilde].contains(self) }
}
