/// Which page of a lab is made.
enum Edition: String {
    /// All that was asked and found.
    case report
    /// The same without what was found, to be filled in by a student.
    case worksheet
    /// The teacher's version of that, with the answers where the student writes.
    case answers

    /// What it is called, in the catalogue.
    var key: String {
        switch self {
        case .report: "page.report"
        case .worksheet: "page.worksheet"
        case .answers: "page.teachersVersion"
        }
    }
}
