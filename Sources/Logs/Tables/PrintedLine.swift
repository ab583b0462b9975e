/// A line that a program printed for people: numbers, and before each its name.
struct PrintedLine {
    /// What the line counts: `epoch 3`, `[17]`, `[2,  4000]`, `第3轮`.
    var counters: [(name: String, number: Double)] = []
    /// What it measures: `loss: 0.31`, `val_loss 0.6`; of several numbers behind one name, `name.1`, `name.2`, ….
    var values: [(name: String, number: Double)] = []

    /// Reads a line.
    init(_ line: ArraySlice<UInt8>) {
        let bytes = Array(line.prefix(1 << 14))
        // Where the name of the next number may begin.
        var nameStart = 0
        var place = 0
        if let (counts, end) = Self.bracketed(bytes) {
            counters = counts
            (nameStart, place) = (end, end)
        }
        while place < bytes.count {
            guard Self.mayBegin(bytes, place), let (number, end) = Number.first(bytes, place..<bytes.count)
            else {
                place += 1
                continue
            }
            let name = bytes[nameStart..<place]
            let behind = bytes[end...]
            if name.isOrdinal {
                counters.append((name: "轮", number: number))
            } else if Self.hasUnit(behind) {
                // A time or a rate.
            } else {
                add(number, named: String(decoding: name, as: UTF8.self))
            }
            place = end
            // The word for what is counted begins no name.
            nameStart = name.isOrdinal && behind.starts(with: "轮".utf8) ? end + "轮".utf8.count : end
            if Self.hasUnit(behind) {
                while place < bytes.count, bytes[place].isLetter || bytes[place] == UInt8(ascii: "/") {
                    place += 1
                }
                nameStart = place
            }
        }
    }

    private mutating func add(_ number: Double, named text: String) {
        // What stands before a separator belongs to something else.
        if let end = text.last(where: { $0 != " " }), ",;|，；".contains(end) { return }
        let separators: Set<Character> = [",", ";", "|", "\t", "，", "；"]
        let last = text.split { separators.contains($0) }.last.map(String.init) ?? ""
        let part = last.ranges(of: " - ").last.map { String(last[$0.upperBound...]) } ?? last
        var name =
            (part.split(separator: ":").last { !$0.allSatisfy(Self.edges.contains) }).map(String.init) ?? ""
        name = name.trimming(Self.edges.contains)
        if name.hasSuffix(")"), !name.contains("(") { name.removeLast() }
        if name.isEmpty || name == "/" {
            if text.allSatisfy({ $0 == " " }), let last = values.last {
                continueVector(last.name, number)
            }
            return
        }
        guard name.contains(where: { $0.isLetter }), name.utf8.count <= 80 else { return }
        if name.hasPrefix("tensor") || name.hasPrefix("array") { return }
        let word = name.split(separator: " ").last?.lowercased() ?? ""
        // What stands in a sentence has no name.
        if Self.sentenceWords.contains(word) { return }
        if Self.counterWords.contains(word), number >= 0, number == number.rounded() {
            counters.append((word, number))
        } else {
            values.append((name, number))
        }
    }

    private static let edges: Set<Character> = [
        " ", ":", "=", "-", "(", "[", "]", "*", "#", "：", ">", "{", "}", "'", "\"", "%", "━", "\r",
    ]

    /// A further number behind the same name.
    private mutating func continueVector(_ name: String, _ number: Double) {
        if let dot = name.lastIndex(of: "."), let place = Int(name[name.index(after: dot)...]),
            values.count > 1
        {
            values.append(("\(name[..<dot]).\(place + 1)", number))
        } else {
            values[values.count - 1].name = "\(name).1"
            values.append(("\(name).2", number))
        }
    }

    private static let counterWords: Set<String> = [
        "epoch", "step", "iter", "iteration", "round", "batch", "轮", "轮次", "步", "步数", "迭代", "迭代次数",
    ]

    /// Words behind which a number tells something in passing: `val_loss improved from 1.2 to 0.6`,
    /// `reducing learning rate of group 0 to 1e-4`.
    private static let sentenceWords: Set<String> = [
        "from", "to", "than", "of", "at", "by", "in", "after", "with", "for", "below", "above", "under",
        "over",
        "until", "has", "the", "group",
    ]

    /// The counts in brackets with which a line begins: `[17]`, a round, or `[2,  4000]`, an epoch and a batch in it.
    private static func bracketed(
        _ bytes: [UInt8]
    ) -> (counts: [(name: String, number: Double)], end: Int)? {
        guard bytes.first == UInt8(ascii: "["), let end = bytes.prefix(64).firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let parts = String(decoding: bytes[1..<end], as: UTF8.self).split(
            separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Double? in
            let text = part.drop { $0 == " " }
            return text.utf8.allSatisfy(\.isDigit) ? Double(text) : nil
        }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 1: return ([("iteration", numbers[0])], end + 1)
        // A list of two numbers alone is printed for other reasons.
        case 2 where bytes[(end + 1)...].contains { $0 > 0x20 }:
            return ([("epoch", numbers[0]), ("batch", numbers[1])], end + 1)
        default: return nil
        }
    }

    /// Whether a count's name is one of several for the updates of the weights.
    static func countsUpdates(_ name: String) -> Bool { updateWords.contains(name) }

    private static let updateWords: Set<String> = [
        "step", "iter", "iteration", "步", "步数", "迭代", "迭代次数",
    ]

    /// Whether a number may begin here, and not the end of a name.
    private static func mayBegin(_ bytes: [UInt8], _ place: Int) -> Bool {
        let byte = bytes[place]
        let isStart =
            byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "n")
            || byte == UInt8(ascii: "N") || byte == UInt8(ascii: "i") || byte == UInt8(ascii: "I")
        guard isStart else { return false }
        guard place > 0 else { return true }
        let before = bytes[place - 1]
        if before >= 0x80 { return byte.isDigit }
        return before == UInt8(ascii: "/")
            ? byte.isDigit : " \t:=([,|{".utf8.contains(before)
    }

    /// Whether what follows a number makes it something else than a measurement: `5ms`, `3it/s`, `2nd`, `12:30`.
    private static func hasUnit(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let byte = rest.first else { return false }
        if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") {
            return rest.dropFirst().first?.isDigit == true
        }
        return byte.isLetter
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool {
        self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")
            || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z")
            || self == UInt8(ascii: "_")
    }
}

extension ArraySlice<UInt8> {
    /// Whether the text ends in the Chinese sign before an ordinal number.
    fileprivate var isOrdinal: Bool { suffix(3).elementsEqual("第".utf8) }
}
