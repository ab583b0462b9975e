internal import Foundation

/// The numbers of the worked section that are others at another iteration: each has a slot in the page's markup, which
/// a script may fill.
struct Slots {
    /// What stands in a tag whose text is a slot, until it is numbered.
    static let mark = "data-slot=\"\""

    /// What stands in the slots.
    private(set) var texts: [String] = []
    /// The markup around them: where it is the same, the same slots can be filled.
    private(set) var frame = ""

    /// The markup with its slots numbered.
    mutating func number(_ markup: String) -> String {
        let parts = markup.components(separatedBy: Self.mark)
        var result = parts[0]
        frame += parts[0]
        for part in parts.dropFirst() {
            // From behind the tag to the next.
            let text = part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
            result += "data-slot=\"\(texts.count)\"" + part
            texts.append(String(text))
            frame += part.prefix { $0 != ">" } + ">" + part[text.endIndex...]
        }
        return result
    }
}
