internal import Canvas

/// An axis with its domain and the ticks that fit along it.
struct FittedAxis {
    let kind: Scale.Kind
    let domain: ClosedRange<Double>
    private(set) var ticks: [Tick] = []
    /// The multiples of powers of ten between the ticks of a log axis, where there is room to tell them apart.
    private(set) var minor: [Double] = []
    /// The width of the widest label, in points.
    private(set) var labelWidth = 0.0
    /// How many lines the longest label has: names below a plot may be broken.
    private(set) var lineCount = 1
    /// The same values in another unit: ticks at their values in the axis' own.
    private(set) var converted: [Tick] = []
    /// The width of the widest of their labels, in points.
    private(set) var convertedWidth = 0.0

    /// Which way an axis runs.
    enum Direction { case horizontal, vertical }

    /// The axis along `length` points. Without data it has no ticks.
    /// - Parameters:
    ///   - values: Where ticks may be; anywhere if there are none.
    ///   - lines: The most lines that a name below the plot may have.
    init(
        _ axis: Axis, _ direction: Direction, _ extent: ClosedRange<Double>?, isTight: Bool = false,
        at values: [Double] = [], length: Double, lines: Int = 3, _ typesetter: Typesetter
    ) {
        let target =
            switch direction {
            case .horizontal: max(3, min(8, Int((length / 48).rounded())))
            case .vertical: max(2, min(7, 2 + Int((length / 50).rounded())))
            }
        let room = Room(length: length, direction: direction, typesetter: typesetter)
        let domain = axis.domain(for: extent, nice: direction == .vertical && !isTight, target: target)
        kind = axis.scale
        self.domain = domain ?? (axis.scale == .log ? 0.1...1 : 0...1)
        guard let domain else { return }
        let scale = Scale(kind, domain: domain, from: 0, to: length)
        if kind == .categorical {
            ticks = room.thinned(axis.categories, lines: lines)
        } else if !values.isEmpty {
            ticks = room.thinned(values, on: scale)
        } else {
            ticks = room.fitting(target, on: scale) { axis.ticks(in: domain, target: $0) }
        }
        labelWidth = room.width(of: ticks)
        lineCount = ticks.map { $0.label.split(separator: "\n").count }.max() ?? 1
        if kind == .log { minor = LogTicks.multiples(in: domain, length: length) }
        guard let conversion = axis.conversion, let other = conversion.converted(domain, kind) else { return }
        let unit = Axis(scale: axis.scale)
        converted = room.fitting(target, on: scale) {
            unit.ticks(in: other, target: $0).map {
                Tick(value: conversion.original($0.value), label: $0.label)
            }.sorted { $0.value < $1.value }
        }
        convertedWidth = room.width(of: converted)
    }
}

/// The room labels have along an axis.
private struct Room {
    let length: Double
    let direction: FittedAxis.Direction
    let typesetter: Typesetter

    func width(of ticks: [Tick]) -> Double { ticks.map { width(of: $0.label) }.max() ?? 0 }

    private func width(of label: String) -> Double {
        label.split(separator: "\n").map { typesetter.run(String($0), Typography.figures).width }.max() ?? 0
    }

    /// The ticks for the highest count up to `target` at which they fit; where even two do not, one.
    func fitting(_ target: Int, on scale: Scale, _ ticks: (Int) -> [Tick]) -> [Tick] {
        var best: [Tick] = []
        for target in stride(from: target, through: 2, by: -1) {
            best = ticks(target)
            if fit(best, on: scale) { return best }
        }
        return Array(best.prefix(1))
    }

    /// The names of things, broken into lines below a plot and cut to the room they have; where that is too little for a
    /// word, some are left out.
    func thinned(_ names: [String], lines: Int) -> [Tick] {
        let step = names.isEmpty ? length : length / Double(names.count)
        let least = direction == .vertical ? 12.0 : 28
        let stride = max(1, Int((least / step).rounded(.up)))
        // A vertical axis' names take their width from the plot: a third of a usual plot's width is enough.
        let widest = direction == .vertical ? 130 : step * Double(stride) - 7
        return Swift.stride(from: 0, to: names.count, by: stride).map {
            let label = typesetter.lines(
                names[$0], Typography.figures, width: widest, most: direction == .vertical ? 1 : lines)
            return Tick(value: Double($0), label: label.joined(separator: "\n"))
        }
    }

    /// Every value for which there is room, or every second, third …: those that are written with the fewest digits.
    func thinned(_ values: [Double], on scale: Scale) -> [Tick] {
        for step in 1..<max(2, values.count) {
            let choices = (0..<step).map { start in
                Swift.stride(from: start, to: values.count, by: step).map { values[$0] }
            }
            let roundest = choices.min { Self.digits(of: $0) < Self.digits(of: $1) } ?? []
            let ticks = Tick.labelling(roundest, on: scale.kind)
            if fit(ticks, on: scale) { return ticks }
        }
        return Tick.labelling(Array(values.prefix(1)), on: scale.kind)
    }

    /// How many digits numbers have before their zeros, on average.
    private static func digits(of values: [Double]) -> Double {
        let mantissas = values.map { Numeral(rounding: $0)?.mantissa ?? 0 }
        let digits = mantissas.map { $0 == 0 ? 0 : String($0.magnitude).utf8.count }
        return Double(digits.reduce(0, +)) / Double(max(1, digits.count))
    }

    /// Whether neighbours, in ascending order, keep their distance.
    private func fit(_ ticks: [Tick], on scale: Scale) -> Bool {
        let places = ticks.map { scale.position(of: $0.value) ?? 0 }
        let widths = direction == .horizontal ? ticks.map { width(of: $0.label) } : []
        return places.indices.dropLast().allSatisfy { index in
            let needed = direction == .vertical ? 12 : (widths[index] + widths[index + 1]) / 2 + 7
            return places[index + 1] - places[index] >= needed
        }
    }
}
