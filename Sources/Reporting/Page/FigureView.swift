/// A figure as the templates see it.
struct FigureView {
    /// Where links lead.
    let id: String
    /// Counted through the page.
    let number: Int
    let caption: String
    /// The picture, as inline SVG.
    let svg: String
}
