import Foundation
import Testing

/// What `descent clean` takes away, and what it leaves.
struct CleanTests {
    private func place() async throws -> Workplace {
        let place = try Workplace()
        for lab in ["first", "second"] {
            try place.write(referenceLab(iterations: 300), to: "\(lab).yaml")
            #expect(try await place.descent("report", "\(lab).yaml").status == 0)
        }
        try place.write("mine", to: "output/first/notes.txt")
        try place.write("mine", to: "output/own/thesis.pdf")
        return place
    }

    @Test func theStoreAlone() async throws {
        let place = try await place()
        let before = try place.files()
        let outcome = try await place.descent("clean")
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /Removed \d+ files of \d+ bytes from output\n/) != nil)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "output/.store").path))
        #expect(try place.files() == before)
        #expect(try await place.descent("clean").output == "There is nothing to remove in output\n")
    }

    @Test func theResultsOfOneLab() async throws {
        let place = try await place()
        #expect(try await place.descent("clean", "first.yaml", "--all", "--yes").status == 0)
        let left = try place.files(under: "output").keys
        #expect(left.filter { $0.hasPrefix("first/") } == ["first/notes.txt"])
        #expect(left.contains("second/report.html") && left.contains("own/thesis.pdf"))
    }

    @Test func allResults() async throws {
        let place = try await place()
        #expect(try await place.descent("clean", "--all", "--yes").status == 0)
        #expect(try place.files(under: "output").keys.sorted() == ["first/notes.txt", "own/thesis.pdf"])
    }

    @Test func nothingUnasked() async throws {
        let place = try await place()
        let before = try place.files()
        let unasked = try await place.descent("clean", "--all")
        #expect(unasked.status == 2)
        #expect(
            unasked.error
                == "error: the results of first, second would be removed; to do it unasked, say --yes [E308]\n"
        )
        let unknown = try await place.descent("clean", "--all", "secnod.yaml")
        #expect(unknown.status == 2)
        #expect(
            unknown.error
                == "output/secnod: error: there are no results of this lab [E101]\n  did you mean second?\n")
        let halfSaid = try await place.descent("clean", "first.yaml")
        #expect(halfSaid.status == 2)
        #expect(
            halfSaid.error
                == "error: the store serves all labs; to remove the results of these, say --all [E308]\n")
        #expect(try place.files() == before)
    }

    @Test func aFolderThatIsNotThereIsNotMade() async throws {
        let place = try Workplace()
        let outcome = try await place.descent("clean", "--output", "nowhere")
        #expect((outcome.status, outcome.output) == (0, "There is nothing to remove in nowhere\n"))
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "nowhere").path))
    }
}
