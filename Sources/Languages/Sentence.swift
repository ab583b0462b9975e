/// A sentence as it grows, piece by piece.
struct Sentence {
    /// Whether a name that begins it gets a capital letter.
    let setsCapital: Bool
    /// Whether a Chinese character and a Latin letter or a digit are set apart by a space.
    let spacesScripts: Bool
    private(set) var text = ""
    private var last: Unicode.Scalar?

    init(setsCapital: Bool, spacesScripts: Bool) {
        self.setsCapital = setsCapital
        self.spacesScripts = spacesScripts
    }

    /// Adds a piece, put into markup by `markUp`.
    mutating func append(_ piece: String, isName: Bool = false, _ markUp: (String) -> String) {
        guard let first = piece.unicodeScalars.first else { return }
        if let last, spacesScripts, Self.needSpace(last, first) { text += " " }
        text += markUp(
            isName && text.isEmpty && setsCapital ? piece.prefix(1).uppercased() + piece.dropFirst() : piece)
        last = piece.unicodeScalars.last
    }

    private static func needSpace(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        isIdeograph(a) && isLatin(b) || isLatin(a) && isIdeograph(b)
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9fff).contains(scalar.value)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !isIdeograph(scalar)
            || scalar.properties.numericType != nil && !isIdeograph(scalar)
            || scalar == "−"
    }
}
