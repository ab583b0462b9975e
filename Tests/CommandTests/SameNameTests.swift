import Foundation
import Testing

/// Labs of one name in several folders, whose results would land in one: none takes the place of another's.
struct SameNameTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        for folder in ["a", "b"] { try place.write(referenceLab(), to: "\(folder)/lab.yaml") }
        return place
    }

    private static let refusal = """
        output/lab: error: the results of a/lab.yaml stand here [E320]
          allowed: another --output, a file of another name, or descent clean --all lab first

        """

    @Test func resultsOfAnotherLabStayWhole() async throws {
        let place = try place()
        #expect(try await place.descent("report", "a/lab.yaml").status == 0)
        let before = try place.files(under: "output")
        for command in [["report"], ["run"], ["clean", "--all", "--yes"]] {
            let refused = try await place.descent(command + ["b/lab.yaml"])
            #expect(refused.status == 2)
            #expect(refused.error == Self.refusal)
        }
        #expect(try place.files(under: "output") == before)
        #expect(try await place.descent("report", "b/lab.yaml", "-o", "b/output").status == 0)
        #expect(try await place.descent("clean", "--all", "--yes", "lab").status == 0)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "output/lab").path))
        #expect(try await place.descent("report", "b/lab.yaml").status == 0)
    }

    @Test func anEditedLabReplacesItsOwnHoweverItIsCalled() async throws {
        let place = try place()
        #expect(try await place.descent("report", "a/lab.yaml").status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: place.folder.appending(path: "link").path, withDestinationPath: "a")
        let names = ["./a/lab.yaml", "a/../a/lab.yaml", "link/lab.yaml", "\(place.folder.path)/a/lab.yaml"]
        for (index, name) in names.enumerated() {
            try place.write(referenceLab(iterations: 3 + index), to: "a/lab.yaml")
            let outcome = try await place.descent("report", name)
            #expect((outcome.status, outcome.error) == (0, ""))
        }
        #expect(try await place.shell("cd a && $DESCENT report lab.yaml -o ../output").status == 0)
        #expect(try await place.descent("clean", "--all", "--yes", "link/lab.yaml").status == 0)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "output/lab").path))
    }

    @Test func aFolderIsMovedWithItsResults() async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "course/lab.yaml")
        #expect(try await place.shell("cd course && $DESCENT report lab.yaml").status == 0)
        let outcome = try await place.shell("mv course moved && cd moved && $DESCENT report lab.yaml")
        #expect((outcome.status, outcome.error) == (0, ""))
    }

    @Test func aLabThatWasMovedAwayFromItsResultsReplacesThem() async throws {
        let place = try place()
        #expect(try await place.descent("report", "a/lab.yaml").status == 0)
        let outcome = try await place.shell("mv a c && $DESCENT report c/lab.yaml")
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(try await place.descent("report", "b/lab.yaml").status == 2)
    }

    @Test func resultsOfAnEarlierVersionAreAnybodys() async throws {
        let place = try place()
        #expect(try await place.descent("report", "a/lab.yaml").status == 0)
        try FileManager.default.removeItem(at: place.folder.appending(path: "output/lab/.lab"))
        let outcome = try await place.descent("report", "b/lab.yaml")
        #expect((outcome.status, outcome.error) == (0, ""))
    }

    @Test func aLabAndALogOfOneName() async throws {
        let place = try place()
        try place.write("epoch,loss\n0,2\n1,1\n", to: "logs/lab.csv")
        #expect(try await place.descent("report", "a/lab.yaml").status == 0)
        #expect(try await place.descent("report", "logs/lab.csv").error == Self.refusal)
        #expect(try await place.descent("report", "logs/lab.csv", "-o", "other").status == 0)
        #expect(
            try await place.descent("report", "a/lab.yaml", "-o", "other").error == """
                other/lab: error: a report of logs stands here [E320]
                  allowed: another --output, a file of another name, or descent clean --all lab first

                """)
    }
}
