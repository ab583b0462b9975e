import Analysis
import Histories

/// A run with these losses.
func run(
    _ name: String, _ losses: [Double], measure: String = "mse", activity: [String: [Double]] = [:],
    weight: [Double] = []
) -> Subject {
    var series = [Series(name: "loss", steps: .every(0..<losses.count), values: losses)]
    if !weight.isEmpty { series.append(Series(name: "w1", steps: .every(0..<weight.count), values: weight)) }
    for (unit, values) in activity.sorted(by: { $0.key < $1.key }) {
        series.append(Series(name: "active.\(unit)", steps: .every(0..<values.count), values: values))
    }
    return Subject(history: History(name: name, series: series), measure: measure)
}

/// A run with these columns, each at every so-manieth iteration.
func run(_ name: String, _ columns: [String: [Double]], every stride: Int = 1) -> Subject {
    let series = columns.sorted { $0.key < $1.key }.map { column, values in
        let steps: Steps = stride == 1 ? .every(0..<values.count) : .at(values.indices.map { $0 * stride })
        return Series(name: column, steps: steps, values: values)
    }
    return Subject(history: History(name: name, series: series), measure: "mse")
}

/// What is found of one kind, told or not.
func findings(_ kind: String, _ subjects: [Subject]) -> [Finding] {
    FindingRule.all.flatMap { $0.find(subjects) }.filter { $0.kind == kind }
}
