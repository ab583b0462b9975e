internal import Training
internal import Yams

extension LabReader {
    /// More samples than this the data of all runs together may not have.
    static let totalSampleLimit = 5_000_000

    /// The samples as a network of so many outputs is given them under the draft's loss; reports at `node` what does
    /// not fit.
    mutating func parts(
        _ samples: RawSamples, _ draft: Draft, outputs: Int, at node: Node?
    ) -> DataShelf.Parts? {
        let source = source(of: draft.data)
        let key = DataShelf.PartsKey(
            source: source, outputs: outputs, takesClassIndices: draft.loss.takesClassIndices)
        if let known = shelf.parts[key] { return known }
        let parts = part(samples.dataset(outputs: outputs, under: draft.loss), source, draft.data, at: node)
        shelf.parts[key] = .some(parts)
        shelf.sampleCount += samples.inputs.count
        if shelf.sampleCount > Self.totalSampleLimit {
            report(
                node, "data", "the runs up to here have more samples together than a lab can hold",
                allowed: "at most \(Self.totalSampleLimit)")
            return nil
        }
        return parts
    }

    private mutating func part(
        _ data: Dataset, _ source: DataSource, _ draft: Draft.Data, at node: Node?
    ) -> DataShelf.Parts? {
        var parts = DataShelf.Parts(training: data)
        if source.validation > 0 {
            let kept = Dataset.validationCount(of: data.sampleCount, share: source.validation)
            guard kept > 0, kept < data.sampleCount else {
                report(
                    node, "data.validation",
                    "a share of \(source.validation) of \(counted(data.sampleCount, "sample")) leaves none to \(kept == 0 ? "validate on" : "learn from")",
                    allowed: "a share that leaves samples for both")
                return nil
            }
            let split = data.split(validation: source.validation, seed: draft.seed)
            (parts.training, parts.validation) = (split.training, split.validation)
            guard isLearnt(split.validation, from: split.training, at: node) else { return nil }
        }
        if source.standardise, !standardise(&parts, at: node) { return nil }
        return parts
    }

    /// What the network never saw it cannot tell.
    private mutating func isLearnt(_ validation: Dataset, from training: Dataset, at node: Node?) -> Bool {
        let seen = Set(training.labels ?? [])
        guard let unseen = (validation.labels ?? []).filter({ !seen.contains($0) }).min() else { return true }
        let names = training.classNames
        report(
            node, "data.validation",
            "class \(names.indices.contains(unseen) ? shown(names[unseen]) : String(unseen)) is in the validation samples only",
            allowed: "another data.seed, or a smaller share")
        return false
    }

    private mutating func standardise(_ parts: inout DataShelf.Parts, at node: Node?) -> Bool {
        let standardisation = Standardisation(of: parts.training.inputs)
        if let constant = standardisation.deviations.firstIndex(of: 0) {
            let names = parts.training.inputNames
            report(
                node, "data.standardise",
                "input \(names.isEmpty ? String(constant + 1) : shown(names[constant])) is constant in the samples to learn from, and cannot be standardised",
                allowed: "standardise: false, or inputs without it")
            return false
        }
        parts.training.inputs = standardisation.apply(to: parts.training.inputs)
        if let validation = parts.validation {
            parts.validation?.inputs = standardisation.apply(to: validation.inputs)
        }
        return true
    }
}
