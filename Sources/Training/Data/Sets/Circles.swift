internal import Glibc

extension GeneratedSet {
    /// A circle within another, as `sklearn.datasets.make_circles` makes them: the outer one, of radius 1, is class 0;
    /// the inner one's radius is `factor`.
    public static let circles = GeneratedSet(
        name: "circles", options: [.samples(200), .noise(0.1), .init("factor", 0.5, .fraction)],
        formula: "x = r ( cos φ , sin φ ) , quad φ = 2 π frac{i}{m}",
        make: { options in
            let count = Int(options["samples"]), outer = count / 2
            let inputs = (0..<count).map { place in
                let isOuter = place < outer
                let radius = isOuter ? 1 : options["factor"]
                let share =
                    isOuter ? Double(place) / Double(outer) : Double(place - outer) / Double(count - outer)
                let angle = 2 * Double.pi * share
                return [radius * cos(angle), radius * sin(angle)]
            }
            return (inputs, .classes((0..<count).map { $0 < outer ? 0 : 1 }, names: []))
        })
}
