internal import Glibc

extension GeneratedSet {
    /// Two half circles that reach into each other, as `sklearn.datasets.make_moons` makes them: the upper one is
    /// class 0, the lower one, moved by (1, ½), class 1.
    public static let moons = GeneratedSet(
        name: "moons", options: [.samples(200), .noise(0.1)],
        formula:
            "x = ( cos φ , sin φ ) , y = 0 quad x = ( 1 - cos φ , frac{1}{2} - sin φ ) , y = 1 quad φ = π frac{i}{m - 1}",
        make: { options in
            let count = Int(options["samples"]), upper = count / 2
            let inputs = (0..<count).map { place in
                let isUpper = place < upper
                let i = isUpper ? place : place - upper, m = isUpper ? upper : count - upper
                let angle = Double.pi * (Double(i) / Double(max(1, m - 1)))
                return isUpper ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)]
            }
            return (inputs, .classes((0..<count).map { $0 < upper ? 0 : 1 }, names: []))
        })
}
