internal import Foundation

/// Numbers as Python and PyTorch print them.
enum PythonText {
    /// `repr(x)`: the shortest text that reads back equal.
    static func repr(_ value: Double) -> String { value.description }

    /// `round(x, 2)`, printed: rounded half to even in decimal, and -0.0 keeps its sign.
    static func roundedToHundredths(_ value: Double) -> String {
        guard value.isFinite, let rounded = Double(String(format: "%.2f", value)) else {
            return value.description
        }
        return rounded.description
    }

    /// `print(torch.tensor([x]))` at the default four decimals.
    static func tensor(_ value: Double) -> String { "tensor([\(element(value))])" }

    /// PyTorch's formatter for a tensor of one element.
    private static func element(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value.description }
        let magnitude = abs(value)
        let isWhole = value == value.rounded(.up)
        if magnitude > 1e8 || (!isWhole && magnitude < 1e-4) { return String(format: "%.4e", value) }
        return isWhole ? String(format: "%.0f.", value) : String(format: "%.4f", value)
    }
}
