import Testing

@testable import Training

@Suite("Schedules against PyTorch")
struct ScheduleTests {
    struct Golden: Decodable, Sendable {
        let schedule: String
        let options: [String: Double]
        let base: Double
        let stepSizes: [Double]

        static let all: [Golden] = {
            struct File: Decodable { let cases: [Golden] }
            return Fixture.read("schedules.json", as: File.self).cases
        }()
    }

    @Test("fifty step sizes, in double precision", arguments: Golden.all)
    func stepSizes(golden: Golden) throws {
        var schedule = try #require(Schedule.all.first { $0.name == golden.schedule })
        for (name, value) in golden.options { schedule.options[name] = value }
        var size = golden.base
        for (iteration, expected) in golden.stepSizes.enumerated() {
            size = schedule.next(iteration, size, golden.base, schedule.options)
            #expect(size == expected, "at iteration \(iteration)")
        }
    }

    @Test("every schedule but the constant one is held against PyTorch")
    func allAreHeld() {
        #expect(Set(Schedule.all.map(\.name)).subtracting(["constant"]) == Set(Golden.all.map(\.schedule)))
        #expect(Schedule.constant.next(7, 0.5, 0.25, []) == 0.25)
    }
}
