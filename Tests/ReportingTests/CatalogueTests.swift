import Foundation
import Languages
import Reporting
import Testing

/// The words of both languages.
struct CatalogueTests {
    private func catalogue(_ tag: String) throws -> [String: String] {
        try Templates(folder: templates.path).language(tag).messages
    }

    @Test func everyMessageIsInBothLanguages() throws {
        let english = try catalogue("en"), chinese = try catalogue("zh-Hans")
        #expect(Set(english.keys).symmetricDifference(chinese.keys).sorted() == [])
    }

    @Test func everyGapIsInBothLanguages() throws {
        let english = try catalogue("en"), chinese = try catalogue("zh-Hans")
        for (key, text) in english {
            #expect(gaps(text) == gaps(chinese[key] ?? ""), "\(key)")
        }
    }

    @Test func chineseUsesItsOwnPunctuation() throws {
        for (key, text) in try catalogue("zh-Hans") {
            let isWord = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            let hasHalf = text.contains { ",;?!".contains($0) } || text.hasSuffix(".")
            #expect(!(isWord && hasHalf), "\(key): \(text)")
        }
    }

    /// The names in braces; a choice of words by a count is a matter of the language.
    private func gaps(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-zA-Z]+)\}/).map { String($0.1) })
    }
}
