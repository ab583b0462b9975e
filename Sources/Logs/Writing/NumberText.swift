/// Numbers as the forms write them: the shortest text that reads back to the same bits.
enum NumberText {
    /// A value, as Python prints it: `0.1`, `nan`, `inf`, `-inf`.
    static func value(_ value: Double) -> String { value.description }

    /// A step: whole numbers without a point.
    static func step(_ step: Double) -> String { Int(exactly: step).map(String.init) ?? step.description }

    /// A number as Python writes it into JSON, which has words for what is not finite.
    static func json(_ number: Double, isStep: Bool = false) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return isStep ? step(number) : value(number)
    }
}
