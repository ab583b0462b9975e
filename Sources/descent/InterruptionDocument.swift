/// How far a training came that was interrupted, for programs.
struct InterruptionDocument: Encodable {
    let descent = 1
    let interrupted = true
    /// How many runs were done.
    let runs: Int
    /// Of how many.
    let allRuns: Int
}
