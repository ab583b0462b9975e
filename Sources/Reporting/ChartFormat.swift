internal import Charting

/// A kind of file that a chart can be written to.
public enum ChartFormat: String, Sendable, CaseIterable {
    case png, svg

    /// The picture in the light theme, at 144 DPI.
    func bytes(of scene: Scene) throws(ChartError) -> [UInt8] {
        switch self {
        case .png: try scene.png()
        case .svg: Array(scene.svg().utf8)
        }
    }
}
