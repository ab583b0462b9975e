/// A page that cannot be verified.
public struct VerificationError: Error, Sendable, CustomStringConvertible {
    /// Why not, in a sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
