extension String {
    /// The text as it may stand in a message: what would act on a terminal is replaced, and the end of a long one left
    /// out; lines stay where they are asked for.
    func told(upTo limit: Int = 200, lines: Bool = false) -> String {
        // Marks on one letter have no end either.
        let scalars = unicodeScalars.prefix(limit + 1).map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control where scalar == "\n" && lines: return scalar
            case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
            default: return scalar
            }
        }
        let start = String(String.UnicodeScalarView(scalars.prefix(limit)))
        return scalars.count > limit ? start + "…" : start
    }
}
