/// The words that a name is made of: `train`, `Loss` of `trainLoss`.
enum NameWords {
    /// What stands between words.
    static let separators: Set<Character> = ["/", "_", "-", ".", " ", ":", "|", "(", ")", "[", "]", "@", "'"]

    /// The words of a name.
    static func all(in name: Substring) -> [Substring] {
        var words: [Substring] = []
        var start = name.startIndex
        func end(at place: Substring.Index) {
            if start < place { words.append(name[start..<place]) }
            start = place
        }
        var before: Character?
        for place in name.indices {
            let character = name[place]
            if separators.contains(character) {
                end(at: place)
                start = name.index(after: place)
            } else if character.isUppercase, before?.isLowercase == true {
                end(at: place)
            }
            before = character
        }
        end(at: name.endIndex)
        return words
    }
}
