import Foundation
import Testing

/// What a stranger finds out about a page, with nothing but the page.
struct VerifyTests {
    /// A place with the page of a lab whose samples stand in a table, and nothing of the lab itself.
    private func page() async throws -> (place: Workplace, text: String) {
        let place = try Workplace()
        try place.write("a,b,y\n0.5,0.3,0.23\n0.1,-0.2,0.4\n", to: "points.csv")
        try place.write(Self.lab, to: "lab.yaml")
        #expect(try await place.descent("report", "lab.yaml").status == 0)
        let text = try String(decoding: place.bytes(of: "output/lab/report.html"), as: UTF8.self)
        for name in ["lab.yaml", "points.csv", "output"] {
            try FileManager.default.removeItem(at: place.folder.appending(path: name))
        }
        try place.write(text, to: "page.html")
        return (place, text)
    }

    private static let lab = """
        title: Two points
        data: {csv: points.csv, inputs: [a, b], targets: y}
        network: {layers: [2, 2, 1], activation: sigmoid, seed: 3}
        training: {loss: mse, step_size: 0.5, iterations: 12}
        experiments:
          - name: Steps
            vary: {step_size: [0.5, 2]}
        """

    @Test func aPageAsItWasWrittenIsVerified() async throws {
        let (place, _) = try await page()
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 0)
        #expect(
            outcome.output
                == "page.html: verified: 2 runs trained again, and every byte of the page is the same\n")
        #expect(try Array(place.files().keys) == ["page.html"])
    }

    @Test func aChangedDigitIsFoundWhereverItStands() async throws {
        let (place, text) = try await page()
        var page = Array(text.utf8)
        // In the tables of the last part, and not within what is carried, which decides what is trained.
        let data = try #require(text.range(of: "<section id=\"data\""))
        let carried = try #require(text.range(of: "<script type=\"application/json\" id=\"descent-lab\">"))
        let start = text.utf8.distance(from: text.startIndex, to: data.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: carried.lowerBound)
        let digits = (start..<end).filter { (48...57).contains(page[$0]) }
        var lines: Set<Int> = []
        for place in stride(from: digits.count / 60, to: digits.count, by: digits.count / 30) {
            lines.insert(page[..<digits[place]].count { $0 == UInt8(ascii: "\n") })
            page[digits[place]] = page[digits[place]] == 57 ? 56 : page[digits[place]] + 1
        }
        try place.write(String(decoding: page, as: UTF8.self), to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 1)
        #expect(lines.count > 5)
        #expect(outcome.error.hasSuffix("page.html: differs in \(lines.count) places [E422]\n"))
    }

    @Test func itSaysWhereAndByHowMuch() async throws {
        let (place, text) = try await page()
        let row = try #require(text.firstMatch(of: #/(?s)id="table-experiment-steps".*?0\.(\d)(\d+)/#))
        let digit = row.output.1 == "9" ? "8" : "9"
        var changed = text
        changed.replaceSubrange(row.output.1.startIndex..<row.output.1.endIndex, with: digit)
        try place.write(changed, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(#/page\.html:\d+: in Table \d+, apart by 0\.\d+\n/#))
        #expect(outcome.output.contains("the page: ") && outcome.output.contains("made again: "))
    }

    @Test func aNumberThatThePageCarriesForItsScriptIsNamed() async throws {
        let (place, text) = try await page()
        let losses = try #require(
            text.firstMatch(of: #/"histories":\{"[^"]*":\{[^}]*"loss":\[\d+,(\d+)\]/#)
        ).output.1
        let numbers = try #require(text.firstMatch(of: #/"numbers":\[([^\]]*)\]/#)).output.1
        var lists = numbers.split(separator: ",").map(String.init)
        let list = try #require(Int(losses))
        // A letter of the second of the losses, in base64.
        var letters = Array(lists[list])
        letters[9] = letters[9] == "A" ? "B" : "A"
        lists[list] = String(letters)
        try place.write(
            text.replacingOccurrences(of: numbers, with: lists.joined(separator: ",")), to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains(
                #/: in run step_size=0\.5, loss at iteration 1, apart by [\d.e-]+\n  the page:   [\d.e-]+\n/#)
        )
    }

    @Test func aRowThatWasTakenOutIsFound() async throws {
        let (place, text) = try await page()
        let row = try #require(text.firstMatch(of: #/(?s)id="table-comparison".*?<tbody>\n(<tr.*?</tr>\n)/#))
        var changed = text
        changed.removeSubrange(row.output.1.startIndex..<row.output.1.endIndex)
        try place.write(changed, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 1)
        #expect(outcome.error.hasSuffix("page.html: differs in 1 place [E422]\n"))
    }

    @Test func aLabThatWasChangedGivesAnotherPage() async throws {
        let (place, text) = try await page()
        try place.write(
            text.replacingOccurrences(of: "step_size: 0.5", with: "step_size: 0.6"), to: "page.html")
        #expect(try await place.descent("verify", "page.html").status == 1)
    }

    @Test func numbersOfAnotherProcessorMayBeApartALittle() async throws {
        let (place, text) = try await page()
        let name = try #require(text.firstMatch(of: #/"arithmetic":"([^"]*)"/#)).output.1
        let row = try #require(text.firstMatch(of: #/(?s)id="table-experiment-steps".*?0\.\d{5}(\d)\d+/#))
            .output.1
        var changed = text
        changed.replaceSubrange(row.startIndex..<row.endIndex, with: row == "9" ? "8" : "9")
        let elsewhere = changed.replacingOccurrences(of: name, with: "arm64, glibc 2.39")
        try place.write(elsewhere, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                #/trained again on .*, where the page says that it was made on arm64, glibc 2\.39; numbers/#))
        let far = elsewhere.replacing(#/0\.0?(\d)\d{6,}/#) { match in
            match.output.0.replacing(
                match.output.1, with: match.output.1 == "9" ? "1" : "9", maxReplacements: 1)
        }
        try place.write(far, to: "page.html")
        #expect(try await place.descent("verify", "page.html").status == 1)
    }

    /// A page that says that another processor made it, with something changed.
    private func elsewhere(_ page: String, _ change: (inout String) throws -> Void) throws -> String {
        let name = try #require(page.firstMatch(of: #/"arithmetic":"([^"]*)"/#)).output.1
        var changed = page.replacingOccurrences(of: name, with: "arm64, glibc 2.39")
        try change(&changed)
        return changed
    }

    @Test func aPageThatNamesAnotherProcessorIsNotTheSameInEveryByte() async throws {
        let (place, text) = try await page()
        try place.write(elsewhere(text) { _ in }, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasSuffix(
                ", where the page says that it was made on arm64, glibc 2.39; all words and numbers are the same\n"
            ))
        let json = try await place.descent("verify", "page.html", "--json").output
        #expect(json.contains("\"identical\" : false") && json.contains("\"verified\" : true"))
    }

    @Test func wordsOfAPictureAreComparedWhateverProcessorThePageNames() async throws {
        let (place, text) = try await page()
        let changes: [(inout String) throws -> Void] = [
            { page in
                let title = try #require(page.firstMatch(of: #/<title id="[^"]*">([^<]*)<\/title>/#)).output.1
                page.replaceSubrange(title.startIndex..<title.startIndex, with: "Not ")
            },
            { page in
                let picture = try #require(page.firstMatch(of: #/(?s)(<svg xmlns[^>]*>)(.*?)<\/svg>/#)).output
                page.replaceSubrange(picture.2.startIndex..<picture.2.endIndex, with: "")
            },
            { page in
                let end = try #require(page.firstMatch(of: #/(?s)<svg xmlns.*?(<\/svg>)/#)).output.1
                page.replaceSubrange(end.startIndex..<end.startIndex, with: "<text>ReLU is best</text>")
            },
            { page in
                let end = try #require(page.firstMatch(of: #/(?s)<svg xmlns.*?(<\/svg>)/#)).output.1
                page.replaceSubrange(end.startIndex..<end.startIndex, with: "<image href=\"other.png\"/>")
            },
        ]
        for change in changes {
            try place.write(elsewhere(text, change), to: "page.html")
            let outcome = try await place.descent("verify", "page.html")
            #expect(outcome.status == 1)
            #expect(outcome.output.contains(": in Figure 1"))
            #expect(outcome.error.hasSuffix("page.html: differs in 1 place [E422]\n"))
        }
    }

    @Test func itSaysThatAPictureWasNotCompared() async throws {
        let (place, text) = try await page()
        let changed = try elsewhere(text) { page in
            let path = try #require(page.firstMatch(of: #/(?s)<svg xmlns.*?<path d="m(\d+)/#)).output.1
            page.replaceSubrange(path.startIndex..<path.endIndex, with: "7")
        }
        try place.write(changed, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasSuffix(
                """
                ; all words and numbers are the same
                pictures are not compared between processors, and these are drawn otherwise here: Figure 1

                """))
    }

    @Test func onlyLineEndsDiffer() async throws {
        let (place, text) = try await page()
        try place.write(text.replacingOccurrences(of: "\n", with: "\r\n"), to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 0)
        #expect(outcome.output == "page.html: verified: 2 runs trained again, and only line ends differ\n")
    }

    @Test func theLabIsToldFirstAndAPictureOnce() async throws {
        let (place, text) = try await page()
        try place.write(text.replacingOccurrences(of: "seed: 3}\\n", with: "seed: 4}\\n"), to: "page.html")
        let outcome = try await place.descent("verify", "page.html", "--json")
        #expect(outcome.status == 1)
        let told = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let differences = try #require(told["differences"] as? [[String: Any]])
        #expect(differences.first?["place"] as? String == "How to reproduce this")
        #expect((differences.first?["page"] as? String)?.contains("seed: 3") == true)
        let places = differences.compactMap { $0["place"] as? String }
        #expect(places.count { $0 == "the style sheet" } <= 1)
        #expect(places.count { $0 == "the outlines of glyphs" } <= 1)
        // After the words come figures, each in one place.
        let figures = places.reversed().prefix { $0.hasPrefix("Figure ") || $0.hasPrefix("the ") }
        #expect(Set(figures).count == figures.count)
        #expect(!places.contains { $0.hasPrefix("figure-") })
    }

    @Test func noFileBesideThePageIsRead() async throws {
        let (place, text) = try await page()
        try place.write("a,b,y\n0.5,0.3,0.23\n0.1,-0.2,0.4\n", to: "other.csv")
        for path in ["other.csv", "/etc/passwd", "../other.csv"] {
            try place.write(
                text.replacingOccurrences(of: "csv: points.csv", with: "csv: \(path)"), to: "page.html")
            let outcome = try await place.descent("verify", "page.html")
            #expect(outcome.status == 2)
            #expect(outcome.error.contains("error: there is no file \"\(path)\" [E101]"))
        }
    }

    @Test func workHasALimitThatAFlagRaises() async throws {
        let (place, text) = try await page()
        try place.write(
            text.replacingOccurrences(of: "iterations: 12", with: "iterations: 900000"), to: "page.html")
        let outcome = try await place.descent("verify", "page.html", "--work", "1e6")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                page.html: error: training this lab again takes about 9.6e+08 multiplications [E313]
                  allowed: 1e+06, or more with --work

                """)
        try place.write(text, to: "page.html")
        #expect(try await place.descent("verify", "page.html", "--work", "1e6").status == 0)
    }

    @Test(arguments: [
        ("<p>Hello</p>", "this page carries no lab: it was not written by descent report [E420]"),
        ("\(opening)}</script>", "what this page carries is no lab: it has been changed [E420]"),
        (
            "\(opening){}</script>\(opening){}</script>",
            "this page carries more than one lab: it has been changed [E420]"
        ),
        ("\(opening){}", "this page carries more than one lab: it has been changed [E420]"),
        (
            opening + carried(descent: "9.0\\u001b[31m") + "</script>",
            "this page was made with Descent 9.0 [31m, and this is 0.1.0 [E421]"
        ),
        (
            opening + carried(descent: "0.1.0") + "</script>",
            "this page was made with other templates [E421]\n  allowed: those templates, with --templates DIR"
        ),
    ])
    func pagesThatCannotBeVerified(page: String, error: String) async throws {
        let place = try Workplace()
        try place.write(page, to: "page.html")
        let outcome = try await place.descent("verify", "page.html")
        #expect(outcome.status == 2)
        #expect(outcome.error == "page.html: error: \(error)\n")
        #expect(outcome.output.isEmpty)
    }

    private static let opening = "<script type=\"application/json\" id=\"descent-lab\">"

    private static func carried(descent: String) -> String {
        "{\"arithmetic\":\"\",\"descent\":\"\(descent)\",\"edition\":\"report\",\"file\":\"a.yaml\",\"files\":{},\"source\":\"\",\"templates\":\"0\"}"
    }

    @Test func whatIsNoPage() async throws {
        let place = try Workplace()
        try Data([0xff, 0xfe]).write(to: place.folder.appending(path: "page.html"))
        #expect(
            try await place.descent("verify", "page.html").error
                == """
                page.html: error: this is no page [E104]
                  allowed: report.html, as descent report wrote it

                """)
        #expect(
            try await place.descent("verify", "nothing-here.html").error
                == "nothing-here.html: error: there is no such page [E101]\n")
        let folder = try await place.descent("verify", ".")
        #expect(folder.status == 2)
        #expect(
            folder.error == """
                .: error: this is a directory [E102]
                  allowed: report.html, as descent report wrote it

                """)
        try place.write("", to: "empty.html")
        let empty = try await place.descent("verify", "empty.html")
        #expect(empty.status == 2)
        #expect(
            empty.error
                == "empty.html: error: this page carries no lab: it was not written by descent report [E420]\n"
        )
    }
}
