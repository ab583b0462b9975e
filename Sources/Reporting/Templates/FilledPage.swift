internal import Mustache

/// The page as `report` sees it, once the experiments are filled in.
struct FilledPage: MustacheParent {
    let view: PageView
    let experiments: [FilledExperiment]

    func child(named name: String) -> Any? {
        name == "experiments" ? experiments : view.child(named: name)
    }
}

/// An experiment, and its partial filled in.
struct FilledExperiment: MustacheParent {
    let view: ExperimentView
    let filled: String

    /// The partial.
    static let partial = "experiment"
    /// Where a template finds it filled in.
    static let text = "filled"

    func child(named name: String) -> Any? { name == Self.text ? filled : view.child(named: name) }
}

/// An experiment as its partial sees it when it is filled in by itself: what it has no name for is looked up in the page.
final class ExperimentInPage: MustacheParent {
    private let view: ExperimentView
    private let page: PageView
    /// Whether its text may be another in another page, though the experiment is the same.
    private(set) var dependsOnPage = false

    init(_ view: ExperimentView, in page: PageView) { (self.view, self.page) = (view, page) }

    func child(named name: String) -> Any? {
        if let own = view.child(named: name) { return own }
        if Self.names.contains(name), !Self.common.contains(name) { dependsOnPage = true }
        return page.child(named: name)
    }

    private static let names = Set(PageView.scope.keys.map(\.name))
    /// What is the same for all experiments whose pieces have the same key.
    private static let common: Set = [
        "words", "controls", "language", "isReport", "isWorksheet", "isAnswers", "answerWords",
    ]
}
