public import Histories
public import Training

/// A run of the reference network, printed exactly as the reference script prints it: in its own words,
/// whatever the report's language.
public struct Transcript: Sendable {
    /// The lines, each ending in a newline.
    public let text: String

    /// The transcript of a run.
    ///
    /// - Throws: ``TranscriptError`` for a network of another shape: the script knows only its own.
    public init(_ settings: Settings, history: History) throws(TranscriptError) {
        try Self.check(settings)
        let weights = history.series(.weight), gradients = history.series(.gradient)
        let outputs = history.series(.output)
        func tensors(_ values: [Double]) -> String { values.map(PythonText.tensor).joined(separator: " ") }
        func values(_ series: [Series], _ state: Int) -> [Double] {
            series.compactMap { $0.value(at: state) }
        }

        let data = (settings.data.inputs[0] + settings.data.targets[0]).map(Double.init)
        var lines = [
            "=====输入值:x1, x2;真实输出值:y1, y2=====", tensors(data),
            "=====更新前的权值=====", tensors(values(weights, 0)),
        ]
        for round in 0..<(gradients.first?.values.count ?? 0) {
            lines += [
                "=====第\(round)轮=====",
                "正向计算:o1 ,o2", tensors(values(outputs, round)),
                "损失函数(均方误差): \(PythonText.repr(history.loss?.value(at: round) ?? .nan))",
                "grad W: "
                    + values(gradients, round).map(PythonText.roundedToHundredths).joined(separator: " "),
            ]
        }
        lines += ["更新后的权值", tensors(values(weights, history.stateCount - 1))]
        text = lines.map { $0 + "\n" }.joined()
    }
}

extension Transcript {
    /// Whether the script could have trained these settings.
    ///
    /// - Throws: ``TranscriptError`` for a network of another shape.
    public static func check(_ settings: Settings) throws(TranscriptError) {
        guard settings.network.isReference, settings.data.sampleCount == 1 else {
            throw TranscriptError(network: settings.network, sampleCount: settings.data.sampleCount)
        }
    }
}

/// A network that the reference script could not have trained.
public struct TranscriptError: Error, Sendable, CustomStringConvertible {
    let network: Network
    let sampleCount: Int

    /// What the script knows, and what was asked of it.
    public var description: String {
        let shape = network.layers.map(String.init).joined(separator: "-")
        return
            "a transcript is what the script prints for its own network, 2-2-2 without bias and one sample; "
            + "this one is \(shape)\(network.bias ? " with bias" : "")"
            + " and \(sampleCount) \(sampleCount == 1 ? "sample" : "samples")"
    }
}
