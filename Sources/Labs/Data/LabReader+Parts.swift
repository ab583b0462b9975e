internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// The samples as a network of so many outputs is given them under the draft's loss; reports at `node` what does
    /// not fit.
    mutating func parts(
        _ samples: RawSamples, _ draft: Draft, outputs: Int, at node: Node?
    ) -> DataShelf.Parts? {
        let source = source(of: draft.data)
        let key = DataShelf.PartsKey(
            source: source, outputs: outputs, takesClassIndices: draft.loss.takesClassIndices)
        if let known = shelf.parts[key] { return known }
        guard hasRoom(for: samples.inputs.count, at: node) else { return nil }
        let parts = part(samples.dataset(outputs: outputs, under: draft.loss), source, draft.data, at: node)
        shelf.parts[key] = .some(parts)
        return parts
    }

    private mutating func part(
        _ data: Dataset, _ source: DataSource, _ draft: Draft.Data, at node: Node?
    ) -> DataShelf.Parts? {
        var parts = DataShelf.Parts(training: data)
        if source.validation > 0 {
            // One to learn from random_split always leaves.
            guard Dataset.validationCount(of: data.sampleCount, share: source.validation) > 0 else {
                report(
                    node, "data.validation",
                    .tooFewSamples,
                    "a share of \(source.validation) of \(counted(data.sampleCount, "sample")) leaves none to validate on",
                    allowed: "a share that leaves at least one of them")
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
            .tooFewSamples,
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
                .tooFewSamples,
                "input \(names.isEmpty ? String(constant + 1) : shown(names[constant])) is constant in the samples to learn from, and cannot be standardised",
                allowed: "standardise: false, or inputs without it")
            return false
        }
        parts.training.standardise(by: standardisation)
        parts.validation?.standardise(by: standardisation)
        return true
    }
}
