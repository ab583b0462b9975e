import Analysis
import Glibc

extension Truth {
    private static let falls: Set<String> = ["exponential", "power", "plateau", "trend"]

    /// Two runs.
    static let pairs: [Truth] = [
        Truth("crossing pair", must: ["crossing", "lowest"], may: falls) { chance in
            let n = chance.count(30...400), fast = chance.uniform(15, 25) / Double(n)
            let slow = chance.uniform(4, 6) / Double(n), limit = chance.uniform(0.3, 0.5)
            return [
                run("a", course(n) { limit + (1 - limit) * exp(-fast * $0) }),
                run("b", course(n) { exp(-slow * $0) }),
            ]
        },
        Truth("crossing pair with noise", must: ["crossing", "lowest"], may: falls) { chance in
            let n = chance.count(100...400), noise = chance.uniform(0.005, 0.02)
            return [
                run("a", course(n) { 0.5 + 0.5 * exp(-20 * $0 / Double(n)) } .+ chance.normals(n, noise)),
                run("b", course(n) { 0.1 + 0.9 * exp(-5 * $0 / Double(n)) } .+ chance.normals(n, noise)),
            ]
        },
        Truth("one lower throughout", must: ["lead", "lowest"], may: falls) { chance in
            let n = chance.count(20...400), rate = chance.uniform(3, 8) / Double(n)
            let factor = chance.uniform(0.3, 0.9), noise = chance.uniform(0, 0.003)
            return [
                run("a", course(n) { 0.1 + exp(-rate * $0) } .+ chance.normals(n, noise)),
                run("b", course(n) { factor * (0.1 + exp(-rate * $0)) } .+ chance.normals(n, noise)),
            ]
        },
        Truth("coinciding pair", must: ["coincidence"], may: falls) { chance in
            let n = chance.count(10...300), losses = course(n) { exp(-$0 / 30) } .+ chance.normals(n, 0.001)
            return [run("a", losses), run("b", losses)]
        },
        Truth(
            "pair that differs in the last digits", must: ["coincidence"], may: falls.union(["undecided"])
        ) { chance in
            let n = chance.count(10...300)
            let losses = course(n) { 0.1 + exp(-$0 / 30) }
            return [run("a", losses), run("b", losses .+ chance.normals(n, 2e-8))]
        },
        Truth("two of noise alone", must: ["noise", "undecided"]) { chance in
            let n = chance.count(20...600), kind = chance.count(0...3), size = chance.ratio(1e-3, 0.1)
            return ["a", "b"].map { run($0, chance.noise(n, kind).map { 1 + size * $0 }) }
        },
        Truth("two falling alike, with noise", must: ["undecided"], may: ["trend", "plateau", "exponential"])
        {
            chance in
            let n = chance.count(60...400), noise = chance.uniform(0.02, 0.1)
            return ["a", "b"].map {
                run($0, course(n) { 0.5 + exp(-4 * $0 / Double(n)) } .+ chance.normals(n, noise))
            }
        },
        Truth("losses of two measures", must: ["incomparable"], may: falls) { chance in
            let n = chance.count(20...100), scale = chance.ratio(0.1, 10)
            return [
                run("a", course(n) { exp(-$0 / 10) }),
                run("b", course(n) { scale * exp(-$0 / 20) }, measure: "cross_entropy"),
            ]
        },
    ]
}
