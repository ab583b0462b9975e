/// A figure as the templates see it.
struct FigureView: Codable {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    var number = 0
    let caption: String
    /// What the picture shows, for those who cannot see it.
    let description: String
    /// The picture, as inline SVG.
    let svg: String
    /// The picture's file among the charts, without its ending.
    let file: String
    /// The same picture on the other scale, which the script shows in its place; nil where one says it all.
    var other: OtherPicture?
    /// What it shows, in numbers; nil where it shows none. Like all that may be nil its name is its own: where a template
    /// finds nothing under a name, it looks around the figure.
    var numbers: FigureTable?

    /// A picture, and what stands below it.
    struct OtherPicture: Codable {
        let svg: String
        let caption: String
    }
}
