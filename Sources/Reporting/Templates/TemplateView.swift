internal import Mustache

/// What templates are filled with. A view hands its parts out by their names itself: a page asks for tens of thousands,
/// and a mirror takes ten times as long.
protocol TemplateView: MustacheParent {
    static var scope: ViewScope<Self> { get }
}

extension TemplateView {
    func child(named name: String) -> Any? { Self.scope.parts[name]?(self) }
}

/// The parts of one kind of view.
struct ViewScope<View>: Sendable {
    /// Where templates see it.
    let meaning: String
    let keys: [TemplateKey]
    fileprivate let parts: [String: @Sendable (View) -> Any?]

    init(_ meaning: String, _ entries: [Entry]) {
        self.meaning = meaning
        keys = entries.map(\.key)
        parts = Dictionary(entries.map { ($0.key.name, $0.part) }) { first, _ in first }
    }

    /// A part, and what is told of it.
    struct Entry {
        fileprivate let key: TemplateKey
        fileprivate let part: @Sendable (View) -> Any?

        init<Part>(
            _ name: String, _ kind: TemplateKey.Kind, _ meaning: String,
            _ part: any KeyPath<View, Part> & Sendable
        ) {
            key = TemplateKey(name, kind, meaning)
            self.part = { $0[keyPath: part] }
        }

        /// One that may be missing.
        init<Part>(
            _ name: String, _ kind: TemplateKey.Kind, _ meaning: String,
            _ part: any KeyPath<View, Part?> & Sendable
        ) {
            key = TemplateKey(name, kind, meaning)
            self.part = { $0[keyPath: part].map { $0 } }
        }
    }
}
