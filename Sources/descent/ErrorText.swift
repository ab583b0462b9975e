internal import Errors

/// What is told of a kind of mistake, for a terminal.
struct ErrorText {
    let code: ErrorCode
    /// How wide the terminal is.
    let columns: Int

    var text: String {
        let page = code.page, example = page.example
        let shown = example.files.filter { !$0.shown.isEmpty }
        let blocks =
            ["\(code)  \(page.title)", wrapped(page.meaning)]
            + shown.flatMap { ["In \($0.name):", indented($0.shown)] }
            + [example.surroundings.words].compactMap { $0 }
            + [indented("$ \(example.command)\n\(example.prints)"), wrapped(page.mending)]
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// All codes with their titles, by what they have to do with.
    static var list: String {
        ErrorCode.Group.allCases.map { group in
            group.rawValue + "\n" + group.codes.map { "  \($0)  \($0.page.title)\n" }.joined()
        }.joined(separator: "\n")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    }

    private func wrapped(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count <= min(columns, 100) {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension ErrorExample.Surroundings {
    /// What must be so beside the files; nil for nothing.
    var words: String? {
        switch self {
        case .ordinary, .unreachable: nil
        case .portTaken(let port): "While another program listens at port \(port):"
        case .noOtherPrograms: "Where no other program is installed:"
        }
    }
}
