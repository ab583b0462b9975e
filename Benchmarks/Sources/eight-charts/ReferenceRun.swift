import Charting
import Histories
import Training

/// One run of `peers/python_report.py`: an activation and a step size.
struct ReferenceRun {
    let activation: Activation
    let stepSize: Double
    let history: History

    /// The six runs.
    static func all(rounds: Int) throws -> [ReferenceRun] {
        try [Activation.sigmoid, .relu].flatMap { activation in
            try [0.1, 1, 10].map { stepSize in
                let settings = Settings(
                    data: Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]),
                    network: Network(layers: [2, 2, 2], bias: false, activations: [activation, activation]),
                    start: .given(Parameters(weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])),
                    loss: .halfSquaredError, optimizer: .gradientDescent, stepSize: stepSize,
                    iterations: rounds)
                let name = "\(activation.name)-\(stepSize)"
                return ReferenceRun(
                    activation: activation, stepSize: stepSize,
                    history: try Trainer(settings).train(name: name))
            }
        }
    }

    /// The eight charts of them, by the names of their files.
    static func charts(of runs: [ReferenceRun]) -> [(name: String, chart: Chart)] {
        let losses = [Activation.sigmoid, .relu].map { activation in
            (
                name: "loss-\(activation.name)",
                chart: lossChart(runs.filter { $0.activation == activation }, activation)
            )
        }
        let weights = runs.map { (name: "weights-\($0.history.name)", chart: weightChart($0.history)) }
        return losses + weights
    }

    private static func lossChart(_ runs: [ReferenceRun], _ activation: Activation) -> Chart {
        let inks = Ink.shades(of: 1, count: runs.count)
        let lines = zip(runs, inks).flatMap { run, ink in
            run.history.series(.loss).map { loss in
                Line("step \(run.stepSize)", x: loss.steps.map(Double.init), y: loss.values, ink: ink)
            }
        }
        return Chart(
            title: "Loss, \(activation.name)", description: "Loss at each iteration.",
            x: Axis(label: "iteration", integers: true), y: Axis(label: "loss", scale: .log), marks: lines)
    }

    private static func weightChart(_ history: History) -> Chart {
        let lines = history.series(.weight).enumerated().map { place, weight in
            Line(weight.name, x: weight.steps.map(Double.init), y: weight.values, ink: .series(place + 1))
        }
        return Chart(
            title: "Weights, \(history.name)", description: "Weights at each iteration.",
            x: Axis(label: "iteration", integers: true), y: Axis(label: "weight"), marks: lines)
    }
}
