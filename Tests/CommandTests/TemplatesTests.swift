import Foundation
import Testing

/// Where the templates come from, and what is said of a folder that holds none.
struct TemplatesTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        return place
    }

    private func copyTemplates(to place: Workplace) throws {
        try FileManager.default.copyItem(
            at: Workplace.checkout.appending(path: "templates"), to: place.folder.appending(path: "mine"))
    }

    @Test func theProgramsOwnAreFoundFromAnyDirectory() async throws {
        let place = try place()
        // A folder of this name in the current directory may be anybody's.
        try place.write("not these", to: "templates/report.html")
        #expect(try await place.descent("report", "lab.yaml").status == 0)
        #expect(
            try String(decoding: place.bytes(of: "output/lab/report.html"), as: UTF8.self).hasPrefix(
                "<!DOCTYPE html>"))
    }

    @Test func onesOwnAreUsed() async throws {
        let place = try place()
        try copyTemplates(to: place)
        try place.write("<p>{{title}}</p>", to: "mine/report.html")
        #expect(try await place.descent("report", "lab.yaml", "--templates", "mine").status == 0)
        #expect(try place.bytes(of: "output/lab/report.html") == Data("<p>lab</p>".utf8))
    }

    @Test func aFolderThatIsNotThere() async throws {
        let place = try place()
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "nowhere")
        #expect(outcome.status == 2)
        #expect(outcome.error == "nowhere: error: there is no such folder of templates [E101]\n")
        #expect(try Array(place.files().keys) == ["lab.yaml"])
    }

    @Test func aFileIsNoFolder() async throws {
        let outcome = try await place().descent("templates", "check", "lab.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error == "lab.yaml: error: this is a file, and no folder of templates [E102]\n")
    }

    @Test func aCopyNeedsAName() async throws {
        let place = try place()
        let outcome = try await place.descent("templates", "copy", "")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == "\"\": error: this is no name [E307]\n  allowed: a name such as my-templates\n")
        #expect(try Array(place.files().keys) == ["lab.yaml"])
    }

    @Test(arguments: ["report.html", "style.css", "languages/en.yaml"])
    func aFileThatIsMissing(name: String) async throws {
        let place = try place()
        try copyTemplates(to: place)
        try FileManager.default.removeItem(at: place.folder.appending(path: "mine/\(name)"))
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine")
        #expect(outcome.status == 2)
        #expect(outcome.error == "mine/\(name): error: there is no such template [E404]\n")
    }

    @Test func aTemplateThatIsBroken() async throws {
        let place = try place()
        try copyTemplates(to: place)
        try place.write("<p>\n{{#contents}}\n</p>\n", to: "mine/partials/contents.html")
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine")
        #expect(outcome.status == 2)
        #expect(
            outcome.error
                == """
                mine/partials/contents.html:2:1: error: the section {{#contents}} is not closed [E401]
                  2 | {{#contents}}
                    | ^^^^^^^^^^^^^
                  allowed: {{/contents}} behind it

                """)
        #expect(try !place.files().keys.contains { $0.hasPrefix("output") })
    }

    @Test func aPartialThatIsNotThere() async throws {
        let place = try place()
        try copyTemplates(to: place)
        try place.write("<p>one</p>\n{{> wroked}}\n", to: "mine/report.html")
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine")
        #expect(outcome.status == 2)
        #expect(
            outcome.error.hasPrefix("mine/report.html:2:1: error: there is no partial \"wroked\" [E402]\n"))
        #expect(outcome.error.hasSuffix("did you mean worked?\n"))
    }

    @Test func aPartialThatContainsItself() async throws {
        let place = try place()
        try copyTemplates(to: place)
        try place.write("{{> table}}", to: "mine/partials/title.html")
        try place.write("{{> title}}", to: "mine/partials/table.html")
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine")
        #expect(outcome.status == 2)
        #expect(outcome.error.contains("error: this partial comes to contain itself [E403]"))
    }

    @Test func aCatalogueThatIsNoTable() async throws {
        let place = try place()
        try copyTemplates(to: place)
        try place.write("- a\n", to: "mine/languages/en.yaml")
        let outcome = try await place.descent("report", "lab.yaml", "--templates", "mine")
        #expect(outcome.status == 2)
        #expect(outcome.error == "mine/languages/en.yaml: error: it is no table of messages [E404]\n")
    }

    @Test func aNameThatMeansNothingIsToldBeforeAnythingIsTrained() async throws {
        let place = try place()
        #expect(try await place.descent("templates", "copy", "mine").status == 0)
        #expect(try await place.descent("templates", "check", "mine").status == 0)
        #expect(try await place.descent("templates", "copy", "mine").status == 2)
        try place.write("<p>\n{{titel}}</p>\n", to: "mine/report.html")
        for arguments in [["templates", "check", "mine"], ["report", "lab.yaml", "--templates", "mine"]] {
            let outcome = try await place.descent(arguments)
            #expect(outcome.status == 2)
            #expect(
                outcome.error.hasPrefix(
                    "mine/report.html:2:1: error: there is no key \"titel\" here [E402]\n"))
            #expect(outcome.error.hasSuffix("did you mean title?\n"))
        }
        #expect(try !place.files().keys.contains { $0.hasPrefix("output") })
    }

    @Test func wordsThatReferToNothingAreToldBeforeAnythingIsTrained() async throws {
        let place = try place()
        try place.write(
            referenceLab() + "\nprose: {discussion: {file: words.md}}\n", to: "lab.yaml")
        try place.write("Fine.\n\nIt is {{value nobody.final_loss}}.\n", to: "words.md")
        let outcome = try await place.descent("report", "lab.yaml")
        #expect(outcome.status == 2)
        #expect(
            outcome.error.hasPrefix(
                """
                words.md:3:7: error: there is no run "nobody" [E040]
                  3 | It is {{value nobody.final_loss}}.
                    |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """))
        #expect(try !place.files().keys.contains { $0.hasPrefix("output") })
    }
}
