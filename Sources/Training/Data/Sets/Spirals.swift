internal import Glibc

extension GeneratedSet {
    /// An arm per class that winds out from the origin to radius 1; sample i is of class i mod c.
    public static let spirals = GeneratedSet(
        name: "spirals",
        options: [.samples(200), .noise(0.05), .classes(2), .init("turns", 1, .positive)],
        formula:
            "x = t ( cos φ , sin φ ) , quad φ = 2 π ( u t + frac{i mod c}{c} ) , quad t = frac{⌊ i / c ⌋ + 1}{⌈ n / c ⌉}",
        make: { options in
            let count = Int(options["samples"]), classes = Int(options["classes"]), turns = options["turns"]
            let length = Double((count + classes - 1) / classes)
            let labels = (0..<count).map { $0 % classes }
            let inputs = (0..<count).map { place in
                let t = Double(place / classes + 1) / length
                let angle = 2 * Double.pi * (turns * t + Double(place % classes) / Double(classes))
                return [t * cos(angle), t * sin(angle)]
            }
            return (inputs, .classes(labels, names: []))
        })
}
