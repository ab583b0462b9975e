internal import Labs
internal import Reporting

/// What became of a page that was made again, for programs.
struct VerificationDocument: Encodable {
    /// One place where the two differ.
    struct Difference: Encodable {
        let line: Int
        let place: String
        let page: String
        let again: String
        let apart: Double?
    }

    let descent = 1
    let page: String
    let verified: Bool
    /// Whether every byte is the same; where another processor made the page, nobody can tell.
    let identical: Bool
    /// Figures that another processor draws otherwise: of these only the words were compared.
    let notCompared: [String]
    let trainedAgain: [String]
    let readAgain: [String]
    let differences: [Difference]

    init(
        _ page: String, _ lab: Lab, _ told: [PageComparison.Difference], _ comparison: PageComparison,
        isSameArithmetic: Bool
    ) {
        self.page = page
        verified = told.isEmpty
        identical = comparison.differences.isEmpty && !comparison.hasOtherLineEnds && isSameArithmetic
        notCompared = isSameArithmetic ? [] : comparison.differences.filter(\.isDrawn).map(\.place)
        (trainedAgain, readAgain) = (lab.runs.map(\.name), lab.imported.map(\.name))
        differences = told.map {
            Difference(line: $0.line, place: $0.place, page: $0.page, again: $0.again, apart: $0.apart)
        }
    }
}
