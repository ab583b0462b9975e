internal import Reporting
internal import Training

/// The gradient checks of some runs, for programs.
struct CheckDocument: Encodable {
    /// One run; its verdict is `good`, `acceptable`, `doubtful` or `wrong`, and nil where nothing could be judged.
    struct Entry: Encodable {
        let id: String
        let verdict: String?
        let parameters: [Parameter]
    }

    /// One parameter's gradient, got in four ways, and the relative differences.
    struct Parameter: Encodable {
        let name: String
        let autograd: JSONNumber
        let byHand: JSONNumber
        let exact: JSONNumber
        let quotient: JSONNumber
        let autogradDifference: JSONNumber
        let quotientDifference: JSONNumber
        let autogradVerdict: String?
        let quotientVerdict: String?
    }

    let descent = 1
    let runs: [Entry]
}

extension CheckDocument.Entry {
    /// The check of a run; nil where its gradients are not finite.
    init(_ check: GradientCheck?, run: String, _ network: Network) {
        let names = network.parameterNames
        id = run
        verdict = check?.verdict.map { "\($0)" }
        parameters = (check?.entries ?? []).map { entry in
            CheckDocument.Parameter(
                name: names[entry.parameter], autograd: JSONNumber(Double(entry.autograd)),
                byHand: JSONNumber(Double(entry.byHand)), exact: JSONNumber(entry.exact),
                quotient: JSONNumber(entry.quotient),
                autogradDifference: JSONNumber(entry.autogradDifference),
                quotientDifference: JSONNumber(entry.quotientDifference),
                autogradVerdict: entry.autogradVerdict.map { "\($0)" },
                quotientVerdict: entry.quotientVerdict.map { "\($0)" })
        }
    }
}
