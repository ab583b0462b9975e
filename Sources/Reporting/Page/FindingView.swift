/// A finding as the templates see it.
struct FindingView: Codable {
    let kind: String
    /// Sentences marked up, their numbers strong.
    let claim: String
    let evidence: String
    /// What its words mean, and which states were looked at.
    let definition: String
    let limits: [String]
    /// The same, one after the other; nil where there are none.
    let limitText: String?
    /// Where the evidence can be seen.
    var links: [Link]

    /// A link within the page.
    struct Link: Codable {
        let id: String
        var text = ""
        /// What stands before it.
        let before: String
    }
}
