/// Puts marks into a list, with `if` and `for`.
@resultBuilder
public enum MarkBuilder {
    /// One mark.
    public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }
    /// Several marks.
    public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
    /// One after the other.
    public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
    /// The marks of a loop.
    public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
    /// The marks of an `if` without `else`.
    public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
    /// The marks of an `if`.
    public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
    /// The marks of an `else`.
    public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
}
