internal import Labs
internal import Languages

/// How to make the same page again.
struct ReproductionView {
    let lead: String
    let file: String
    let source: String

    init(_ lab: Lab, _ language: Language) {
        lead = language.say(Phrase("page.reproduceLead", ["version": .text(Version.current)]))
        file = lab.file
        source = lab.source
    }
}
