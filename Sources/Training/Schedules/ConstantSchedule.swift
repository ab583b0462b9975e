extension Schedule {
    /// The step size of the file, throughout.
    public static let constant = Schedule(
        name: "constant", pytorch: nil, formula: "s_k = s", next: { _, _, base, _ in base })
}
