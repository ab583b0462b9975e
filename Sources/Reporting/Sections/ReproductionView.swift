internal import Labs
internal import Languages

/// How to make the same page again.
struct ReproductionView {
    let lead: String
    let file: String
    let source: String
    /// How to check the page; nil where it carries not all that it was made of.
    let verifyLead: String?
    /// What to type, and the lab file, marked up.
    let command: String
    let listing: String

    init(_ lab: Lab, carries: Bool, _ language: Language, _ markup: any Markup) {
        verifyLead = carries ? language[lab.base == nil ? "imported.verifyLead" : "page.verifyLead"] : nil
        lead = language.say(
            Phrase(
                lab.imported.isEmpty ? "page.reproduceLead" : "imported.reproduceLead",
                ["version": .text(Version.current)]))
        file = lab.file
        source = lab.source
        command = markup.code("descent report \(lab.file)")
        listing = markup.code(lab.source)
    }
}
