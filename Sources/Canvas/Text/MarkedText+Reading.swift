extension MarkedText {
    /// A text without its markup, for where only characters can stand: `w₁₁`, `10⁻³`; a script for which Unicode
    /// lacks a character is written out as it is.
    package static func reading(of text: String) -> String {
        guard let marked = MarkedText(text) else { return text }
        return marked.pieces.map { piece in
            switch piece {
            case .plain(let text): text
            case .scripts(let lower, let upper):
                characters(lower, from: subscripts) + characters(upper, from: superscripts)
            }
        }.joined()
    }

    private static func characters(_ script: String, from table: [Character: Character]) -> String {
        let script = signed(script)
        let found = script.compactMap { table[$0] }
        return found.count == script.count ? String(found) : script
    }

    private static let subscripts = table(
        "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
    private static let superscripts = table(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzTβγδθφχ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵝᵞᵟᶿᵠᵡ")

    private static func table(_ characters: String, _ scripts: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(characters, scripts))
    }
}
