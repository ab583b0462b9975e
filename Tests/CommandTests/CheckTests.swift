import Foundation
import Testing

/// `descent check`: every gradient against the chain rule by hand and a difference quotient.
struct CheckTests {
    @Test func everyParameterOfEveryRunHasItsRow() async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let outcome = try await place.descent("check", "lab.yaml")
        #expect(outcome.status == 0 && outcome.error == "")
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count == 2 * 11 + 1)
        #expect(lines[0] == "sigmoid: good, 8 parameters" && lines[11] == "relu: good, 8 parameters")
        for (place, line) in lines[2..<10].enumerated() {
            let cells = line.split(separator: " ")
            #expect(cells.first == "w\(place + 1)" && cells.last == "good")
            let autograd = try #require(Double(cells[1])), byHand = try #require(Double(cells[2]))
            #expect(abs(autograd - byHand) < 1e-7)
        }
    }

    @Test func oneRunMayBeChosen() async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let outcome = try await place.descent("check", "lab.yaml", "--run", "relu")
        #expect(outcome.output.hasPrefix("relu: good") && !outcome.output.contains("sigmoid"))
        #expect(try await place.descent("check", "lab.yaml", "--run", "reul").status == 2)
    }

    @Test func ofManyParametersTheWorstStandForAll() async throws {
        let place = try Workplace()
        try place.write(referenceLab(layers: "[2, 40, 2]"), to: "lab.yaml")
        let output = try await place.descent("check", "lab.yaml").output
        #expect(output.hasPrefix("lab: good, 160 parameters, the 12 worst shown\n"))
        #expect(output.split(separator: "\n").count == 14)
    }
}
