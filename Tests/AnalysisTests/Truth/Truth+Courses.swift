import Analysis
import Glibc

extension Truth {
    /// One run, of which only the losses are known.
    static let courses: [Truth] = [
        Truth("exponential", must: ["exponential"], may: ["plateau"]) { chance in
            let n = chance.count(20...600), rate = chance.uniform(4, 14) / Double(n),
                scale = chance.ratio(0.01, 100)
            let limit = chance.uniform(0, 0.5) * scale
            return [run("a", course(n) { limit + scale * exp(-rate * $0) })]
        },
        Truth("exponential with a little noise", must: ["exponential"], may: ["plateau", "trend"]) { chance in
            let n = chance.count(60...600), rate = chance.uniform(4, 10) / Double(n),
                scale = chance.ratio(0.01, 100)
            return [
                run(
                    "a",
                    course(n) { 0.2 * scale + scale * exp(-rate * $0) } .+ chance.normals(n, 0.005 * scale))
            ]
        },
        Truth("power law", must: ["power"], may: ["plateau"]) { chance in
            let n = chance.count(30...600), power = chance.uniform(0.4, 2.5), scale = chance.ratio(0.01, 100)
            let limit = chance.uniform(0, 0.3) * scale
            return [run("a", course(n) { limit + scale * pow($0 + 1, -power) })]
        },
        Truth("diverging", must: ["divergence"]) { chance in
            let n = chance.count(12...200), growth = chance.uniform(1.1, 3)
            return [run("a", course(n) { $0 == Double(n - 1) ? .infinity : pow(growth, $0) })]
        },
        Truth("growing", must: ["divergence"]) { chance in
            let n = chance.count(30...300), end = chance.ratio(100, 1e9)
            return [run("a", course(n) { pow(end, $0 / Double(n - 1)) })]
        },
        Truth("plateau", must: ["plateau"], may: ["exponential"]) { chance in
            let n = chance.count(60...600), rest = chance.uniform(0.3, 0.7) * Double(n)
            let low = chance.uniform(0.1, 0.8)
            return [
                run("a", course(n) { $0 < rest ? low + (1 - low) * (1 + cos(.pi * $0 / rest)) / 2 : low })
            ]
        },
        Truth("plateau with noise", must: ["plateau"], may: ["exponential", "trend"]) { chance in
            let n = chance.count(100...600), rest = chance.uniform(0.3, 0.5) * Double(n)
            let noise = chance.uniform(0.002, 0.03)
            return [
                run(
                    "a",
                    course(n) { $0 < rest ? 0.5 + (1 + cos(.pi * $0 / rest)) / 4 : 0.5 }
                        .+ chance.normals(n, noise))
            ]
        },
        Truth("late fall", must: ["lateFall"], may: ["plateau"]) { chance in
            let n = chance.count(60...600), place = chance.uniform(0.4, 0.7) * Double(n)
            let width = chance.uniform(0.01, 0.05) * Double(n)
            return [run("a", course(n) { 0.1 + 0.6 / (1 + exp(($0 - place) / width)) - 1e-5 * $0 })]
        },
        Truth("fall, plateau, fall", must: ["lateFall"], may: ["plateau", "trend"]) { chance in
            let n = chance.count(80...600), place = chance.uniform(0.5, 0.7) * Double(n),
                width = 0.03 * Double(n)
            let noise = chance.uniform(0, 0.01)
            return [
                run(
                    "a",
                    course(n) {
                        0.1 + 0.5 * exp(-30 * $0 / Double(n)) + 0.5 / (1 + exp(($0 - place) / width))
                            - 1e-5 * $0
                    } .+ chance.normals(n, noise))
            ]
        },
        Truth("steady rise", must: ["rise"]) { chance in
            let n = chance.count(30...600), rise = chance.uniform(0.2, 3), noise = chance.uniform(0, 0.05)
            return [run("a", course(n) { 1 + rise * $0 / Double(n) } .+ chance.normals(n, noise))]
        },
        Truth("constant", must: ["unchanged"], may: ["undecided"]) { chance in
            let loss = chance.ratio(1e-6, 100)
            return [run("a", course(chance.count(3...300)) { _ in loss })]
        },
        Truth("noise only", must: ["noise"]) { chance in
            let n = chance.count(20...800), kind = chance.count(0...3), size = chance.ratio(1e-3, 0.1)
            return [run("a", chance.noise(n, kind).map { 1 + size * $0 })]
        },
        Truth("noise around a falling trend", must: ["trend"]) { chance in
            let n = chance.count(60...600), noise = chance.uniform(0.05, 0.2)
            return [run("a", course(n) { 2 - $0 / Double(n) } .+ chance.normals(n, noise))]
        },
        Truth("single spike", must: ["spike"], may: ["exponential", "trend", "power"]) { chance in
            let n = chance.count(40...400), place = chance.count(10...n - 10), height = chance.uniform(0.5, 3)
            let width = chance.count(1...3)
            return [
                run(
                    "a",
                    course(n) {
                        let at = Int($0) - place
                        return 0.5 + exp(-3 * $0 / Double(n)) + (at >= 0 && at < width ? height : 0)
                    })
            ]
        },
        Truth("zigzag", must: ["oscillation"], may: ["exponential"]) { chance in
            let n = chance.count(40...400), size = chance.uniform(0.05, 0.4), fall = chance.uniform(0, 2)
            return [
                run(
                    "a",
                    course(n) {
                        exp(-fall * $0 / Double(n))
                            * (1 + size * ($0.truncatingRemainder(dividingBy: 2) - 0.5))
                    }
                        .+ chance.normals(n, 0.002))
            ]
        },
        Truth("slow swing", must: ["oscillation"], may: ["trend"]) { chance in
            let n = chance.count(120...400), period = chance.uniform(5, 25), fall = chance.uniform(0, 3)
            return [
                run("a", course(n) { exp(-fall * $0 / Double(n)) * (1 + 0.3 * cos(2 * .pi * $0 / period)) })
            ]
        },
        Truth("swing that shrinks", must: ["oscillation"]) { chance in
            let n = chance.count(120...400), period = chance.uniform(5, 25), fall = chance.uniform(4, 14)
            return [
                run("a", course(n) { exp(-fall * $0 / Double(n)) * (1.1 + cos(2 * .pi * $0 / period)) })
            ]
        },
        Truth("plateau that swings", must: ["plateau", "oscillation"], may: ["exponential", "trend"]) {
            chance in
            let n = chance.count(200...400), rest = Double(n) / 2
            let period = chance.uniform(5, 20), size = chance.uniform(0.01, 0.03)
            return [
                run(
                    "a",
                    course(n) {
                        0.5 + ($0 < rest ? (1 + cos(.pi * $0 / rest)) / 4 : 0)
                            + size * cos(2 * .pi * $0 / period)
                    })
            ]
        },
        Truth("too few states", must: ["undecided"]) { chance in
            [run("a", course(chance.count(2...9)) { 1 / ($0 + 1) })]
        },
    ]
}
