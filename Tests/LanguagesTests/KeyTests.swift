import Analysis
import Figures
import Foundation
import Histories
import Languages
import Testing
import Training

@testable import Preview

/// The catalogue holds what the sources and templates ask for, and nothing besides.
@Suite("Keys")
struct KeyTests {
    private let messages: Set<String>
    private let sources: [String]
    private let templates: [String]
    private let scripts: [String]
    private let previewScripts: [String]

    init() throws {
        messages = Set(try Checkout.language("en").messages.keys)
        sources = Checkout.texts(under: "Sources", ending: "swift")
        templates = Checkout.texts(under: "templates", ending: "html")
        scripts = Checkout.texts(under: "templates/script", ending: "js")
        previewScripts = Checkout.texts(under: "templates/preview", ending: "js")
        try #require(sources.count > 50 && templates.count > 5)
    }

    /// Keys that stand whole in a string of the sources.
    private var whole: Set<String> {
        let section =
            /"((?:findings|figures|limits|page|controls|keys|labels|values|losses|sentence|list|imported|reproduced|counting|expectations|verdicts|criteria|courses|snippets|preview)\.[A-Za-z0-9_.]*[A-Za-z0-9_])"/
        let keys = sources.flatMap { $0.matches(of: section).map { String($0.1) } }
        return Set(keys.filter { !$0.hasSuffix(".json") })
    }

    /// What stands before `\(` in a key that is put together.
    private var beginnings: Set<String> {
        let section =
            /"((?:findings|figures|limits|page|controls|keys|labels|values|losses|imported|reproduced|counting|expectations|verdicts|criteria|courses|snippets|preview)\.[A-Za-z0-9_.]*)\\\(/
        return Set(sources.flatMap { $0.matches(of: section).map { String($0.1) } })
    }

    /// Strings of the sources that are a word, or words with dots between.
    private var words: Set<String> {
        Set(sources.flatMap { $0.matches(of: /"([A-Za-z0-9_.-]+)"/).map { String($0.1) } })
    }

    /// `{{words.x}}` and `{{controls.x}}` in the templates, and `words.x` in their scripts.
    private var templateKeys: Set<String> {
        func found(_ pattern: Regex<(Substring, Substring)>, in texts: [String], _ section: String)
            -> [String]
        {
            texts.flatMap { $0.matches(of: pattern).map { "\(section).\($0.1)" } }
        }
        return Set(
            found(/words\.([A-Za-z0-9_]+)/, in: templates, "page")
                + found(/controls\.([A-Za-z0-9_]+)/, in: templates, "controls")
                + found(/words\.([A-Za-z0-9_]+)/, in: scripts, "controls")
                + found(/words\.([A-Za-z0-9_]+)/, in: previewScripts, "preview")
                + PreviewSnapshot.Stage.allCases.map { "preview.\($0.rawValue)" })
    }

    @Test("every key in the sources is in the catalogue")
    func sourceKeys() {
        #expect(whole.subtracting(messages).sorted() == [])
        #expect(whole.count > 40, "the sources are searched for what they no longer contain")
    }

    @Test("every word of the templates is in the catalogue")
    func templateWords() {
        #expect(templateKeys.subtracting(messages).sorted() == [])
        #expect(templateKeys.count > 20)
    }

    @Test("every key that a figure says is in the catalogue")
    func figureKeys() {
        let figures = Checkout.texts(under: "Sources/Figures", ending: "swift")
        let words = figures.flatMap {
            $0.matches(of: /"((?:loss|validation|accuracy|curvature|gradients|weights|outputs)\.[A-Za-z]+)"/)
                .map { String($0.1) }
        }
        // Some are columns of a history.
        let said = words.filter { Quantity(column: $0) == .other }.map { "figures.\($0)" }
        #expect(Set(said).subtracting(messages).sorted() == [])
        #expect(said.count > 8)
    }

    @Test("every loss has its word")
    func losses() {
        let keys = Set(Loss.all.map { "losses.\($0.name)" })
        #expect(keys == messages.filter { $0.hasPrefix("losses.") })
    }

    @Test("every message is used")
    func unused() {
        let values =
            Activation.all.map(\.name) + Loss.all.map(\.name) + Optimizer.all.map(\.name)
            + Initializer.all.map(\.name) + Schedule.all.map(\.name) + ["given", "true", "false"]
        let used = whole.union(templateKeys).union(values.map { "values.\($0)" })
            .union(Loss.all.map { "losses.\($0.name)" }).union(ownWords).union(optionWords)
            .union(Verdict.Answer.allCases.map { "verdicts.\($0.rawValue)" })
            .union(AbsentRuns.Reason.allCases.map { "figures.landscape.\($0.rawValue)" })
        let (beginnings, words) = (beginnings, words)
        let unused = messages.subtracting(used).filter { key in
            !beginnings.contains { key.hasPrefix($0) && Self.isMade(key.dropFirst($0.count), of: words) }
        }
        #expect(unused.sorted() == [])
    }

    /// Words for one value of a key, which has words for all others.
    private var ownWords: Set<String> {
        messages.filter { key in
            guard key.hasPrefix("labels."), let dot = key.lastIndex(of: ".") else { return false }
            return messages.contains(String(key[..<dot]))
                && ["none", "all", "true", "false"].contains(key[key.index(after: dot)...])
        }
    }

    /// What a lab may give beside a name, and the options of early stopping.
    private var optionWords: Set<String> {
        let options =
            Activation.all.map(\.options) + Loss.all.map(\.options) + Optimizer.all.map(\.options)
            + Initializer.all.map(\.options) + Schedule.all.map(\.options)
        let names = options.flatMap { $0.list.map(\.name) } + ["patience", "min_delta"]
        return Set(names.flatMap { ["options.\($0)", "options.\($0).true"] })
    }

    /// Whether a text is a word of these, or two or three of them put together, as in `many` + `ByRatio`.
    private static func isMade(_ text: Substring, of words: Set<String>, parts: Int = 3) -> Bool {
        if words.contains(String(text)) { return true }
        guard parts > 1, text.count > 1 else { return false }
        return text.indices.dropFirst().contains { place in
            text.distance(from: text.startIndex, to: place) >= 3 && words.contains(String(text[..<place]))
                && isMade(text[place...], of: words, parts: parts - 1)
        }
    }
}
