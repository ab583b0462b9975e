/// What is wrong in an author's formula.
struct FormulaFault: Error, Equatable {
    let message: String
    /// What may stand there instead.
    let allowed: String?
    /// What was probably meant.
    let suggestion: String?
    /// The words that are wrong, and what of the formula stands before them.
    let words: String
    let before: String
}
