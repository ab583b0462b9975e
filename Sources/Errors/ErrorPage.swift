/// What is told of a kind of mistake: what it means, how it is mended, and an example of it.
public struct ErrorPage: Sendable {
    /// The mistake in a few words.
    public let title: String
    /// What is wrong, and why that is an error.
    public let meaning: String
    /// How it is mended.
    public let mending: String
    /// How it comes about.
    public let example: ErrorExample

    init(_ title: String, meaning: String, mending: String, example: ErrorExample) {
        (self.title, self.meaning, self.mending, self.example) = (title, meaning, mending, example)
    }
}
