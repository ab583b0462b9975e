internal import Errors
internal import Labs

/// What `{{…}}` in an author's words asks for: a kind and a name, of a value perhaps its digits.
struct ProseReference: Hashable {
    /// What can be asked for.
    enum Kind: String, CaseIterable {
        /// A number of a run: `{{value relu.final_loss}}`.
        case value
        /// A figure, cited in a sentence or placed in a paragraph of its own: `{{figure activation.loss}}`.
        case figure
        /// A table: `{{table activation}}`.
        case table
        /// An equation of the method: `{{equation 3}}`.
        case equation
        /// What was found: `{{finding activation.lowest}}`.
        case finding

        /// How it is written.
        var example: String {
            switch self {
            case .value: "{{value relu.final_loss}}"
            case .figure: "{{figure activation.loss}}"
            case .table: "{{table activation}}"
            case .equation: "{{equation 3}}"
            case .finding: "{{finding activation.lowest}}"
            }
        }
    }

    let kind: Kind
    let name: String
    /// How many significant digits a value is to have.
    var digits: Int?

    /// Reads a reference of a text.
    init(_ reference: MarkdownDocument.Reference) throws(ProseFault) {
        try self.init(reference.token)
        if reference.isInFormula, kind != .value {
            throw ProseFault(
                .malformedReference, "in a formula stands a value, not a \(kind.rawValue)",
                allowed: Kind.value.example)
        }
    }

    /// Reads what stands within the braces.
    init(_ token: MarkedText.Token) throws(ProseFault) {
        let parts = token.inner.split(whereSeparator: \.isWhitespace).map(String.init)
        let kinds = Kind.allCases.map { $0.rawValue }
        guard let word = parts.first, let kind = Kind(rawValue: word) else {
            throw ProseFault(
                .unknownReference, "there is no reference \(shown(parts.first ?? ""))",
                allowed: kinds.joined(separator: ", "),
                suggestion: parts.first.flatMap(kinds.nearest))
        }
        guard token.isWhole else {
            throw ProseFault(
                .malformedReference, "this reference does not stand between {{ and }}", allowed: kind.example)
        }
        var name = Array(parts.dropFirst())
        if kind == .value, name.count > 1, let digits = name.last.flatMap({ Int($0) }) {
            guard (1...17).contains(digits) else {
                throw ProseFault(
                    .malformedReference, "a value cannot have \(digits) significant digits",
                    allowed: "1 to 17")
            }
            (self.digits, name) = (digits, name.dropLast())
        }
        guard !name.isEmpty else {
            throw ProseFault(.malformedReference, "this \(kind.rawValue) has no name", allowed: kind.example)
        }
        self.kind = kind
        self.name = name.joined(separator: " ")
    }
}

/// What is wrong with a reference or an address in an author's words.
struct ProseFault: Error, Equatable {
    let code: ErrorCode
    let message: String
    /// What may stand there instead.
    var allowed: String?
    /// What was probably meant.
    var suggestion: String?

    init(_ code: ErrorCode, _ message: String, allowed: String? = nil, suggestion: String? = nil) {
        (self.code, self.message, self.allowed, self.suggestion) = (code, message, allowed, suggestion)
    }

    /// That there is no such thing, and what there is.
    init(no thing: String, _ name: String, of words: [String]) {
        let list = words.prefix(24).joined(separator: ", ")
        self.init(
            .unknownReference, "there is no \(thing) \(shown(name))",
            allowed: words.count > 24 ? list + " …" : list,
            suggestion: words.nearest(to: name))
    }
}
