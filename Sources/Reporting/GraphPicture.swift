public import Autograd
public import Charting
internal import Figures
public import Training

/// A recorded graph as a picture in a file.
public struct GraphPicture: Sendable {
    private let scene: Scene

    /// The picture of a graph that a network recorded.
    public init(_ graph: Graph, of network: Network, title: String) {
        let drawing = GraphDrawing(graph, of: network)
        let shown = drawing.shownCount == drawing.count ? "" : ", of which \(drawing.shownCount) are drawn"
        scene = drawing.scene(
            title: title, description: "A computation graph of \(drawing.count) nodes\(shown).",
            language: "en")
    }

    /// The file's bytes.
    ///
    /// - Throws: `ChartError` where the picture cannot be drawn.
    public func bytes(_ format: ChartFormat) throws(ChartError) -> [UInt8] { try format.bytes(of: scene) }
}
