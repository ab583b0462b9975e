/// The numbers of the worked section that are others at another iteration: each has a slot in the page's markup, which
/// a script may fill.
struct Slots {
    /// What stands in a tag whose text is a slot, until it is numbered.
    static let mark = "data-slot=\"\""

    /// What stands in the slots.
    private(set) var texts: [String] = []
    /// The markup around them: where it is the same, the same slots can be filled.
    private(set) var frame: [UInt8] = []

    /// The markup with its slots numbered; the mark is the last in its tag.
    mutating func number(_ markup: String) -> String {
        let bytes = Array(markup.utf8), mark = Array(Self.mark.utf8)
        var result: [UInt8] = [], done = 0, place = 0
        while let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) {
            place = end + 1
            guard bytes[done..<end].suffix(mark.count).elementsEqual(mark) else { continue }
            let next = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
            // Its number goes before the mark's closing quote.
            result += bytes[done..<end - 1] + "\(texts.count)\">".utf8 + bytes[place..<next]
            frame += bytes[done...end]
            texts.append(String(decoding: bytes[place..<next], as: UTF8.self))
            (done, place) = (next, next)
        }
        frame += bytes[done...]
        return String(decoding: result + bytes[done...], as: UTF8.self)
    }
}
