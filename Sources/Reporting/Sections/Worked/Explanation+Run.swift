internal import Histories
public import Labs
internal import Languages
internal import Training

extension Explanation {
    /// What an explanation can be written as.
    public enum Form: String, Sendable, CaseIterable {
        /// Lines for a terminal.
        case text
        /// A page that needs no other file.
        case html
        /// A document for XeLaTeX.
        case latex
    }

    /// The iteration of a run, counted from 0, in the language of its lab. The run is trained up to there.
    ///
    /// - Throws: ``NoIteration`` where the run has none, ``TemplateError`` where the language's catalogue cannot be
    ///   read, `ShapeError` where a loss does not fit the network.
    public init(_ run: Run, iteration: Int, of lab: Lab, templates: Templates) throws {
        let settings = run.settings
        guard (0...settings.iterations).contains(iteration) else {
            throw NoIteration(
                problem: "there is no iteration \(iteration)", allowed: "0 to \(settings.iterations)")
        }
        let most = Self.numberLimit / settings.network.parameterCount - 2
        guard iteration <= max(0, most) else {
            throw NoIteration(
                problem: "the states up to iteration \(iteration) are more than can be held",
                allowed: "at most \(max(0, most)) for this network")
        }
        var trained = settings
        (trained.iterations, trained.record, trained.curvature) = (
            min(iteration + 1, settings.iterations), .weights, false
        )
        let history = try Trainer(trained).train(name: run.name)
        let finite = history.checkpoints(atMost: 1)?.steps.last ?? 0
        guard iteration <= finite, let weights = history.weights(at: iteration) else {
            var problem = "the run \(run.name) ended before iteration \(iteration)"
            if case .diverged(let state) = history.outcome {
                problem = "the run \(run.name) diverged at iteration \(state), before iteration \(iteration)"
            }
            throw NoIteration(problem: problem, allowed: "0 to \(finite)")
        }
        let worked = WorkedIteration(
            run, state: iteration, parameters: Parameters(flat: weights, of: settings.network),
            next: history.weights(at: iteration + 1),
            memory: UpdateRule(settings.optimizer).memories(settings, history, states: iteration)?.last)
        self.init(worked, title: lab.titleBlock.title, try templates.language(lab.language))
    }

    /// More numbers than this need not be held for one state.
    private static let numberLimit = 20_000_000

    /// The text of a form.
    public func text(as form: Form, templates: Templates) -> String {
        switch form {
        case .text: text
        case .html: html(templates)
        case .latex: latex
        }
    }
}

/// An iteration that a run does not have.
public struct NoIteration: Error, Sendable, CustomStringConvertible {
    let problem: String
    let allowed: String

    /// The problem, and below it which there are.
    public var description: String { "\(problem)\n  allowed: \(allowed)" }
}
