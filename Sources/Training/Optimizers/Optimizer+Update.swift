package import Storage

extension Optimizer {
    /// Changes the numbers of a network's parameters in place, from their gradients; called once an iteration. What it
    /// remembers from one to the next can be put down and taken up again.
    package struct Update {
        /// What it does.
        package typealias Step = (
            _ stepSize: Double, _ parameters: UnsafeMutableBufferPointer<Float>,
            _ gradients: UnsafeMutableBufferPointer<Float>
        ) -> Void

        private let memory: [Memory]
        private let count: Counter?
        private let step: Step

        /// An update, and all that the next one depends on.
        init(remembering memory: [Memory] = [], counting count: Counter? = nil, _ step: @escaping Step) {
            (self.memory, self.count, self.step) = (memory, count, step)
        }

        /// The same, with something done before it.
        func after(_ first: @escaping Step) -> Update {
            let step = step
            return Update(remembering: memory, counting: count) { stepSize, parameters, gradients in
                first(stepSize, parameters, gradients)
                step(stepSize, parameters, gradients)
            }
        }

        /// Updates the parameters.
        @inline(__always)
        package func callAsFunction(
            _ stepSize: Double, _ parameters: UnsafeMutableBufferPointer<Float>,
            _ gradients: UnsafeMutableBufferPointer<Float>
        ) { step(stepSize, parameters, gradients) }
    }
}

extension Optimizer.Update {
    /// Puts down what it remembers.
    func pack(into packing: inout Packing) {
        packing.add(count?.value ?? 0)
        for memory in memory { packing.add(Array(memory.numbers)) }
    }

    /// Takes it up again.
    ///
    /// - Throws: `DamagedEntry` where another optimizer has put it down.
    func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        let value = try packed.double()
        count?.value = value
        for memory in memory {
            let numbers: [Float] = try packed.numbers()
            guard numbers.count == memory.numbers.count else { throw DamagedEntry() }
            _ = memory.numbers.update(fromContentsOf: numbers)
        }
    }
}

/// How many iterations an optimizer has seen.
final class Counter {
    var value = 0.0
}
