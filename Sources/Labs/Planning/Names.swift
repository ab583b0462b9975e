internal import Yams

// What labs, experiments and runs are called: in files, in links and on the page.
extension LabReader {
    /// `labs/xor.yaml` is `xor`.
    static func stem(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".yaml", ".yml"] where file.hasSuffix(ending) && file.count > ending.count {
            let stem = String(file.dropLast(ending.count))
            // These are folders.
            return stem == "." || stem == ".." ? "lab" : stem
        }
        return file
    }

    /// Letters and digits of any script, joined by `-`; a second one of the same name gets a number.
    static func slug(_ name: String, avoiding taken: inout Set<String>) -> String {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
        // As long as a file's name may be, with room for what follows it.
        let base = words.isEmpty ? "experiment" : cut(words.joined(separator: "-"), toBytes: 120)
        var slug = base
        var number = 2
        while !taken.insert(slug).inserted {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    private static func cut(_ text: String, toBytes count: Int) -> String {
        var text = text
        while text.utf8.count > count { text.unicodeScalars.removeLast() }
        return text
    }

    /// Whether a value explains itself without its key.
    static func isWord(_ node: Node) -> Bool {
        if let list = node.sequence { return list.contains(where: isWord) }
        return node.decimal == nil && node.bool == nil && !["none", "all", "auto"].contains(node.string)
    }

    /// As it stands in a run's name: 1.0 is 1, a list is joined by `+`, and so are a name and its options.
    static func text(of node: Node) -> String {
        if let list = node.sequence { return list.isEmpty ? "none" : list.map(text).joined(separator: "+") }
        if let mapping = node.mapping {
            let options = mapping.filter { $0.key.string != "name" }
                .map { "\($0.key.string ?? "")=\(text(of: $0.value))" }
            return ([mapping["name"]?.string].compactMap { $0 } + options).joined(separator: "+")
        }
        return node.decimal?.plain ?? node.string ?? ""
    }
}

extension Double {
    /// The shortest text that reads back equal; 1.0 is 1.
    var plain: String { description.hasSuffix(".0") ? String(description.dropLast(2)) : description }
}
