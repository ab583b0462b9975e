internal import Errors
internal import ArgumentParser
internal import Charting
internal import Foundation
internal import Labs
internal import Reporting

/// `descent verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Train a report's lab again and compare the page.",
        discussion: """
            A report carries its lab and the files that the lab names. This trains it again, makes the page again and \
            compares the two, every number of them; nothing is written, and no file but the page is read. Where \
            another processor or C library made the page, numbers may be apart by a thousandth, or by a millionth, and of \
            pictures only the words are compared; the answer says so.

            Leaves with 0 where the page is verified, with 1 where it differs, and with 2 where it cannot be verified.
            """)

    @Argument(help: "The page.", completion: .file(extensions: ["html"]))
    var page: String

    @Option(
        help: ArgumentHelp(
            "How many multiplications the training may take, about; a stranger's lab might ask for days.",
            valueName: "n"))
    var work = 1e11

    @Option(
        help: ArgumentHelp("The templates that the page was made with.", valueName: "dir"),
        completion: .directory)
    var templates: String?

    @OptionGroup var saying: SayingArguments

    func run() async throws {
        let text = try Self.text(of: page), carried = try Self.carried(by: page, text)
        let templates = try Templates(folder: templates ?? TemplatesFolder.beside())
        guard carried.descent == Version.current else {
            throw problem(
                .otherMaker,
                "this page was made with Descent \(shown(carried.descent)), and this is \(Version.current)")
        }
        guard carried.templates == templates.fingerprint else {
            throw problem(
                .otherMaker,
                "this page was made with other templates\n  allowed: those templates, with --templates DIR")
        }
        let theme = try carried.theme.map(templates.theme)
        let lab = try carried.lab()
        guard lab.work <= work else {
            throw problem(
                .tooMuchWork,
                "training this lab again takes about \(rounded(lab.work)) multiplications\n"
                    + "  allowed: \(rounded(work)), or more with --work")
        }
        let display = ProgressDisplay(isQuiet: saying.quiet)
        defer { display.end() }
        let histories = try await lab.train(progress: display.show)
        display.end()
        let report = try await Report(
            Results(lab: lab, histories: histories), templates: templates, theme: theme ?? .light,
            named: carried.theme, arithmetic: carried.arithmetic)
        try tell(
            PageComparison(text, with: carried.edition == "answers" ? report.answers ?? "" : report.html),
            carried, lab)
    }

    private func tell(_ comparison: PageComparison, _ carried: CarriedLab, _ lab: Lab) throws {
        func counted(_ count: Int, _ what: String) -> [String] {
            count == 0 ? [] : ["\(count) \(count == 1 ? "run" : "runs") \(what)"]
        }
        let runs = (counted(lab.runs.count, "trained again") + counted(lab.imported.count, "read again"))
            .joined(separator: ", ")
        let here = Arithmetic.name(for: lab), isSameArithmetic = carried.arithmetic == here
        let told = isSameArithmetic ? comparison.differences : comparison.unexplained
        let unseen = isSameArithmetic ? "" : Self.notCompared(in: comparison)
        let verified =
            isSameArithmetic
            ? (comparison.hasOtherLineEnds
                ? ", and only line ends differ" : ", and every byte of the page is the same")
            : " on \(here), where the page says that it was made on \(shown(carried.arithmetic)); "
                + explained(comparison)
        try saying.say(
            JSONFile.bytes(
                of: VerificationDocument(page, lab, told, comparison, isSameArithmetic: isSameArithmetic)),
            or: (told.isEmpty ? "\(page): verified: \(runs)\(verified)\n" : text(of: told)) + unseen)
        guard told.isEmpty else {
            throw UnverifiedPage(page: page, count: told.count)
        }
    }

    /// How far the page is from one that was made here.
    private func explained(_ comparison: PageComparison) -> String {
        let (relative, nearZero) = comparison.farthest
        let apart =
            (relative > 0 ? ["numbers are apart by at most \(rounded(relative)) of the larger"] : [])
            + (nearZero > 0 ? ["numbers near zero by at most \(rounded(nearZero))"] : [])
        return apart.isEmpty
            ? "all words and numbers are the same"
            : apart.joined(separator: ", ") + ", no farther than another processor explains"
    }

    /// Pictures that are drawn otherwise, which other numbers explain as well as another hand.
    private static func notCompared(in comparison: PageComparison) -> String {
        let places = comparison.differences.filter(\.isDrawn).map(\.place)
        guard !places.isEmpty else { return "" }
        let rest = places.count > 5 ? " and \(places.count - 5) more" : ""
        return "pictures are not compared between processors, and these are drawn otherwise here: "
            + places.prefix(5).joined(separator: ", ") + rest + "\n"
    }

    private func text(of differences: [PageComparison.Difference]) -> String {
        let rest = differences.count - Self.mostTold
        return differences.prefix(Self.mostTold).map { difference in
            "\(page):\(difference.line): in \(shown(difference.place))"
                + (difference.apart.map { ", apart by \(rounded($0))" } ?? "")
                + "\n  the page:   \(shown(difference.page))\n  made again: \(shown(difference.again))\n"
        }.joined() + (rest > 0 ? "… and \(rest) more places\n" : "")
    }

    private static let mostTold = 20
    /// No report is larger.
    private static let byteLimit = 256 << 20

    /// What a page carries.
    ///
    /// - Throws: `UsageError` where it cannot be read, and where it carries nothing.
    static func carried(by page: String) throws(UsageError) -> CarriedLab {
        try carried(by: page, text(of: page))
    }

    private static func carried(by page: String, _ text: String) throws(UsageError) -> CarriedLab {
        do {
            return try CarriedLab(page: text)
        } catch {
            throw problem(page, .notOurs, error.description)
        }
    }

    private static func text(of page: String) throws(UsageError) -> String {
        guard let handle = FileHandle(forReadingAtPath: page),
            let data = try? handle.read(upToCount: byteLimit + 1) ?? Data()
        else {
            var isDirectory: ObjCBool = false
            guard !FileManager.default.fileExists(atPath: page, isDirectory: &isDirectory) else {
                throw problem(
                    page, .notAFile,
                    isDirectory.boolValue
                        ? "this is a directory\n  allowed: report.html, as descent report wrote it"
                        : "the page cannot be read")
            }
            let near = TextFile.nearest(to: page, from: "").map { "\n  did you mean \($0)?" } ?? ""
            throw problem(page, .fileMissing, "there is no such page" + near)
        }
        guard data.count <= byteLimit else {
            throw problem(page, .fileTooLarge, "this is larger than any report")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw problem(
                page, .notUTF8, "this is no page\n  allowed: report.html, as descent report wrote it")
        }
        return text
    }

    private static func problem(_ page: String, _ code: ErrorCode, _ text: String) -> UsageError {
        UsageError(code, "\(page): error: \(text)")
    }

    private func problem(_ code: ErrorCode, _ text: String) -> UsageError {
        Self.problem(page, code, text)
    }

    private func rounded(_ number: Double) -> String { String(format: "%.2g", number) }

    /// A stranger's text on one line, without what would move the cursor or recolour the terminal.
    private func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
    }
}

/// A page that is not what its lab gives.
struct UnverifiedPage: CodedError {
    var code: ErrorCode { .pageDiffers }
    let page: String
    /// In how many places.
    let count: Int

    var description: String {
        code.mark("\(page): differs in \(count) \(count == 1 ? "place" : "places")")
    }
}
