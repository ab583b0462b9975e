/// placeholder until the branch with the real ones
public struct ColorMap: Hashable, Sendable {
    var stops: [Color]
    func color(at share: Double) -> Color {
        stops[Int((max(0, min(1, share)) * Double(stops.count - 1)).rounded())]
    }
    public static let sequential = ColorMap(stops: [Color(0xF0F4FF), Color(0x4991FE), Color(0x013E8F)])
    public static let diverging = ColorMap(stops: [Color(0x4991FE), Color(0xF0F4FF), Color(0xCD8102)])
    public static let grey = ColorMap(stops: [Color(0xFFFFFF), Color(0x808080), Color(0x000000)])
}
