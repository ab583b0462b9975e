internal import Charting
internal import Labs
internal import Languages
internal import Storage
internal import Training

// What determines a piece: whatever its telling looks at must stand here.
extension PieceStore {
    /// The digest of all that is told of an experiment.
    func key(of chapter: Experiment, in telling: Telling, _ colours: Colours) -> Digest {
        let lab = telling.results.lab
        var packing = common(telling)
        // Discussed it is by its author, on the page.
        var told = chapter
        told.discussion = nil
        packing.add("\(told)")
        let runs = chapter.members.compactMap { lab.run(named: $0.run) }
        for (run, look) in zip(runs, colours.looks(of: runs)) { packing.add(run, look) }
        let imported = lab.imported(in: chapter)
        for (run, look) in zip(imported, colours.looks(of: imported, beside: runs.count)) {
            packing.add("\(run.name) \(run.slug) \(look)")
            packing.add("\(lab.measure(of: run)) \(run.loss?.text ?? "") \(run.counting)")
            packing.add("\(run.names.sorted { $0.key < $1.key })")
            packing.add(run.recorded)
            packing.add(run.history)
        }
        return Digest(of: packing.bytes)
    }

    /// The digest of all that is told of the sweep over step sizes; nil where there is none.
    func keyOfSweep(in telling: Telling) -> Digest? {
        let lab = telling.results.lab, all = lab.sweepSettings
        guard all.count > 1 else { return nil }
        var packing = common(telling)
        packing.add(all.map(\.stepSize))
        packing.add(DrawnSweep.limit(of: telling.results))
        return Digest(of: packing.bytes)
    }

    /// The digest of all that is told of the worked iteration; nil where no run is trained.
    func keyOfWorked(in telling: Telling) -> Digest? {
        let lab = telling.results.lab
        guard let first = lab.runs.first else { return nil }
        var packing = common(telling)
        packing.add(lab.titleBlock.title)
        packing.add(first, ())
        for run in CheckedRun.checked(lab) { packing.add(run, ()) }
        return Digest(of: packing.bytes)
    }

    /// What every piece depends on.
    private func common(_ telling: Telling) -> Packing {
        let lab = telling.results.lab
        var packing = Packing()
        packing.add(templates)
        packing.add(Scene.fingerprint)
        packing.add("\(telling.language.tag) \(lab.counting) \(telling.edition) \(telling.markup.ending)")
        packing.add("\(charts.formats) \(charts.dpi) \(charts.size.map { "\($0)" } ?? "") \(charts.theme)")
        packing.add("\(lab.losses.map(\.text))")
        packing.add(lab.base?.key)
        packing.add(lab.base?.data.names ?? "")
        return packing
    }
}

extension Packing {
    fileprivate mutating func add(_ run: Run, _ look: Any) {
        add("\(run.name) \(run.settings.data.names) \(look)")
        add(run.settings.key)
    }
}

extension Dataset {
    /// What its classes and inputs are called, and the units they are told in.
    fileprivate var names: String { "\(classNames) \(inputNames) \(standardisation.map { "\($0)" } ?? "")" }
}
