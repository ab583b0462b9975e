internal import Foundation

extension Converter {
    /// Makes a document of the Markdown, with its charts in it.
    static let pandoc = Converter(
        name: "pandoc", programs: ["pandoc"], advice: "install the package pandoc",
        arguments: { source, target, folder in
            [
                "--from=gfm+tex_math_dollars-raw_html", "--to=docx", "--resource-path=\(folder.path)",
                "--output=\(target.path)", source.path,
            ]
        },
        // The time that it writes into the file: the earliest that an archive can hold.
        environment: ["SOURCE_DATE_EPOCH": "315532800"])
}
