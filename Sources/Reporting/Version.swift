/// Which Descent this is.
public enum Version {
    /// As in the changelog.
    public static let current = "0.1.0"
}
