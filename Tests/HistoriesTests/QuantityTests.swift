import Histories
import Testing

@Suite("What a column measures")
struct QuantityTests {
    @Test(
        "is told by its name",
        arguments: [
            ("loss", .loss), ("output.1", .output), ("output.12.3", .output),
            ("w1", .weight), ("w12", .weight), ("layer1.w.2.1", .weight), ("layer10.b.3", .weight),
            ("gradient.w1", .gradient), ("gradient.layer1.w.2.1", .gradient),
            ("gradient.layer2.b.1", .gradient),
            ("active.layer1.2", .activity),
        ] as [(String, Quantity)])
    func known(name: String, quantity: Quantity) {
        #expect(Quantity(column: name) == quantity)
        #expect(Series(name: name, steps: .every(0..<0), values: []).quantity == quantity)
    }

    @Test(
        "is nothing of ours where another tool named it",
        arguments: [
            "", "w", "w1a", "wd", "width", "w-1", "w1.2", "weight", "Loss", "val_loss", "loss.validation",
            "output",
            "layer1", "layer1.w.1", "layer1.b.1.2", "layer1.c.1", "layer.w.1.1", "layerx.w.1.1",
            "layer1.w.a.1",
            "layer1.w..1", "gradient", "accuracy", "w１",
        ])
    func other(name: String) {
        #expect(Quantity(column: name) == .other)
    }
}
