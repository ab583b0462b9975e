internal import Glibc

extension GeneratedSet {
    /// One period of the sine, at even steps from -π to π: numbers to come near to. The noise is on the targets.
    public static let sine = GeneratedSet(
        name: "sine", options: [.samples(50), .noise(0.1)],
        formula: "x = π ( frac{2 i}{n - 1} - 1 ) , quad y = sin x",
        make: { options in
            let count = Int(options["samples"])
            let inputs = (0..<count).map { Double.pi * (2 * Double($0) / Double(max(1, count - 1)) - 1) }
            return (inputs.map { [$0] }, .numbers(inputs.map { [Float(sin($0))] }))
        },
        isNoiseOnTargets: true)
}
