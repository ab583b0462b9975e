package import Storage

// A history as the store of runs holds it, bit for bit.
extension History: Packable {
    package func pack(into packing: inout Packing) {
        packing.add(name)
        packing.add(isThinned)
        packing.add(series.count)
        for series in series { packing.add(series) }
        packing.add(keptCheckpoints)
    }

    package init(from packed: inout Unpacking) throws(DamagedEntry) {
        let name = try packed.text(), isThinned = try packed.bool(), count = try packed.int()
        var series: [Series] = []
        for _ in 0..<max(0, count) { series.append(try packed.value()) }
        self.init(
            name: name, series: series, isThinned: isThinned, checkpoints: try packed.optional())
    }
}

extension Series: Packable {
    package func pack(into packing: inout Packing) {
        packing.add(name)
        switch steps {
        case .every(let range):
            packing.add(true)
            packing.add(range.lowerBound)
            packing.add(range.upperBound)
        case .at(let list):
            packing.add(false)
            packing.add(list)
        }
        packing.add(values)
    }

    package init(from packed: inout Unpacking) throws(DamagedEntry) {
        let name = try packed.text(), steps: Steps
        if try packed.bool() {
            let first = try packed.int(), end = try packed.int()
            guard first <= end else { throw DamagedEntry() }
            steps = .every(first..<end)
        } else {
            steps = .at(try packed.numbers())
        }
        let values: [Double] = try packed.numbers()
        guard values.count == steps.count else { throw DamagedEntry() }
        self.init(name: name, steps: steps, values: values)
    }
}

extension Checkpoints: Packable {
    package func pack(into packing: inout Packing) {
        packing.add(steps)
        for weights in weights { packing.add(weights) }
    }

    package init(from packed: inout Unpacking) throws(DamagedEntry) {
        let steps: [Int] = try packed.numbers()
        var weights: [[Float]] = []
        for _ in steps { weights.append(try packed.numbers()) }
        self.init(steps: steps, weights: weights)
    }
}

extension CSVWriter.Position: Packable {
    package func pack(into packing: inout Packing) {
        packing.add(bytes)
        packing.add(digest)
    }

    package init(from packed: inout Unpacking) throws(DamagedEntry) {
        (bytes, digest) = (try packed.int(), try packed.value())
    }
}
