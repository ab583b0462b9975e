internal import Languages

extension [Phrase] {
    /// The same limits, of which the one that a claim holds for these settings alone says what was tried: one start or
    /// several, or what only logs tell of.
    func settled(for subjects: [Subject]) -> [Phrase] {
        map { $0.key == "limits.theseSettings" ? Phrase("limits.\(subjects.settingsLimit)") : $0 }
    }
}

extension [Subject] {
    fileprivate var settingsLimit: String {
        if contains(where: \.isImported) { return "logsAlone" }
        let seeds = Set(flatMap(\.variations).filter(\.isSeed).map(\.key)).filter { key in
            Set(map { $0.value(of: key) }).count > 1
        }
        // The network's own seed draws its first weights.
        return seeds.isEmpty ? "theseSettings" : seeds == ["seed"] ? "theseStarts" : "theseSeeds"
    }
}
