import Foundation
import Testing

/// `descent graph`: the recorded graph as text, or as a picture.
struct GraphTests {
    @Test func aLinePerNode() async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        let outcome = try await place.descent("graph", "lab.yaml")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines[0].hasPrefix("%0 = parameter 0  [2, 2]  values 0.2 -0.4 0.5 0.6  gradient "))
        #expect(lines[5].hasPrefix("%5 = sigmoid(%4)  [1, 2]  values "))
        #expect(lines[11].hasPrefix("%11 = sum(%10)  []  values 0.2097"))
    }

    @Test func theValuesAreThoseOfTheIteration() async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        _ = try await place.descent("run", "lab.yaml")
        let history = try String(
            contentsOf: place.folder.appending(path: "output/lab/histories/lab.csv"), encoding: .utf8)
        let names = history.split(separator: "\n")[0].split(separator: ",")
        let row = history.split(separator: "\n")[3].split(separator: ",")
        let column = try #require(names.firstIndex(of: "w1"))
        let weight = try #require(Double(row[column]))
        let output = try await place.descent("graph", "lab.yaml", "--iteration", "2").output
        let value = try #require(output.firstMatch(of: /values (\S+)/)?.1)
        #expect(Float(value) == Float(weight))
    }

    @Test(arguments: [("svg", [60]), ("png", [137, 80, 78, 71])] as [(String, [UInt8])])
    func aPictureOfItsEnding(ending: String, start: [UInt8]) async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let outcome = try await place.descent("graph", "lab.yaml", "--run", "relu", "-o", "graph.\(ending)")
        #expect(outcome.status == 0 && outcome.output == "")
        let bytes = try Data(contentsOf: place.folder.appending(path: "graph.\(ending)"))
        #expect(bytes.starts(with: start))
    }

    @Test(arguments: [
        (["--iteration", "3"], "lab.yaml: error: there is no iteration 3 [E307]\n  allowed: 0 to 2\n", 2),
        (
            ["-o", "graph.gif"],
            "--output: error: \"graph.gif\" does not end in a kind of picture [E307]\n  allowed: a name that ends in .svg, .png or .pdf\n",
            2
        ),
        (
            ["-o", "lab.yaml/graph.svg"],
            "lab.yaml/graph.svg: error: cannot be written: Not a directory [E321]\n", 1
        ),
    ])
    func whatCannotBeShown(arguments: [String], error: String, status: Int32) async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        let outcome = try await place.descent(["graph", "lab.yaml"] + arguments)
        #expect(outcome.error == error)
        #expect(outcome.status == status && outcome.output == "")
    }
}
