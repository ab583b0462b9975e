import Labs
import Testing

/// The word that was probably meant.
struct NearestWordTests {
    @Test(arguments: [
        ("simgoid", "sigmoid"), ("SIGMOID", "sigmoid"), ("rel", "relu"), ("x", "x1"), ("tang", "tanh"),
        ("linear", nil), ("-", nil), ("", nil), ("b", nil),
    ])
    func onlyWhereSomethingOfItWasTyped(typed: String, meant: String?) {
        #expect(["sigmoid", "relu", "tanh", "x1", "a"].nearest(to: typed) == meant)
    }
}
