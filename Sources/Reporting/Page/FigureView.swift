/// A figure as the templates see it.
struct FigureView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    /// What the picture shows, for those who cannot see it.
    let description: String
    /// The picture, as inline SVG.
    let svg: String
    /// The picture's file among the charts, without its ending.
    let file: String
}
