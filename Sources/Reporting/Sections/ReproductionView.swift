internal import Labs
internal import Languages

/// How to make the same page again.
struct ReproductionView {
    let lead: String
    let file: String
    let source: String
    /// What to type, and the lab file, marked up.
    let command: String
    let listing: String

    init(_ lab: Lab, _ language: Language, _ markup: any Markup) {
        lead = language.say(Phrase("page.reproduceLead", ["version": .text(Version.current)]))
        file = lab.file
        source = lab.source
        command = markup.code("descent report \(lab.file)")
        listing = markup.code(lab.source)
    }
}
