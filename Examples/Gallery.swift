/// The charts of this folder.
public enum Gallery {
    /// All of them, in the order of the documentation.
    public static let all: [Example] = [line, panels, freeAxes, conversion]
}
