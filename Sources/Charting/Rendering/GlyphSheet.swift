/// The outlines of letters that the inline pictures of one page share: each stands in the page once, however many
/// pictures show it.
public struct GlyphSheet: Sendable {
    /// The outlines' path data by their names.
    private(set) var outlines: [String: [UInt8]] = [:]

    /// Makes an empty sheet.
    public init() {}

    /// Takes in the outlines of another sheet.
    public mutating func formUnion(_ other: GlyphSheet) { outlines.merge(other.outlines) { own, _ in own } }

    /// Takes in an outline and returns its name, which its shape alone decides: pictures drawn apart from each other
    /// agree on it.
    mutating func insert(_ data: [UInt8]) -> String {
        let name = "g" + String(SVGWriter.hash(data) >> 33, radix: 36)
        outlines[name] = data
        return name
    }

    /// The sheet as an element that takes no room, to stand once in a page that has pictures.
    public var svg: String {
        var writer = SVGWriter()
        writer.write(
            "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\" style=\"position:absolute\"><defs>\n"
        )
        for (name, data) in outlines.sorted(by: { $0.key < $1.key }) {
            writer.write("<path id=\"\(name)\" d=\"")
            writer.write(data)
            writer.write("\"/>\n")
        }
        writer.write("</defs></svg>\n")
        return writer.finish()
    }
}

extension GlyphSheet: Codable {
    /// Writes the outlines by their names, as texts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(outlines.mapValues { String(decoding: $0, as: UTF8.self) })
    }

    /// Reads what it writes.
    public init(from decoder: any Decoder) throws {
        outlines = try decoder.singleValueContainer().decode([String: String].self).mapValues {
            Array($0.utf8)
        }
    }
}
