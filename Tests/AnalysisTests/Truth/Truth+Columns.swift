import Analysis
import Glibc
import Histories

extension Truth {
    private static let falls: Set<String> = ["exponential", "power", "plateau", "trend"]

    /// Runs of which more than the losses is known.
    static let columns: [Truth] = [
        Truth("overfitting", must: ["overfitting"], may: falls) { chance in
            let n = chance.count(40...400), turn = chance.uniform(0.2, 0.6) * Double(n)
            let noise = chance.uniform(0, 0.01)
            return [
                run(
                    "a",
                    [
                        "loss": course(n) { exp(-4 * $0 / Double(n)) },
                        "validation.loss": course(n) {
                            0.5 + 0.4 * ($0 - turn) * ($0 - turn) / turn / turn
                        } .+ chance.normals(n, noise),
                    ])
            ]
        },
        Truth("validation that falls with training", must: ["validation"], may: falls) { chance in
            let n = chance.count(20...400)
            return [
                run(
                    "a",
                    [
                        "loss": course(n) { exp(-4 * $0 / Double(n)) },
                        "validation.loss": course(n) { 0.2 + exp(-3 * $0 / Double(n)) },
                    ])
            ]
        },
        Truth("validation of noise", must: [], may: falls) { chance in
            let n = chance.count(20...400), kind = chance.count(0...3)
            return [
                run(
                    "a",
                    [
                        "loss": course(n) { exp(-4 * $0 / Double(n)) },
                        "validation.loss": chance.noise(n, kind).map { 1 + 0.05 * $0 },
                    ])
            ]
        },
        Truth("inactive units", must: ["inactivity"], may: falls) { chance in
            let n = chance.count(20...200), dead = chance.count(0...n / 2)
            return [
                run(
                    "a", course(n) { exp(-$0 / 20) },
                    activity: [
                        "layer1.1": course(n) { $0 < Double(dead) ? 0.5 : 0 },
                        "layer1.2": course(n) { _ in 0.7 },
                    ])
            ]
        },
        Truth("active units", must: [], may: falls) { chance in
            let n = chance.count(20...200), share = chance.uniform(0.01, 1)
            return [run("a", course(n) { exp(-$0 / 20) }, activity: ["layer1.1": course(n) { _ in share }])]
        },
        Truth("active units of a run that diverges", must: ["divergence"]) { chance in
            let n = chance.count(20...200)
            return [
                run(
                    "a", course(n) { $0 == Double(n - 1) ? .nan : exp($0 / 20) },
                    activity: ["layer1.1": course(n) { $0 < Double(n / 3) ? 0.5 : 0 }])
            ]
        },
        Truth("saturated units", must: ["saturation"], may: falls) { chance in
            let n = chance.count(20...100), share = chance.uniform(0.2, 1)
            return [
                run("a", ["loss": course(n) { exp(-$0 / 20) }, "layer2.saturated": course(n) { _ in share }])
            ]
        },
        Truth("a few saturated outputs", must: [], may: falls) { chance in
            let n = chance.count(20...100), share = chance.uniform(0, 0.09)
            return [
                run("a", ["loss": course(n) { exp(-$0 / 20) }, "layer2.saturated": course(n) { _ in share }])
            ]
        },
        gradients("vanishing gradient", must: ["vanishing"], ratio: 1e-6...0.05),
        gradients("exploding gradient", must: ["exploding"], ratio: 20...1e6),
        gradients("gradient of one size", must: [], ratio: 0.2...5),
        Truth("units of equal weights", must: ["symmetry"], may: falls.union(["updates", "undecided"])) {
            chance in
            let n = chance.count(5...50), weight = chance.uniform(-1, 1)
            let moving = course(n) { weight + $0 / 10 }, other = course(n) { 1 - $0 / 10 }
            return [
                run(
                    "a",
                    [
                        "loss": course(n) { exp(-$0 / 20) }, "layer1.w.1.1": moving, "layer1.w.1.2": moving,
                        "layer2.w.1.1": other, "layer2.w.2.1": other,
                    ])
            ].map { $0 }
        },
        Truth(
            "step sizes below and above 2 / λ", must: ["curvature"],
            may: falls.union(["lowest", "lead", "rise", "divergence", "undecided"])
        ) {
            chance in
            let eigenvalue = chance.uniform(0.5, 3)
            return [0.5, 2.2].map { part in
                let size = part / eigenvalue
                var subject = run(
                    "\(part)",
                    [
                        "loss": course(12) { pow(1 - part, 2 * $0) },
                        "curvature.largest": course(12) { _ in eigenvalue },
                    ])
                subject.stepSize = size
                return subject
            }
        },
        Truth("large updates", must: ["updates"], may: falls) { chance in
            let n = chance.count(20...100), ratio = chance.ratio(0.15, 1)
            return [
                run(
                    "a",
                    ["loss": course(n) { exp(-$0 / 20) }, "layer1.update_ratio": course(n) { _ in ratio }])
            ]
        },
        Truth("updates of a thousandth", must: [], may: falls) { chance in
            let n = chance.count(20...100), ratio = chance.ratio(2e-4, 5e-3)
            return [
                run(
                    "a",
                    ["loss": course(n) { exp(-$0 / 20) }, "layer1.update_ratio": course(n) { _ in ratio }])
            ]
        },
    ]

    /// Norms that change evenly from the third layer back to the first.
    private static func gradients(_ name: String, must: Set<String>, ratio range: ClosedRange<Double>)
        -> Truth
    {
        Truth(name, must: must, may: falls) { chance in
            let n = chance.count(20...100), ratio = chance.ratio(range.lowerBound, range.upperBound)
            let norm = chance.ratio(1e-3, 10)
            var columns = ["loss": course(n) { exp(-$0 / 20) }]
            for layer in 1...3 {
                columns["layer\(layer).gradient_norm"] = course(n) {
                    norm * pow(ratio, Double(3 - layer) / 2) * exp(-$0 / 30)
                }
            }
            return [run("a", columns)]
        }
    }
}
