internal import Charting
internal import Labs
internal import Languages
internal import Storage

/// All pieces of one edition of a page: those that were kept from an earlier one, and those that are made now.
struct Pieces: Sendable {
    /// What a piece was made of, whose pictures can be drawn in any form; or, where it was kept, their files.
    enum Origin<Source: Sendable>: Sendable {
        case made(Source)
        case kept([ChartFile])
    }

    /// In the order of the lab's chapters.
    let experiments: [Piece<ToldExperiment>]
    let parts: [Origin<Part>]
    /// Nil where the lab has no sweep over step sizes.
    let sweep: Piece<SweepView>?
    let drawnSweep: Origin<DrawnSweep>?
    /// Nil where the lab trains no run.
    let worked: Piece<WorkedView>?
    /// The pictures of those that were made that are no charts.
    let pictures: [Page.Drawing]

    /// Makes on all cores what was not kept.
    ///
    /// - Parameters:
    ///   - other: The same pieces for another form, whose charts are these.
    ///   - kept: Where pieces are kept; nil where all are made.
    init(_ telling: Telling, like other: Pieces? = nil, in kept: PieceStore? = nil) async throws {
        let lab = telling.results.lab, colours = Colours(lab)
        let keys = kept?.keys(of: telling, colours)
        async let sweep = Self.sweep(telling, like: other, in: kept, keys?.sweep)
        async let worked = Self.worked(telling, in: kept, keys?.worked)
        let chapters = Array(lab.chapters.enumerated())
        let experiments = try await concurrently(chapters) { place, chapter in
            let key = keys?.chapter(chapter)
            if let known: PieceStore.Known<ToldExperiment> = kept?.piece(key) {
                return (known.piece, Origin<Part>.kept(known.charts))
            }
            let part =
                try other?.part(place)
                ?? Part(
                    chapter, of: telling.results, colours, telling.language,
                    hidesAnswers: telling.edition == .worksheet)
            var telling = telling
            let told = ToldExperiment(part, &telling)
            let piece = telling.piece(told)
            try kept?.keep(piece, part.drawings, as: key)
            return (piece, .made(part))
        }
        self.experiments = experiments.map(\.0)
        parts = experiments.map(\.1)
        (self.sweep, drawnSweep) = try await sweep ?? (nil, nil)
        let (piece, pictures) = try await worked ?? (nil, [])
        (self.worked, self.pictures) = (piece, pictures)
    }

    private func part(_ place: Int) -> Part? {
        guard case .made(let part) = parts[place] else { return nil }
        return part
    }

    private static func sweep(
        _ telling: Telling, like other: Pieces?, in kept: PieceStore?, _ key: Digest?
    ) async throws -> (Piece<SweepView>?, Origin<DrawnSweep>?)? {
        if let known: PieceStore.Known<SweepView> = kept?.piece(key) {
            return (known.piece, .kept(known.charts))
        }
        var drawn: DrawnSweep?
        if case .made(let sweep) = other?.drawnSweep { drawn = sweep }
        if drawn == nil { drawn = try await DrawnSweep(of: telling.results, telling.language) }
        guard let drawn else { return nil }
        var telling = telling
        let view = telling.sweepView(drawn)
        let piece = telling.piece(view)
        try kept?.keep(piece, drawn.drawings, as: key)
        return (piece, .made(drawn))
    }

    private static func worked(_ telling: Telling, in kept: PieceStore?, _ key: Digest?) async throws
        -> (Piece<WorkedView>?, [Page.Drawing])?
    {
        if let known: PieceStore.Known<WorkedView> = kept?.piece(key) { return (known.piece, []) }
        let checks = try await CheckedRun.all(of: telling.results.lab)
        var telling = telling
        guard let view = telling.workedView(checks) else { return nil }
        let piece = telling.piece(view)
        try kept?.keep(piece, [], as: key)
        return (piece, telling.pictures)
    }
}
