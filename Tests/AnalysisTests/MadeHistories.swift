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

/// What one rule finds.
func findings(_ kind: String, _ subjects: [Subject]) -> [Finding] {
    FindingRule.findings(about: subjects).filter { $0.kind == kind }
}
