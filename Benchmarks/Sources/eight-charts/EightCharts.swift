import Charting
import Glibc
import Histories
import Training

/// What `peers/python_report.py` does, done with Descent: six runs, eight charts as PNG and SVG, and a page.
///
/// `eight-charts OUT [ROUNDS]`; says on standard error how long each part took.
@main
struct EightCharts {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst().map { $0 }
        let folder = arguments.first ?? "out"
        let rounds = arguments.count > 1 ? Int(arguments[1]) ?? 11 : 11
        mkdir(folder, 0o755)

        let start = ContinuousClock.now
        let runs = try trainAll(rounds: rounds)
        let trained = ContinuousClock.now
        let pictures = try await drawAll(runs, into: folder)
        let drawn = ContinuousClock.now
        let figures = pictures.map { "<figure>\($0.svg)<figcaption>\($0.name)</figcaption></figure>" }
        write("<!DOCTYPE html><h1>Lab</h1>\(figures.joined())".utf8, to: "\(folder)/report.html")
        let written = ContinuousClock.now

        let parts = [("train", trained - start), ("draw", drawn - trained), ("html", written - drawn)]
        let text = parts.map { "\($0.0) \($0.1 / .seconds(1))" }.joined(separator: " ")
        write("\(text)\n".utf8, to: "/dev/stderr")
    }

    static func write(_ bytes: some Sequence<UInt8>, to path: String) {
        let bytes = Array(bytes)
        guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// One run of the peer: an activation and a step size.
    struct Trained {
        let activation: Activation
        let stepSize: Double
        let history: History
    }

    static func trainAll(rounds: Int) throws -> [Trained] {
        try [Activation.sigmoid, .relu].flatMap { activation in
            try [0.1, 1, 10].map { stepSize in
                let settings = Settings(
                    data: Dataset(inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]),
                    network: Network(layers: [2, 2, 2], bias: false, activations: [activation, activation]),
                    start: .given(Parameters(weights: [[0.2, -0.4, 0.5, 0.6], [0.1, -0.5, -0.3, 0.8]])),
                    loss: .halfSquaredError, optimizer: .gradientDescent, stepSize: stepSize,
                    iterations: rounds)
                let name = "\(activation.name)-\(stepSize)"
                return Trained(
                    activation: activation, stepSize: stepSize,
                    history: try Trainer(settings).train(name: name))
            }
        }
    }

    static func drawAll(_ runs: [Trained], into folder: String) async throws -> [(name: String, svg: String)] {
        let losses = [Activation.sigmoid, .relu].map { activation in
            (
                name: "loss-\(activation.name)",
                chart: lossChart(runs.filter { $0.activation == activation }, activation)
            )
        }
        let weights = runs.map { (name: "weights-\($0.history.name)", chart: weightChart($0.history)) }
        return try await withThrowingTaskGroup(of: (name: String, svg: String).self) { group in
            for (name, chart) in losses + weights {
                group.addTask {
                    let scene = try chart.scene()
                    write(try scene.png(), to: "\(folder)/\(name).png")
                    let svg = scene.svg()
                    write(svg.utf8, to: "\(folder)/\(name).svg")
                    return (name, scene.svg(inline: true))
                }
            }
            var pictures: [(name: String, svg: String)] = []
            for try await picture in group { pictures.append(picture) }
            return pictures.sorted { $0.name < $1.name }
        }
    }

    static func lossChart(_ runs: [Trained], _ activation: Activation) -> Chart {
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

    static func weightChart(_ history: History) -> Chart {
        let lines = history.series(.weight).enumerated().map { place, weight in
            Line(weight.name, x: weight.steps.map(Double.init), y: weight.values, ink: .series(place + 1))
        }
        return Chart(
            title: "Weights, \(history.name)", description: "Weights at each iteration.",
            x: Axis(label: "iteration", integers: true), y: Axis(label: "weight"), marks: lines)
    }
}
