extension Lab {
    /// The same lab with no other runs to train than those of some of its ``chapters``.
    public func training(only chapters: [Experiment]) -> Lab {
        let names = Set(chapters.flatMap { $0.members.map(\.run) })
        var lab = self
        lab.runs = runs.filter { names.contains($0.name) }
        return lab
    }

    /// The chapters that a chart called `<experiment>-<figure>` may belong to: several where the name of one begins
    /// with another's.
    ///
    /// - Parameter isNear: Whether a misspelt one will do.
    public func chapters(ofChart name: String, isNear: Bool = false) -> [Experiment] {
        let fitting = chapters.filter { name.hasPrefix($0.slug + "-") }
        guard fitting.isEmpty, isNear else { return fitting }
        let words = name.split(separator: "-")
        let beginnings = words.indices.dropFirst().map { words[..<$0].joined(separator: "-") }
        return chapters.filter { chapter in beginnings.contains { [chapter.slug].nearest(to: $0) != nil } }
    }
}
