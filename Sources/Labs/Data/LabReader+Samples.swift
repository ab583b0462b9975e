internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// More samples than this no data of a lab may have.
    static let sampleLimit = 100_000
    /// The highest class that a label may name.
    static let classLimit = 9_999

    /// Where a draft's data come from.
    func source(of data: Draft.Data) -> DataSource {
        var source = DataSource(
            origin: .listed, seed: nil, validation: data.validation, standardise: data.standardise)
        if let set = data.set {
            source.origin = .generated(set)
        } else if let path = data.csv {
            source.origin = .table(path)
        }
        if data.validation > 0 || data.set.map({ $0.options["noise"] > 0 }) ?? false {
            source.seed = data.seed
        }
        return source
    }

    /// The samples of a draft, before they are parted; reports at `node`, or where the file speaks of them, why there
    /// are none.
    mutating func samples(_ draft: Draft, at node: Node?) -> RawSamples? {
        let source = source(of: draft.data)
        var key = DataShelf.SamplesKey(origin: source.origin, seed: nil)
        if let set = draft.data.set, set.options["noise"] > 0 {
            key = DataShelf.SamplesKey(origin: source.origin, seed: source.seed)
        }
        if let known = shelf.samples[key] { return known }
        var samples: RawSamples?
        switch source.origin {
        case .listed: samples = listed(draft.data)
        case .table(let path): samples = table(at: path).flatMap { read(draft.data, from: $0) }
        case .generated(let set): samples = generate(set, seed: draft.data.seed, at: node)
        }
        if let count = samples?.inputs.count, count > Self.sampleLimit {
            report(
                nil, "data.inputs", .tooMuch, "\(count) samples are more than a lab can hold",
                allowed: "at most \(Self.sampleLimit)")
            samples = nil
        }
        shelf.samples[key] = .some(samples)
        return samples
    }

    private mutating func generate(_ set: GeneratedSet, seed: UInt64, at node: Node?) -> RawSamples? {
        let least = max(1, set.classCount)
        guard (least...Self.sampleLimit).contains(set.sampleCount) else {
            report(
                node, "data.set", set.sampleCount < least ? .tooFewSamples : .tooMuch,
                set.sampleCount < least
                    ? "\(counted(set.sampleCount, "sample")) cannot hold \(set.classCount) classes"
                    : "\(set.sampleCount) samples are more than a lab can hold",
                allowed: "samples: \(least) to \(Self.sampleLimit)")
            return nil
        }
        return hasRoom(for: set.sampleCount, at: node) ? set.samples(seed: seed) : nil
    }

    /// Seeds of a few letters can ask for more samples than memory holds: counted before they are made, and told once.
    mutating func hasRoom(for count: Int, at node: Node?) -> Bool {
        if shelf.hold(count) { return true }
        if shelf.fill() {
            report(
                node, "data", .tooMuch, "the runs up to here have more samples together than a lab can hold",
                allowed: "at most \(DataShelf.limit)")
        }
        return false
    }

    private mutating func listed(_ data: Draft.Data) -> RawSamples? {
        guard case .rows(let inputs)? = data.inputs, let given = data.targets else { return nil }
        var samples = RawSamples(inputs: inputs, targets: .numbers([]))
        var noun = "row", count = 0
        switch given {
        case .rows(let rows):
            (samples.targets, count) = (.numbers(rows), rows.count)
        case .words(let labels):
            guard let classes = classes(labels) else { return nil }
            (samples.targets, count, noun) = (classes, labels.count, "class label")
        case .word: return nil
        }
        guard count == inputs.count else {
            report(
                nil, "data.targets",
                .sampleCounts,
                "\(counted(count, noun))\(noun == "row" ? " of targets" : "") for \(counted(inputs.count, "row")) of inputs",
                allowed: "a \(noun)\(noun == "row" ? " of targets" : "") for each row of inputs")
            return nil
        }
        return samples
    }

    /// Labels are the classes' numbers, from 0, or their names; names are counted in their own order.
    private mutating func classes(_ labels: [Node]) -> RawSamples.Targets? {
        let numbers = labels.map { Int($0.string ?? "") }
        if !numbers.contains(nil) { return .classes(numbers.compactMap { $0 }, names: []) }
        if let odd = zip(labels, numbers).first(where: { $0.1 != nil })?.0 {
            reader.report(
                odd, .classLabel, "some class labels are words, and this is a number",
                allowed: "either numbers or words")
            return nil
        }
        return .named(labels.map { $0.string ?? "" })
    }
}

extension RawSamples.Targets {
    /// The classes of these names, counted in the names' own order.
    static func named(_ labels: [String]) -> Self {
        let names = Set(labels).sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        return .classes(labels.compactMap { places[$0] }, names: names)
    }
}
