internal import Yams

extension LabReader {
    mutating func compose() -> Node? {
        if let line = Nesting.tooDeepLine(in: source) {
            reader.report(line: line, "this nests too deeply", allowed: "at most \(Nesting.limit) levels")
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: source) { return node }
            reader.report("the file is empty", allowed: "a lab: title, data, network, training, experiments")
        } catch let error as YamlError {
            report(error)
        } catch {
            reader.report("this is not YAML: \(error)")
        }
        return nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            reader.report(line: mark.line, column: mark.column, "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let words = duplicates.map(reader.shown).joined(separator: " and ")
            reader.report(
                line: context.mark.line, column: context.mark.column, "\(words) stands twice in one table")
        case .reader(let problem, _, _, _):
            reader.report("this is not YAML: \(problem)")
        default:
            reader.report("this is not YAML")
        }
    }
}
