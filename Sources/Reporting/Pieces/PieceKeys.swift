internal import Charting
internal import Labs
internal import Languages
internal import Storage
internal import Training

/// The digests of all that the pieces of a page are made of: whatever their telling looks at must stand here.
struct PieceKeys: Sendable {
    private let telling: Telling
    private let colours: Colours
    /// What every piece depends on.
    private let common: Digest

    init(_ telling: Telling, _ colours: Colours, templates: String, _ charts: ChartOptions) throws {
        (self.telling, self.colours) = (telling, colours)
        let lab = telling.results.lab
        var packing = Packing()
        packing.add(templates)
        packing.add(Scene.fingerprint)
        packing.add("\(telling.language.tag) \(lab.counting) \(telling.edition) \(telling.markup.ending)")
        try packing.add(encoded: charts)
        packing.add("\(Set(lab.losses.map(\.text)).sorted())")
        packing.add(lab.base?.key)
        if let base = lab.base { packing.add(names: base.data) }
        common = Digest(of: packing.bytes)
    }

    /// That of an experiment.
    func chapter(_ chapter: Experiment) throws -> Digest {
        let lab = telling.results.lab
        var packing = Packing()
        packing.add(common)
        // Discussed it is by its author, on the page.
        var told = chapter
        told.discussion = nil
        try packing.add(encoded: told)
        let runs = chapter.members.compactMap { lab.run(named: $0.run) }
        for (run, look) in zip(runs, colours.looks(of: runs)) {
            try packing.add(encoded: look.ink)
            packing.add("\(look.dash)")
            packing.add(run)
        }
        packing.add("\(telling.sharedRuns(of: chapter))")
        let imported = lab.imported(in: chapter)
        for (run, look) in zip(imported, colours.looks(of: imported, beside: runs.count)) {
            packing.add("\(run.name) \(run.slug) \(look) \(run.counting)")
            packing.add("\(lab.measure(of: run)) \(run.loss?.text ?? "")")
            packing.add("\(run.names.sorted { $0.key < $1.key })")
            packing.add(run.recorded)
            packing.add(run.history)
        }
        return Digest(of: packing.bytes)
    }

    /// That of an experiment's text, with the numbers and the author's words that it has on its page.
    static func filled(_ experiment: ExperimentView, _ key: Digest) throws -> Digest {
        var packing = Packing()
        packing.add("filled")
        packing.add(key)
        for figure in experiment.figures { packing.add("\(figure.id) \(figure.number)") }
        let tables = [experiment.table, experiment.outputs, experiment.reproductions] + experiment.ways
        packing.add("\(tables.map { $0?.number })")
        packing.add(
            "\((experiment.findings.map(\.links) + experiment.verdicts.map(\.links)).joined().map(\.text))")
        try packing.add(encoded: experiment.prose)
        return Digest(of: packing.bytes)
    }

    /// That of the sweep over step sizes; nil where there is none.
    var sweep: Digest? {
        let all = telling.results.lab.sweepSettings
        guard all.count > 1 else { return nil }
        var packing = Packing()
        packing.add("sweep")
        packing.add(common)
        packing.add(all.map(\.stepSize))
        packing.add(DrawnSweep.limit(of: telling.results))
        return Digest(of: packing.bytes)
    }

    /// That of the network's picture; nil where no run is trained.
    var network: Digest? {
        let lab = telling.results.lab
        guard lab.base != nil else { return nil }
        var packing = Packing()
        packing.add("network")
        packing.add(common)
        if let run = lab.runOfItsNetwork {
            packing.add(run)
            packing.add(telling.firstLabel(of: run.name))
        }
        return Digest(of: packing.bytes)
    }

    /// That of the worked iteration; nil where no run is trained.
    var worked: Digest? {
        let lab = telling.results.lab
        guard let first = lab.runs.first else { return nil }
        var packing = Packing()
        packing.add("worked")
        packing.add(common)
        packing.add(lab.titleBlock.title)
        for run in [first] + CheckedRun.checked(lab) { packing.add(run) }
        return Digest(of: packing.bytes)
    }
}

extension Packing {
    fileprivate mutating func add(_ run: Run) {
        add(run.name)
        add(names: run.settings.data)
        add(run.settings.key)
    }

    /// What the classes and inputs of data are called, and the units they are told in.
    fileprivate mutating func add(names data: Dataset) {
        for names in [data.classNames, data.inputNames] {
            add(names.count)
            for name in names { add(name) }
        }
        add(data.standardisation?.means ?? [])
        add(data.standardisation?.deviations ?? [])
    }
}
