/// A name that templates may use, and what stands behind it.
struct TemplateKey: Sendable {
    /// What a name stands for, and so how it is used.
    enum Kind: Sendable, Equatable {
        /// `{{name}}`
        case text
        /// `{{{name}}}`: HTML, or CSS, that is safe as it is.
        case markup
        /// `{{name}}`
        case number
        /// `{{#name}}…{{/name}}` is there or is not.
        case flag
        /// `{{name.word}}`: a message of the catalogue's section `page`.
        case messages
        /// `{{#name}}{{{.}}}{{/name}}`, for each.
        case lines
        /// `{{#name}}…{{/name}}`: within it, the keys of a view.
        case view(String)
        /// The same for each of several.
        case views(String)
    }

    let name: String
    let kind: Kind
    /// In a sentence.
    let meaning: String

    init(_ name: String, _ kind: Kind, _ meaning: String) {
        (self.name, self.kind, self.meaning) = (name, kind, meaning)
    }
}

/// What templates see at one place: a view, and its keys.
struct TemplateScope: Sendable {
    /// The view's type.
    let name: String
    let meaning: String
    let keys: [TemplateKey]

    init<View>(_ name: String, _ scope: ViewScope<View>) {
        (self.name, meaning, keys) = (name, scope.meaning, scope.keys)
    }
}
