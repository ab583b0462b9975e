/// The author's words for a place in the report as the templates see them.
struct ProseView: Codable {
    let blocks: [Block]

    /// Text in HTML, or a figure between it; the other is nil.
    struct Block: Codable {
        let text: String?
        let figure: FigureView?
    }
}
