internal import Autograd
package import Storage

// What determines a run, and nothing else: not what its data are called, nor where they come from.
extension Settings {
    /// The digest of all that its record depends on, the program and the processor among it.
    package var key: Digest {
        var packing = Packing()
        packing.add(Build.fingerprint)
        packing.add(multipliesLargeMatrices ? OpenBLAS.core ?? "" : "")
        packing.add(data)
        packing.add(validation)
        packing.add(network.layers)
        packing.add(network.bias)
        for activation in network.activations { packing.add(choice: activation) }
        switch start {
        case .given(let parameters):
            packing.add(true)
            packing.add(parameters.flat)
        case .drawn(let initializer, let seed):
            packing.add(false)
            packing.add(choice: initializer)
            packing.add(seed)
        }
        packing.add(choice: loss)
        packing.add(choice: optimizer)
        packing.add(stepSize)
        packing.add(choice: schedule)
        packing.add(iterations)
        packing.add(batches?.size ?? 0)
        packing.add(batches?.seed != nil)
        packing.add(batches?.seed ?? 0)
        switch clipping {
        case .norm(let bound): packing.add([1, bound])
        case .value(let bound): packing.add([2, bound])
        case nil: packing.add([] as [Double])
        }
        packing.add(earlyStopping?.patience ?? 0)
        packing.add(earlyStopping?.minDelta ?? 0)
        packing.add(record.rawValue)
        packing.add(curvature)
        return Digest(of: packing.bytes)
    }
}

extension Packing {
    /// Its name, and its options.
    fileprivate mutating func add(choice: some Choice) {
        add(choice.name)
        for option in choice.options.list { add(option.value) }
    }

    fileprivate mutating func add(_ data: Dataset?) {
        guard let data else { return add(-1) }
        add(data.sampleCount)
        for row in data.inputs { add(row) }
        for row in data.targets { add(row) }
        add(data.labels != nil)
        add(data.labels ?? [])
    }
}
