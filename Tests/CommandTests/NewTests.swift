import Foundation
import Testing

/// How one comes to a lab of one's own.
struct NewTests {
    @Test(arguments: ["en", "zh-Hans"])
    func aNewLabIsReportedAtOnce(language: String) async throws {
        let place = try Workplace()
        let outcome = try await place.descent("new", "term", "--language", language)
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(outcome.output == "The lab is at term/term.yaml\nNext:  descent report term/term.yaml\n")
        #expect(try await place.descent("check", "term/term.yaml").status == 0)
        #expect(try await place.descent("report", "term/term.yaml").status == 0)
        let page = try String(decoding: place.bytes(of: "output/term/report.html"), as: UTF8.self)
        #expect(page.contains("<html lang=\"\(language)\""))
    }

    @Test(arguments: ["and", "xor", "blobs", "circles", "moons", "spirals", "sine"])
    func itLearnsAnySet(data: String) async throws {
        let place = try Workplace()
        #expect(try await place.descent("new", "lab", "--data", data).status == 0)
        let check = try await place.descent("check", "lab/lab.yaml")
        #expect((check.status, check.error) == (0, ""))
    }

    @Test func titleAndAuthorAreAnyText() async throws {
        let place = try Workplace()
        let title = #"A "short" title: \ with # everything"#
        #expect(try await place.descent("new", "lab", "--title", title, "--author", "王").status == 0)
        let text = try String(decoding: place.bytes(of: "lab/lab.yaml"), as: UTF8.self)
        #expect(text.contains("\ntitle: \"A \\\"short\\\" title: \\\\ with # everything\"\nauthor: \"王\"\n"))
        #expect(try await place.descent("check", "lab/lab.yaml").status == 0)
    }

    @Test func whereNobodyCanBeAskedItSaysWhatItTook() async throws {
        let place = try Workplace()
        #expect(
            try await place.descent("new").output == """
                Nobody could be asked, so the lab is in English and learns moons; see descent new --help
                The lab is at my-lab/my-lab.yaml
                Next:  descent report my-lab/my-lab.yaml

                """)
    }

    @Test func anExampleComesWithItsFiles() async throws {
        let place = try Workplace()
        #expect(try await place.descent("new", "--from", "iris").status == 0)
        #expect(try await place.descent("new", "mine", "--from", "beside-pytorch").status == 0)
        #expect(
            try place.files().keys.sorted() == [
                "iris/data/iris.csv", "iris/iris.yaml", "mine/mine.yaml",
                "mine/pytorch/backpropagation.csv",
            ])
        let shipped = Workplace.checkout.appending(path: "labs/iris.yaml")
        #expect(try place.bytes(of: "iris/iris.yaml") == Data(contentsOf: shipped))
        #expect(try await place.descent("check", "iris/iris.yaml").status == 0)
    }

    @Test func nothingIsWrittenOver() async throws {
        let place = try Workplace()
        try place.write("mine", to: "lab/lab.yaml")
        let outcome = try await place.descent("new", "lab")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == "lab: error: it is there already [E320]\n  allowed: a new folder\n")
        #expect(try place.bytes(of: "lab/lab.yaml") == Data("mine".utf8))
    }

    @Test(arguments: [
        (["--data", "moon"], "--data: error: there is no set \"moon\" [E306]", "did you mean moons?"),
        (
            ["--language", "zh"], "--language: error: there is no language \"zh\" [E306]",
            "allowed: en, zh-Hans"
        ),
        (["--from", "iriss"], "--from: error: there is no lab \"iriss\" [E306]", "did you mean iris?"),
        (
            ["--from", "iris", "--data", "xor"], "--data: error: an example has its own [E308]",
            "allowed: --from, --title and --author"
        ),
        ([".."], "\"..\": error: this is no name [E307]", "allowed: a name such as my-lab"),
    ])
    func whatThereIsNot(arguments: [String], first: String, last: String) async throws {
        let place = try Workplace()
        let outcome = try await place.descent(["new"] + arguments)
        #expect(outcome.status == 2)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.first == Substring(first))
        #expect(lines.last == "  " + Substring(last))
        #expect(try place.files().isEmpty)
    }

    @Test func everyExampleSaysWhatItTeachesInBothLanguages() async throws {
        let place = try Workplace()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Workplace.checkout.appending(path: "labs").path
        ).filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(5) }.sorted()
        for language in ["en", "zh-Hans"] {
            let rows = try await place.descent("labs", "--language", language).output.split(separator: "\n")
            #expect(rows.map { $0.prefix { $0 != " " } } == names)
            for row in rows {
                let words = row.drop { $0 != " " }
                let isChinese = words.unicodeScalars.contains { $0.properties.isIdeographic }
                #expect(words.count > 10 && isChinese == (language == "zh-Hans"), "\(row)")
            }
        }
    }
}
