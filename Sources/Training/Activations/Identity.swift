extension Activation {
    /// y = z.
    public static let identity = Activation(
        name: "identity", formula: "z", slopeFormula: "1",
        apply: { z in z },
        value: { z in z },
        slope: { _, _ in 1 })
}
