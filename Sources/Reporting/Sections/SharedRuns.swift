internal import Labs
internal import Languages

extension Telling {
    /// More runs than this are counted, not named one by one.
    private static let mostNamed = 3

    /// Which runs of a chapter an earlier one has under another name, in sentences.
    func sharedRuns(of chapter: Experiment) -> [String] {
        let lab = results.lab, runs = chapter.members.map(\.run)
        let earlier = lab.chapters.prefix { $0.slug != chapter.slug }
        var first: [String: String] = [:]
        for other in earlier {
            for member in other.members where first[member.run] == nil { first[member.run] = other.slug }
        }
        let own = Labels(of: chapter, in: lab, language)
        return earlier.flatMap { other -> [String] in
            let shared = runs.filter { first[$0] == other.slug }
            guard !shared.isEmpty else { return [] }
            let labels = Labels(of: other, in: lab, language)
            let renamed = shared.filter { own[$0] != labels[$0] }
            guard renamed.count <= Self.mostNamed else {
                return [
                    language.say(
                        Phrase(
                            "page.sharedRuns",
                            ["runs": .count(renamed.count), "experiment": .text(other.name)]))
                ]
            }
            return renamed.map { run in
                language.say(
                    Phrase(
                        "page.sharedRun",
                        [
                            "run": .text(own[run]), "other": .text(labels[run]),
                            "experiment": .text(other.name),
                        ]))
            }
        }
    }
}
