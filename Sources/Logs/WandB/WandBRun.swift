/// A run as it grows from record to record of a `.wandb` file.
///
/// Formulas: wandb/proto/wandb_internal.proto
struct WandBRun {
    /// The run; without a display name it bears the one it was given.
    private(set) var run: LogRun

    private var places: [String: Int] = [:]
    private var time = LogSeries(name: "time", steps: [], values: [])

    init(name: String) {
        run = LogRun(name: name)
    }

    /// Adds what a record tells; false where it is none.
    mutating func add(_ record: ArraySlice<UInt8>) -> Bool {
        var fields = ProtobufFields(record)
        while let field = fields.next() {
            switch (field.number, field.value.bytes) {
            case (2, let history?): add(history: history)
            case (5, let config?): add(config: config)
            case (17, let header?): add(header: header)
            default: break
            }
        }
        return !fields.isBroken
    }

    /// The run and when it was where.
    func finished() -> LogRun {
        var run = run
        if !time.steps.isEmpty { run.axes = [time] }
        return run
    }

    private mutating func add(header: ArraySlice<UInt8>) {
        for field in ProtobufFields(header) {
            switch (field.number, field.value.bytes) {
            case (4, let config?): add(config: config)
            case (8, let name?) where !name.isEmpty: run.name = String(decoding: name, as: UTF8.self)
            default: break
            }
        }
    }

    /// What W&B itself notes begins with an underscore.
    private mutating func add(config: ArraySlice<UInt8>) {
        for field in ProtobufFields(config) where field.number == 1 {
            guard let item = WandBItem(field.value.bytes ?? []), !item.name.hasPrefix("_") else { continue }
            run.parameters.removeAll { $0.name == item.name }
            run.parameters.append(LogRun.Parameter(name: item.name, value: item.text))
        }
    }

    private mutating func add(history: ArraySlice<UInt8>) {
        var items: [WandBItem] = []
        var step: Double?
        for field in ProtobufFields(history) {
            switch (field.number, field.value.bytes) {
            case (1, let bytes?): if let item = WandBItem(bytes) { items.append(item) }
            case (2, let bytes?):
                step = ProtobufFields(bytes).first { $0.number == 1 }?.value.integer.map(Double.init)
            default: break
            }
        }
        let values = items.flatMap(\.values)
        guard let step = values.first(where: { $0.name == "_step" })?.value ?? step else { return }
        for (name, value) in values where !name.hasPrefix("_") {
            let place = places[name] ?? run.series.count
            if place == run.series.count {
                places[name] = place
                run.series.append(LogSeries(name: name, steps: [], values: []))
            }
            run.series[place].steps.append(step)
            run.series[place].values.append(value)
        }
        if let seconds = values.first(where: { $0.name == "_runtime" })?.value {
            time.steps.append(step)
            time.values.append(seconds)
        }
    }
}

/// A name and a JSON value under it, in a history or a configuration.
struct WandBItem {
    /// The name; what it is made of is joined by `.`.
    var name = ""
    /// The value as it was written.
    var text = ""

    init?(_ bytes: ArraySlice<UInt8>) {
        var path: [String] = []
        var fields = ProtobufFields(bytes)
        while let field = fields.next() {
            switch (field.number, field.value.text) {
            case (1, let key?): name = key
            case (2, let key?): path.append(key)
            case (16, let value?): text = value
            default: break
            }
        }
        if name.isEmpty { name = path.joined(separator: ".") }
        if fields.isBroken || name.isEmpty { return nil }
    }

    /// The numbers in it, those of an object under its own names.
    var values: [(name: String, value: Double)] {
        if let number = Double(text) { return [(name, number)] }
        guard text.contains("{") || text.contains("N") || text.contains("I") else { return [] }
        var parser = JSONParser(Array(text.utf8))
        guard let value = parser.value(), parser.fault == nil else { return [] }
        return Self.numbers(in: value, named: name)
    }

    private static func numbers(in value: JSON, named name: String) -> [(name: String, value: Double)] {
        switch value {
        case .number(let number): [(name, number)]
        // Pictures, tables and histograms are objects that name their type.
        case .object(let pairs) where value["_type"] == nil:
            pairs.flatMap { numbers(in: $0.value, named: "\(name).\($0.key)") }
        default: []
        }
    }
}
