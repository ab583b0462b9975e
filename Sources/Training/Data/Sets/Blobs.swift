internal import Glibc

extension GeneratedSet {
    /// A cloud per class around points on the unit circle; sample i is of class i mod c.
    public static let blobs = GeneratedSet(
        name: "blobs", options: [.samples(150), .noise(0.2), .classes(3)],
        formula: "x = ( cos φ , sin φ ) , quad φ = 2 π frac{i mod c}{c}",
        make: { options in
            let classes = Int(options["classes"])
            let labels = (0..<Int(options["samples"])).map { $0 % classes }
            let inputs = labels.map { label in
                let angle = 2 * Double.pi * Double(label) / Double(classes)
                return [cos(angle), sin(angle)]
            }
            return (inputs, .classes(labels, names: []))
        })
}
