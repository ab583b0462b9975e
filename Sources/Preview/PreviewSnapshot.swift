/// All that an open page is told: each snapshot stands for itself, so that a page that missed some misses nothing.
struct PreviewSnapshot: Sendable, Encodable {
    /// What is being done.
    enum Stage: String, Sendable, Encodable, CaseIterable {
        case reading, training, drawing, ready, failed
    }

    /// The lab's file.
    var name: String
    /// How many pages there were; 0 where there is none yet.
    var version = 0
    var stage = Stage.reading
    /// How far the training is, in percent, and how many runs are done, of how many.
    var percent = 0
    var runs = 0
    var allRuns = 0
    /// The losses so far.
    var curves: [LiveCurves.Curve] = []
    /// What is wrong, as a terminal tells it; nil where nothing is.
    var error: String?
    /// The BCP 47 tag of the words.
    var language: String
    /// The catalogue's words for the preview.
    var words: [String: String]
}
