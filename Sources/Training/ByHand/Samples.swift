/// The samples of a dataset in the numbers that are worked with.
struct Samples<S: Scalar> {
    let inputs: [[S]]
    let targets: [[S]]

    init(_ data: Dataset, _ number: (Double) -> S = { S($0) }) {
        inputs = data.inputs.map { $0.map { number(Double($0)) } }
        targets = data.targets.map { $0.map { number(Double($0)) } }
    }
}
