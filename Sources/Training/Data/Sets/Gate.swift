extension GeneratedSet {
    /// A gate of two inputs: the four corners of the unit square, over and over.
    static func gate(
        _ name: String, _ isOn: @escaping @Sendable (Bool, Bool) -> Bool
    ) -> GeneratedSet {
        GeneratedSet(
            name: name, options: [.samples(4), .noise(0)],
            formula: "x = ( ⌊ frac{i}{2} ⌋ mod 2 , i mod 2 )",
            make: { options in
                let corners = (0..<Int(options["samples"])).map { (first: $0 / 2 % 2, second: $0 % 2) }
                return (
                    corners.map { [Double($0.first), Double($0.second)] },
                    .classes(corners.map { isOn($0.first == 1, $0.second == 1) ? 1 : 0 }, names: [])
                )
            })
    }
}
