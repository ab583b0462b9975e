import Foundation
import Languages
import Testing

/// What one language can say, every language can say.
@Suite("Catalogues")
struct CatalogueTests {
    private static let others = Language.tags.filter { $0 != "en" }

    @Test("there is one for every language, and none besides")
    func files() throws {
        let folder = Checkout.root.appending(path: "templates/languages")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(files.sorted() == Language.tags.map { "\($0).yaml" }.sorted())
    }

    @Test("have the same messages", arguments: others)
    func keys(tag: String) throws {
        let english = Set(try Checkout.language("en").messages.keys)
        let other = Set(try Checkout.language(tag).messages.keys)
        #expect(english.subtracting(other).sorted() == [], "missing in \(tag)")
        #expect(other.subtracting(english).sorted() == [], "missing in en")
    }

    /// A language without plurals leaves out the words that a number asks for, but never a value.
    @Test("have the same gaps in every message", arguments: others)
    func gaps(tag: String) throws {
        let other = try Checkout.language(tag)
        for (key, message) in try Checkout.language("en").messages {
            #expect(Self.gaps(of: message) == Self.gaps(of: other[key]), "\(key)")
        }
    }

    @Test("every brace closes, and no message is empty but a separator", arguments: Language.tags)
    func messages(tag: String) throws {
        for (key, message) in try Checkout.language(tag).messages {
            let rest = message.replacing(/\{[^{}]+\}/, with: "")
            #expect(!rest.contains("{") && !rest.contains("}"), "\(key)")
            #expect(!message.isEmpty || key == "list.sentence", "\(key)")
            let hasLooseEnds = message.hasPrefix(" ") || message.hasSuffix(" ")
            #expect(!hasLooseEnds || key.hasPrefix("list."), "\(key)")
        }
    }

    @Test("a missing message is shown by its key")
    func missing() throws {
        #expect(try Checkout.language("en")["page.nothing"] == "page.nothing")
    }

    @Test(
        "what is no table of texts is refused",
        arguments: [
            ("just words", "languages/xx.yaml: it is no table of messages"),
            ("", "languages/xx.yaml: it is no table of messages"),
            ("a: [1, 2", "languages/xx.yaml: it is no table of messages"),
            ("page:\n  title: [one, two]", "languages/xx.yaml: page.title is neither a text nor a table"),
        ])
    func refused(catalogue: String, message: String) {
        let error = #expect(throws: CatalogueError.self) { try Language(tag: "xx", catalogue: catalogue) }
        #expect(error?.description == message)
    }

    private static func gaps(of message: String) -> Set<Substring> {
        Set(message.matches(of: /\{([^{}:]+)\}/).map(\.1))
    }
}
