import Testing

@testable import Training

@Suite("Arithmetic by hand, counted")
struct WorkloadTests {
    /// Forward: 8 products and 4 sums; 4 sigmoids of a change of sign, exp, a sum and a quotient; half squared
    /// errors of 2 differences (each formed twice), squares and halves, their sum onto 0 and a division.
    /// Backward: 4 slopes of a difference and a product; 2 loss slopes of a difference and a product; 4 δ of a
    /// product; 4 products and 2 sums to the hidden layer; 8 gradients of a product.
    @Test("of the reference network is what one counts on paper")
    func reference() {
        let settings = Settings.reference()
        let workload = Workload(
            settings.network, parameters: settings.initialParameters.flat.map { Double($0) },
            data: settings.data, loss: settings.loss)
        #expect(
            workload.forward
                == Arithmetic(
                    additions: 4 + 4 * 2 + 4 + 2, multiplications: 8 + 4 + 4 + 1, comparisons: 0,
                    functions: 4))
        #expect(
            workload.backward
                == Arithmetic(
                    additions: 4 + 2 + 2, multiplications: 4 + 2 + 4 + 4 + 8, comparisons: 0, functions: 0))
        #expect(workload.forward.total == 39)
        #expect(workload.backward.total == 30)
    }

    @Test("grows by as much with every sample", arguments: Loss.all)
    func samples(loss: Loss) {
        let network = Network(layers: [2, 3, 2], bias: true, activations: [.tanh, .sigmoid])
        let parameters = (0..<network.parameterCount).map { Double($0) / 10 - 0.8 }
        func total(_ samples: Int) -> [Int] {
            let data = Dataset(
                inputs: Array(repeating: [0.5, -0.5], count: samples),
                targets: Array(repeating: [0.25, 0.75], count: samples))
            let workload = Workload(network, parameters: parameters, data: data, loss: loss)
            // What was counted in full, sample by sample.
            let counter = Counted.Counter()
            _ = ChainRule(
                network, parameters.map { Counted($0, counter) }, Samples(data) { Counted($0, counter) }, loss
            )
            #expect(workload.forward.total + workload.backward.total == counter.count.total)
            return [workload.forward.total, workload.backward.total]
        }
        let counts = (1...5).map(total)
        for part in 0..<2 {
            let growth = zip(counts, counts.dropFirst()).map { $1[part] - $0[part] }
            #expect(Set(growth).count == 1)
            #expect(growth[0] > 0)
        }
    }
}
