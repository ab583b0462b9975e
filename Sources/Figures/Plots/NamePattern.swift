/// A name in which `*` stands for any characters and `?` for one.
struct NamePattern {
    private let pattern: [Character]

    init(_ text: String) { pattern = Array(text) }

    /// Whether it means more than one name.
    var isWild: Bool { pattern.contains { $0 == "*" || $0 == "?" } }

    /// Whether a name fits.
    func fits(_ name: String) -> Bool {
        let name = Array(name)
        var (p, n) = (0, 0)
        // Where to go on when it fits no further: behind the last star, which then takes one character more.
        var star: (p: Int, n: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = star {
                star = (last.p, last.n + 1)
                (p, n) = (last.p + 1, last.n + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }
}

extension [String] {
    /// The names that are meant by each of some words, which may have commas between several: the name itself, or what
    /// fits its wildcards; `fallback` is asked for a word that is none.
    func chosen<Failure: Error>(
        by words: [String], else fallback: (String) throws(Failure) -> [String]
    ) throws(Failure) -> [String] {
        let there = Set(self)
        var chosen: [String] = []
        var seen: Set<String> = []
        for word in words {
            let parts = there.contains(word) ? [word] : word.split(separator: ",").map { String($0).trimmed }
            for part in parts {
                let pattern = NamePattern(part)
                let found =
                    there.contains(part) ? [part] : pattern.isWild ? filter(pattern.fits) : []
                for name in found.isEmpty ? try fallback(part) : found where seen.insert(name).inserted {
                    chosen.append(name)
                }
            }
        }
        return chosen
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(self[first...last])
    }
}

extension String {
    /// The name as it is drawn: no line has room for more of it.
    var short: String { utf8.count > 120 && count > 60 ? prefix(60) + "…" : self }
}
