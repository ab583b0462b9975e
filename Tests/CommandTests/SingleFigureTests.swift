import Foundation
import Testing

/// A figure of a report by itself: drawn, and made ready to be pasted.
struct SingleFigureTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        return place
    }

    @Test(arguments: ["activation-loss", "step-sizes"])
    func itIsTheReportsOwn(figure: String) async throws {
        let place = try place()
        #expect(try await place.descent("report", "lab.yaml").status == 0)
        for ending in ["svg", "png"] {
            let outcome = try await place.descent("chart", "lab.yaml", figure, "-o", "one.\(ending)")
            #expect((outcome.status, outcome.error) == (0, ""))
            #expect(
                try place.bytes(of: "one.\(ending)")
                    == place.bytes(of: "output/lab/charts/\(figure).\(ending)"))
        }
    }

    @Test(arguments: [
        ["chart", "lab.yaml", "activation-loss", "-o", "one.svg"],
        ["snippet", "lab.yaml", "activation-loss", "--for", "html"], ["compare", "lab.yaml", "lab.yaml"],
    ])
    func whatAReportHasTrainedIsNotTrainedAgain(command: [String]) async throws {
        let place = try Workplace()
        try place.write(referenceLab(iterations: 1000, experiments: activationExperiment), to: "lab.yaml")
        #expect(try await place.descent(command).status == 0)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "output").path))
        #expect(try await place.descent("run", "lab.yaml").status == 0)
        let store = place.folder.appending(path: "output/.store")
        let runs = try FileManager.default.contentsOfDirectory(atPath: store.path)
            .map { store.appending(path: $0) }
        #expect(runs.count == 2)
        // What is used is as new.
        let past = Date(timeIntervalSince1970: 1e9)
        for run in runs {
            try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: run.path)
        }
        #expect(try await place.descent(command).status == 0)
        for run in runs {
            let date = try FileManager.default.attributesOfItem(atPath: run.path)[.modificationDate]
            #expect(try #require(date as? Date) > past)
        }
    }

    @Test func withoutAFigureTheyAreListed() async throws {
        let place = try place()
        #expect(try await place.descent("report", "lab.yaml").status == 0)
        let lines = try await place.descent("chart", "lab.yaml").output.split(separator: "\n")
        let charts = try place.files(under: "output/lab/charts").keys.filter { $0.hasSuffix(".svg") }
        #expect(Set(lines.filter { !$0.hasPrefix(" ") }.map { "\($0).svg" }) == Set(charts))
    }

    @Test func itMayHaveAnotherSizeAndLook() async throws {
        let place = try place()
        let outcome = try await place.descent(
            "chart", "lab.yaml", "activation-loss", "-o", "one.svg", "--size", "3.5x2.4", "--theme", "dark")
        #expect((outcome.status, outcome.error) == (0, ""))
        let svg = try String(decoding: place.bytes(of: "one.svg"), as: UTF8.self)
        #expect(svg.contains("width=\"252pt\" height=\"172.8pt\""))
    }

    @Test(arguments: [
        ("activation-los", "did you mean activation-loss?"),
        ("activatoin-loss", "did you mean activation-loss?"),
        ("step-size", nil), ("steps-sizes", "did you mean step-sizes?"),
        ("nothing", "allowed: activation-…, step-sizes, step-size; without a figure all are listed"),
    ])
    func aMisspeltFigureIsSuggested(figure: String, last: String?) async throws {
        let outcome = try await place().descent("chart", "lab.yaml", figure, "-o", "one.svg")
        guard let last else { return #expect(outcome.status == 0) }
        #expect(outcome.status == 2)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.first == "lab.yaml: error: this lab has no figure \"\(figure)\" [E311]")
        #expect(lines.last == "  " + Substring(last))
    }

    @Test func aFileMustBeAPicture() async throws {
        let place = try place()
        #expect(
            try await place.descent("chart", "lab.yaml", "activation-loss", "-o", "one.txt").error == """
                --output: error: "one.txt" does not end in a kind of picture [E307]
                  allowed: a name that ends in .svg, .png or .pdf

                """)
        #expect(
            try await place.descent("chart", "lab.yaml", "activation-loss").error == """
                --output: error: there is no file to draw to [E308]
                  allowed: a name that ends in .svg, .png or .pdf

                """)
    }

    @Test(arguments: [
        ("latex", "pdf", "  \\label{fig:activation-loss}"), ("markdown", "png", "*Loss over the iterations"),
        ("html", "svg", "<figure id=\"activation-loss\">"), ("word", "png", "References > Insert Caption"),
    ])
    func aSnippetHasCaptionAltTextAndThePicture(target: String, ending: String, line: String) async throws {
        let place = try place()
        let file = "figures.\(ending)"
        let outcome = try await place.descent(
            "snippet", "lab.yaml", "activation-loss", "--for", target, "-o", file)
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(outcome.output.split(separator: "\n").contains { $0.hasPrefix(line) })
        for part in [file, "Loss over the iterations", "The loss of sigmoid goes from"] {
            #expect(outcome.output.contains(part))
        }
        #expect(try place.bytes(of: file).count > 1000)
    }

    @Test(arguments: [
        ("latex", "pdf", #"{50\csname c_percent_str\endcsname \space a.pdf}"#),
        ("markdown", "png", "(<50%25 a.png>)"),
        ("html", "svg", #"src="50%25 a.svg""#), ("word", "png", "50% a.png"),
    ])
    func aSnippetLeadsToAFileOfAnyName(target: String, ending: String, place: String) async throws {
        let folder = try self.place()
        let outcome = try await folder.descent(
            "snippet", "lab.yaml", "activation-loss", "--for", target, "-o", "50% a.\(ending)")
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(outcome.output.contains(place))
        #expect(try folder.bytes(of: "50% a.\(ending)").count > 1000)
    }

    @Test func aNameThatLaTeXCannotReadIsRefused() async throws {
        let place = try place()
        let outcome = try await place.descent(
            "snippet", "lab.yaml", "activation-loss", "--for", "latex", "-o", "the \"loss\".pdf")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(
            outcome.error == """
                --output: error: latex cannot read a file with " in its path [E307]
                  allowed: a path without "

                """)
        #expect(try Array(place.files().keys) == ["lab.yaml"])
    }

    @Test func aSnippetSaysHowItsPictureIsDrawn() async throws {
        let place = try place()
        let outcome = try await place.descent("snippet", "lab.yaml", "activation-loss", "--for", "latex")
        #expect(outcome.status == 0)
        #expect(
            outcome.error
                == "note: draw the picture with --output activation-loss.pdf, or where you want it\n")
        #expect(try Array(place.files().keys) == ["lab.yaml"])
    }

    @Test func aTargetThatIsNotThere() async throws {
        let place = try place()
        #expect(
            try await place.descent("snippet", "lab.yaml", "activation-loss", "--for", "latec").error == """
                --for: error: there is no target "latec" [E306]
                  allowed: latex, markdown, html, word
                  did you mean latex?

                """)
        #expect(
            try await place.descent(
                "snippet", "lab.yaml", "activation-loss", "--for", "word", "-o", "one.pdf"
            ).error == """
                --output: error: word takes no .pdf [E307]
                  allowed: a name that ends in .png or .svg

                """)
    }
}
