import Analysis
import Glibc
import Histories

extension Truth {
    private static let falls: Set<String> = ["exponential", "power", "plateau", "trend"]

    /// Several runs, of which it is known what was varied.
    static let groups: [Truth] = [
        Truth("seeds far apart", must: ["spread"], may: falls) { chance in
            (0..<chance.count(5...12)).map { seed in
                let end = chance.ratio(0.01, 1)
                return run("seed\(seed)", course(60) { end + exp(-$0 / 6) }).varying(
                    "seed", "\(seed)", isSeed: true)
            }
        },
        Truth("seeds close together", must: ["spread"], may: falls) { chance in
            (0..<chance.count(5...12)).map { seed in
                let end = 0.1 * (1 + chance.uniform(0, 5e-4))
                return run("seed\(seed)", course(60) { end + exp(-$0 / 6) }).varying(
                    "seed", "\(seed)", isSeed: true)
            }
        },
        Truth("settings and seeds", must: ["seeds"], may: falls) { chance in
            ["relu", "tanh"].flatMap { activation in
                (0..<5).map { seed in
                    let end = chance.uniform(0.1, 0.2) + (activation == "relu" ? 0 : 0.3)
                    var subject = run("\(activation)\(seed)", course(40) { end + exp(-$0 / 6) })
                        .varying("activation", activation).varying("seed", "\(seed)", isSeed: true)
                    subject.setting = activation
                    return subject
                }
            }
        },
        Truth(
            "step sizes on a bowl", must: ["sensitivity"],
            may: falls.union(["lead", "crossing", "divergence"])
        ) {
            chance in
            let curvature = chance.uniform(0.5, 2), flat = chance.uniform(0.01, 0.05)
            return [0.01, 0.03, 0.1, 0.3, 0.9].map { size in
                run(
                    "\(size)",
                    course(100) {
                        (pow(1 - size * curvature, 2 * $0) + flat * pow(1 - size * flat, 2 * $0)) / 2
                    }
                ).varying("step_size", "\(size)")
            }
        },
        Truth(
            "step sizes, the largest diverging", must: ["sensitivity", "divergence"],
            may: falls.union(["lead", "crossing"])
        ) { chance in
            let scale = chance.ratio(0.1, 10)
            return [0.01, 0.1, 1, 2.5].map { size in
                run(
                    "\(size)",
                    course(60) {
                        size > 2
                            ? ($0 > 50 ? .infinity : pow(2, $0)) : scale * pow(1 - size / 2, 2 * $0) + 0.01
                    }
                ).varying("step_size", "\(size)")
            }
        },
        Truth("a grid of which one setting matters", must: ["sensitivity"], may: falls.union(["lead"])) {
            chance in
            [0.1, 1, 10].flatMap { size in
                ["2", "4"].map { hidden in
                    let end = chance.uniform(0.9, 1.1) / size
                    return run("\(size)-\(hidden)", course(50) { end + exp(-$0 / 5) })
                        .varying("step_size", "\(size)").varying("hidden", hidden)
                }
            }
        },
    ]
}
