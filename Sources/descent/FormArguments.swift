internal import Errors
internal import ArgumentParser
internal import Labs
internal import Reporting

/// What a report is written as.
struct FormArguments: ParsableArguments {
    @Option(
        name: .customLong("to"), parsing: .singleValue,
        help: ArgumentHelp(
            "The forms of the report, separated by commas: \(Form.all.map(\.name).joined(separator: ", ")).",
            valueName: "list"))
    var names = ["html"]

    /// The forms that were asked for.
    ///
    /// - Throws: `UsageError` for what there is not.
    func read() throws(UsageError) -> [Form] {
        var forms: [Form] = []
        for word in names.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
            let word = word.trimmingPrefix { $0 == " " }
            guard let form = Form.all.first(where: { $0.name == word }) else {
                let words = Form.all.map(\.name)
                let suggestion = words.nearest(to: String(word)).map { "\n  did you mean \($0)?" } ?? ""
                throw UsageError(
                    .unknownChoice,
                    "--to: error: there is no form \"\(word)\"\n"
                        + "  allowed: \(words.joined(separator: ", ")), with commas between\(suggestion)")
            }
            if !forms.contains(where: { $0.name == form.name }) { forms.append(form) }
        }
        return forms
    }
}
