extension Schedule {
    /// The step size of the file, throughout.
    public static let constant = Schedule(
        name: "constant", formula: "s_k = s", next: { _, _, base, _ in base })
}
