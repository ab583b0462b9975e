/// The author's words for a place in the report as the templates see them.
struct ProseView {
    let blocks: [Block]

    /// Text in HTML, or a figure between it; the other is nil.
    struct Block {
        let text: String?
        let figure: FigureView?
    }
}
