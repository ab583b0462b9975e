/// Letters of a weight or shape of their own, which Unicode has as characters: `𝐰` for `\mathbf{w}`.
enum MathAlphabet: CaseIterable {
    case bold, boldItalic, doubleStruck, script

    /// The alphabet of a command of LaTeX.
    init?(command: String) {
        switch command {
        case "mathbf": self = .bold
        case "boldsymbol", "bm": self = .boldItalic
        case "mathbb": self = .doubleStruck
        case "mathcal": self = .script
        default: return nil
        }
    }

    /// The commands that set letters in one of these.
    static let names = ["mathbf", "boldsymbol", "bm", "mathbb", "mathcal"]

    private var command: String {
        switch self {
        case .bold: "mathbf"
        case .boldItalic: "boldsymbol"
        case .doubleStruck: "mathbb"
        case .script: "mathcal"
        }
    }

    /// A letter in this alphabet, or as it is where the alphabet has none.
    func letter(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        if let old = Self.older[self]?[letter] { return old }
        for (first, count, start) in runs {
            let place = Int(letter.value) - Int(first.value)
            if (0..<count).contains(place), let own = Unicode.Scalar(start + UInt32(place)) { return own }
        }
        return letter
    }

    /// What LaTeX writes for each letter of these alphabets.
    static let commands: [String: String] = {
        var commands: [String: String] = [:]
        for alphabet in allCases {
            for (first, count, _) in alphabet.runs {
                for value in first.value..<first.value + UInt32(count) {
                    guard let plain = Unicode.Scalar(value) else { continue }
                    // LaTeX's own double-struck letters have no digits.
                    let isDigit = ("0"..."9").contains(plain)
                    let command = alphabet == .doubleStruck && isDigit ? "mathbf" : alphabet.command
                    let inner = LaTeXSymbols.commands[String(plain)]?.dropLast() ?? String(plain)[...]
                    commands[String(alphabet.letter(plain))] = "\\\(command){\(inner)}"
                }
            }
        }
        return commands
    }()

    /// Where runs of letters begin, how many they are, and where this alphabet has them.
    private var runs: [(first: Unicode.Scalar, count: Int, start: UInt32)] {
        switch self {
        case .bold: [("A", 26, 0x1D400), ("a", 26, 0x1D41A), ("0", 10, 0x1D7CE)]
        case .boldItalic:
            [("A", 26, 0x1D468), ("a", 26, 0x1D482), ("Α", 25, 0x1D71C), ("α", 25, 0x1D736)]
        case .doubleStruck: [("A", 26, 0x1D538), ("0", 10, 0x1D7D8)]
        case .script: [("A", 26, 0x1D49C)]
        }
    }

    /// Letters that Unicode had before the rest of their alphabet.
    private static let older: [MathAlphabet: [Unicode.Scalar: Unicode.Scalar]] = [
        .doubleStruck: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
        .script: ["B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ"],
    ]
}

extension Equation {
    /// The formula with its letters and digits in an alphabet.
    func set(in alphabet: MathAlphabet) -> Equation {
        switch self {
        case .variable(let name), .number(let name):
            let letters = name.unicodeScalars.map { String(alphabet.letter($0)) }
            if String(letters.joined()) == name { return self }
            return letters.count == 1
                ? .variable(letters[0]) : .row(letters.map(Equation.variable))
        case .row(let items): return .row(items.map { $0.set(in: alphabet) })
        case .lower(let base, let index): return .lower(base.set(in: alphabet), index.set(in: alphabet))
        case .upper(let base, let power): return .upper(base.set(in: alphabet), power.set(in: alphabet))
        case .lowerUpper(let base, let index, let power):
            return .lowerUpper(base.set(in: alphabet), index.set(in: alphabet), power.set(in: alphabet))
        case .accent(let accent, let base): return .accent(accent, base.set(in: alphabet))
        default: return self
        }
    }
}
