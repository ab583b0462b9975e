import Foundation
import Testing

/// `descent report --to`
struct FormsTests {
    private func place(_ lab: String = referenceLab(experiments: activationExperiment)) throws -> Workplace {
        let place = try Workplace()
        try place.write(lab, to: "lab.yaml")
        return place
    }

    @Test func aFormThatIsNotThere() async throws {
        let outcome = try await place().descent("report", "lab.yaml", "--to", "html,latx")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                --to: error: there is no form "latx" [E306]
                  allowed: html, markdown, latex, pdf, docx, with commas between
                  did you mean latex?

                """)
    }

    @Test func onlyTheFormsAskedForAreWritten() async throws {
        let place = try place()
        let outcome = try await place.descent(
            "report", "lab.yaml", "--to", "markdown, markdown", "--to", "latex")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasSuffix(
                """
                The report is at \(place.folder.path)/output/lab/report.md
                The report is at \(place.folder.path)/output/lab/report.tex

                """))
        let files = try place.files(under: "output/lab")
        #expect(files["report.html"] == nil)
        for file in ["charts/network.png", "charts/network.pdf", "charts/activation-loss.pdf"] {
            #expect(files[file] != nil, "\(file)")
        }
    }

    @Test func theSameLabGivesTheSameBytes() async throws {
        let places = [try place(), try place()]
        for place in places {
            #expect(try await place.descent("report", "lab.yaml", "--to", "markdown,latex").status == 0)
        }
        #expect(try places[0].files(under: "output/lab") == places[1].files(under: "output/lab"))
    }

    @Test func aMissingProgramKeepsNoOtherFormBack() async throws {
        let place = try place()
        let outcome = try await place.shell(
            "PATH=/nonexistent \"$DESCENT\" report lab.yaml --to pdf,docx,html,markdown")
        #expect(outcome.status == 1)
        #expect(
            outcome.error == """
                report.pdf: error: Chromium is not installed, which makes it: install the package chromium-headless-shell, or Google Chrome [E323]
                report.docx: error: pandoc is not installed, which makes it: install the package pandoc [E323]

                """)
        let files = try place.files(under: "output/lab")
        #expect(files["report.html"] != nil && files["report.md"] != nil)
        #expect(files["report.pdf"] == nil && files["report.docx"] == nil)
    }

    @Test func anEarlierFileStaysWhereAProgramFails() async throws {
        let place = try place()
        try place.write(
            "#!/bin/sh\nfor last; do :; done; echo half >report.docx; echo 'no more' >&2; exit 4\n",
            to: "bin/pandoc")
        try place.write("mine", to: "output/lab/report.docx")
        let outcome = try await place.shell(
            "chmod +x bin/pandoc; PATH=$PWD/bin \"$DESCENT\" report lab.yaml --to docx")
        #expect(outcome.status == 1)
        #expect(
            outcome.error
                == "report.docx: error: \(place.folder.path)/bin/pandoc could not make it: no more [E323]\n")
        #expect(try place.bytes(of: "output/lab/report.docx") == Data("mine".utf8))
    }

    @Test func templatesWithoutThatForm() async throws {
        let place = try place()
        _ = try await place.shell("cp -r '\(Workplace.checkout.path)/templates' mine; rm -r mine/latex")
        #expect(try await place.descent("report", "lab.yaml", "--templates", "mine").status == 0)
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine", "--to", "latex")
        #expect(outcome.status == 2)
        #expect(outcome.error == "mine/latex/report.tex: error: there is no such template [E404]\n")
    }
}
