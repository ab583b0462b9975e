import Foundation
import Reporting
import Testing

/// Writing over earlier results.
final class OutputFolderTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: "descent-output-\(UUID())")

    deinit { try? FileManager.default.removeItem(at: directory) }

    private func text(of name: String) throws -> String {
        try String(contentsOf: directory.appending(path: "lab/\(name)"), encoding: .utf8)
    }

    @Test func aLaterFileTakesThePlaceOfTheEarlier() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        try folder.write(Array("first".utf8), to: "charts/loss.svg")
        try folder.write(Array("second".utf8), to: "charts/loss.svg")
        #expect(try text(of: "charts/loss.svg") == "second")
    }

    @Test func theAnswersOfALabThatIsNoLongerAWorksheetAreTakenAway() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        try folder.write(answers: "answers")
        #expect(try text(of: "answers.html") == "answers")
        try folder.write(answers: nil)
        #expect(!FileManager.default.fileExists(atPath: directory.appending(path: "lab/answers.html").path))
        try folder.write(answers: nil)
    }

    @Test func aFileIsReplacedAndNotWrittenInto() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        try folder.write(Array("old page".utf8), to: "report.html")
        // Whoever holds the old page, as a browser does, keeps it whole.
        let held = try FileHandle(forReadingFrom: directory.appending(path: "lab/report.html"))
        try folder.write(Array("new".utf8), to: "report.html")
        #expect(try held.readToEnd() == Data("old page".utf8))
        #expect(try text(of: "report.html") == "new")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: directory.path + "/lab") == ["report.html"])
    }

    @Test func whatCannotBeWrittenLeavesWhatWasThere() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        try folder.write(Array("old page".utf8), to: "report.html")
        #expect {
            try folder.write(Array("chart".utf8), to: "report.html/loss.svg")
        } throws: { error in
            "\(error)".hasSuffix("lab/report.html: error: a file stands where a directory should be [E320]")
        }
        #expect(try text(of: "report.html") == "old page")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: directory.path + "/lab") == ["report.html"])
    }

    @Test func oneAtATimeWritesIntoAFolder() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        #expect {
            _ = try OutputFolder("lab", in: directory.path)
        } throws: { error in
            "\(error)".contains("lab: error: another descent is writing here")
        }
        try folder.write([1], to: "runs.json")
        _ = try OutputFolder("other", in: directory.path)
    }

    @Test func whoeverIsDoneLetsTheNextIn() throws {
        for byte in [1, 2] as [UInt8] {
            try OutputFolder("lab", in: directory.path).write([byte], to: "runs.json")
        }
    }

    @Test func aNameTooLongForTheDiskIsAnErrorAndNoCrash() throws {
        let folder = try OutputFolder("lab", in: directory.path)
        #expect(throws: OutputError.self) {
            try folder.write([1], to: String(repeating: "x", count: 300) + ".csv")
        }
    }
}
