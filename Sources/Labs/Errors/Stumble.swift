internal import Yams

/// Where the YAML parser could not read on, and what it complains of.
struct Stumble {
    let problem: SyntaxProblem
    /// Where it gave up.
    let mark: Mark
    /// Where the mistake is.
    let place: Mark
}

extension YamlError {
    /// Where the text was no YAML; nil for an error of another kind.
    var stumble: Stumble? {
        switch self {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let told = SyntaxProblem(problem, in: context?.text ?? "")
            return Stumble(problem: told, mark: mark, place: told.isAtStart ? context?.mark ?? mark : mark)
        default: return nil
        }
    }
}
