internal import Labs
internal import Languages
internal import Storage

/// All pieces of one edition of a page: those that were kept from an earlier one, and those that are made now.
struct Pieces: Sendable {
    /// In the order of the lab's chapters.
    let experiments: [Piece<ToldExperiment>]
    /// What they are called where they are kept.
    let keys: [Digest?]
    /// What they were made of, whose pictures can be drawn in any form; nil where one was kept.
    let parts: [Part?]
    /// Nil where the lab has no sweep over step sizes.
    let sweep: Piece<SweepView>?
    /// What it was made of; nil where it was kept, too.
    let drawnSweep: DrawnSweep?
    /// Nil where the lab trains no run.
    let worked: Piece<WorkedView>?
    /// The lab's own network; nil where it trains no run.
    let network: Piece<FigureView>?
    /// The pictures of those that were made that are no charts.
    let pictures: [Page.Drawing]
    /// The files of their charts, as they are kept; none where no pieces are.
    let charts: [ChartFile]

    /// Makes on all cores what was not kept.
    ///
    /// - Parameters:
    ///   - other: The same pieces for another form, whose charts are these.
    ///   - kept: Where pieces are kept; nil where all are made.
    init(_ telling: Telling, like other: Pieces? = nil, in kept: PieceStore? = nil) async throws {
        let lab = telling.results.lab, colours = Colours(lab)
        let keys = try kept?.keys(of: telling, colours)
        async let sweep = Self.sweep(telling, like: other, in: kept, keys?.sweep)
        async let worked = Self.alone(telling, in: kept, keys?.worked) { telling in
            let checks = try await CheckedRun.all(of: telling.results.lab)
            return try await telling.workedView(checks)
        }
        async let network = Self.alone(telling, in: kept, keys?.network) { $0.networkFigure() }
        let chapters = Array(lab.chapters.enumerated())
        let experiments = try await concurrently(chapters) { place, chapter in
            let key = try keys?.chapter(chapter)
            if let known: PieceStore.Known<ToldExperiment> = kept?.piece(key) {
                return (known.piece, Part?.none, known.charts, key)
            }
            let part: Part
            if let drawn = other?.parts[place] {
                part = drawn
            } else {
                part = try await Part(
                    chapter, of: telling.results, colours, telling.language,
                    hidesAnswers: telling.edition == .worksheet)
            }
            var telling = telling
            let told = ToldExperiment(part, &telling)
            let piece = telling.piece(told)
            return (piece, part, try kept?.keep(piece, part.drawings, as: key) ?? [], key)
        }
        self.experiments = experiments.map(\.0)
        parts = experiments.map(\.1)
        self.keys = experiments.map(\.3)
        let swept = try await sweep
        (self.sweep, drawnSweep) = (swept?.0, swept?.1)
        charts = experiments.flatMap(\.2) + (swept?.2 ?? [])
        let drawn = (try await network, try await worked)
        (self.network, self.worked) = (drawn.0?.piece, drawn.1?.piece)
        pictures = (drawn.0?.pictures ?? []) + (drawn.1?.pictures ?? [])
    }

    private static func sweep(
        _ telling: Telling, like other: Pieces?, in kept: PieceStore?, _ key: Digest?
    ) async throws -> (Piece<SweepView>, DrawnSweep?, [ChartFile])? {
        if let known: PieceStore.Known<SweepView> = kept?.piece(key) {
            return (known.piece, nil, known.charts)
        }
        var drawn = other?.drawnSweep
        if drawn == nil { drawn = try await DrawnSweep(of: telling.results, telling.language) }
        guard let drawn else { return nil }
        var telling = telling
        let view = telling.sweepView(drawn)
        let piece = telling.piece(view)
        return (piece, drawn, try kept?.keep(piece, drawn.drawings, as: key) ?? [])
    }

    /// A piece beside which no charts are written; nil where there is nothing to be told.
    private static func alone<View>(
        _ telling: Telling, in kept: PieceStore?, _ key: Digest?,
        _ tell: (inout Telling) async throws -> View?
    ) async throws -> (piece: Piece<View>, pictures: [Page.Drawing])? {
        if let known: PieceStore.Known<View> = kept?.piece(key) { return (known.piece, []) }
        var telling = telling
        guard let view = try await tell(&telling) else { return nil }
        let piece = telling.piece(view)
        _ = try kept?.keep(piece, [], as: key)
        return (piece, telling.pictures)
    }
}
