/// What LaTeX has a command for that stands for one sign, letter or name: the list by which an author's formulas are read and
/// every formula is written.
enum LaTeXSymbols {
    /// What a command comes to, by its name.
    static let all: [String: Equation] = {
        var all: [String: Equation] = [:]
        for (name, letter) in letters { all[name] = .variable(letter) }
        for (name, sign) in signs { all[name] = .sign(sign) }
        for name in functions { all[name] = .function(name) }
        for (name, space) in spaces { all[name] = space }
        return all
    }()

    /// The command of a letter or sign, with a space behind it; of several, the first.
    static let commands = Dictionary(
        (letters + signs).filter { $0.name.allSatisfy(\.isLetter) }.map { ($0.symbol, "\\\($0.name) ") }
    ) { first, _ in first }

    /// Names that are set upright.
    static let functions: Set = [
        "arg", "cos", "cosh", "deg", "det", "dim", "exp", "gcd", "inf", "ker", "lim", "ln", "log", "max",
        "min",
        "sin", "sinh", "sup", "tan", "tanh",
    ]

    private static let spaces: [(name: String, space: Equation)] = [
        (",", .thinSpace), (":", .thinSpace), (";", .thinSpace), (" ", .thinSpace), ("quad", .gap),
        ("qquad", .space),
    ]

    private static let letters: [(name: String, symbol: String)] = [
        ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ϵ"), ("varepsilon", "ε"),
        ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("vartheta", "ϑ"), ("iota", "ι"), ("kappa", "κ"),
        ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"),
        ("tau", "τ"), ("upsilon", "υ"), ("phi", "ϕ"), ("varphi", "φ"), ("chi", "χ"), ("psi", "ψ"),
        ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"),
        ("Pi", "Π"), ("Sigma", "Σ"), ("Upsilon", "Υ"), ("Phi", "Φ"), ("Psi", "Ψ"), ("Omega", "Ω"),
        ("partial", "∂"), ("nabla", "∇"), ("infty", "∞"), ("ell", "ℓ"), ("top", "⊤"), ("emptyset", "∅"),
    ]

    private static let signs: [(name: String, symbol: String)] = [
        ("cdot", "·"), ("times", "×"), ("div", "÷"), ("pm", "±"), ("mp", "∓"), ("ast", "∗"), ("star", "⋆"),
        ("circ", "∘"), ("odot", "⊙"), ("oplus", "⊕"), ("otimes", "⊗"), ("le", "≤"), ("leq", "≤"), ("ge", "≥"),
        ("geq", "≥"), ("ne", "≠"), ("neq", "≠"), ("lt", "<"), ("gt", ">"), ("ll", "≪"), ("gg", "≫"),
        ("approx", "≈"), ("sim", "∼"), ("simeq", "≃"), ("equiv", "≡"), ("propto", "∝"), ("in", "∈"),
        ("notin", "∉"), ("subset", "⊂"), ("subseteq", "⊆"), ("cup", "∪"), ("cap", "∩"), ("setminus", "∖"),
        ("forall", "∀"), ("exists", "∃"), ("neg", "¬"), ("land", "∧"), ("lor", "∨"), ("perp", "⊥"),
        ("to", "→"), ("rightarrow", "→"), ("leftarrow", "←"), ("gets", "←"), ("leftrightarrow", "↔"),
        ("Rightarrow", "⇒"), ("implies", "⇒"), ("Leftarrow", "⇐"), ("Leftrightarrow", "⇔"), ("iff", "⇔"),
        ("mapsto", "↦"), ("uparrow", "↑"), ("downarrow", "↓"), ("sum", "∑"), ("prod", "∏"), ("int", "∫"),
        ("ldots", "…"), ("dots", "…"), ("cdots", "⋯"), ("vdots", "⋮"), ("ddots", "⋱"), ("mid", "∣"),
        ("vert", "|"), ("lvert", "|"), ("rvert", "|"), ("Vert", "‖"), ("lVert", "‖"), ("rVert", "‖"),
        ("|", "‖"), ("langle", "⟨"), ("rangle", "⟩"), ("lfloor", "⌊"), ("rfloor", "⌋"), ("lceil", "⌈"),
        ("rceil", "⌉"), ("lbrace", "{"), ("rbrace", "}"), ("{", "{"), ("}", "}"), ("%", "%"), ("#", "#"),
        ("&", "&"), ("_", "_"), ("$", "$"), ("colon", ":"), ("surd", "√"),
    ]
}
