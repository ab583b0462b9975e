internal import Errors
internal import Training
internal import Yams

/// Over which plane the loss landscape of an experiment's runs is drawn.
public enum LandscapeChoice: Sendable, Equatable, Encodable {
    /// The paths' two main directions, where every weight is recorded.
    case automatic
    /// The paths' two main directions, in large networks, too.
    case always
    /// None.
    case none
    /// Two weights, by the names of their columns.
    case weights(String, String)
}

extension Reader {
    /// What `landscape` says; nil where it says nothing sensible.
    mutating func landscape(_ node: Node) -> LandscapeChoice? {
        if let isWanted = node.bool { return isWanted ? .always : LandscapeChoice.none }
        if case .sequence(let names) = node, names.count == 2, let first = names[0].string,
            let second = names[1].string, first != second
        {
            return .weights(first, second)
        }
        report(
            node, .wrongKind, "landscape must name two weights, or be true or false",
            allowed: "[w5, w7] as the columns of the history are called, true, false")
        return nil
    }
}

extension LabReader {
    /// Names of weights that no network of some runs has.
    mutating func checkLandscape(_ choice: LandscapeChoice, _ node: Node?, _ networks: [Network]) {
        guard case .weights(let first, let second) = choice, let node, let network = networks.first else {
            return
        }
        for (place, name) in [first, second].enumerated()
        where !networks.contains(where: { $0.parameterNames.contains(name) }) {
            let words = network.parameterNames
            let shownWords = words.prefix(12).joined(separator: ", ")
            reader.report(
                node.sequence?[place] ?? node, .unknownName, "no network here has a weight \(shown(name))",
                allowed: words.count > 12 ? shownWords + " …" : shownWords,
                suggestion: words.nearest(to: name))
        }
    }
}
