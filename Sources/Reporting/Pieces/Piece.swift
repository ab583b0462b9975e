internal import Charting

/// A piece of the page that is made by itself, and all that the rest of the page takes from it; its figures and tables
/// have no numbers yet.
struct Piece<View: Codable & Sendable>: Codable, Sendable {
    var view: View
    /// What the page's script is told of it.
    let data: PageData
    /// The letters of its pictures.
    let glyphs: GlyphSheet
    /// The inks of the ramps in them.
    let ramps: Set<Ink>
}

extension Page {
    /// Takes from a piece what is not its view.
    mutating func take<View>(_ piece: Piece<View>) {
        interaction.take(piece.data)
        glyphs.formUnion(piece.glyphs)
        ramps.formUnion(piece.ramps)
    }

    /// Gives each figure its number: the next, or that which it has in the author's words.
    mutating func number(_ figures: inout [FigureView]) {
        for place in figures.indices { figures[place].number = figureNumber(figures[place].id) }
    }
}
