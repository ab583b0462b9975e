import Foundation
import Histories
import Labs
import Reporting

/// The repository's own templates.
let templates: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "templates")

/// A small lab in a language, trained.
func results(language: String = "en", stepSize: String = "[0.1, 10]", activation: String = "sigmoid")
    async throws
    -> Results
{
    let lab = try Lab.read(
        path: "lab.yaml",
        source: """
            language: \(language)
            data:
              inputs: [[0.5, 0.3]]
              targets: [[0.23, -0.07]]
            network:
              layers: [2, 2, 2]
              activation: \(activation)
              weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]
            training:
              step_size: 1
              iterations: 12
            experiments:
              - name: Activation
                vary: {activation: [\(activation), relu]}
              - name: Step
                vary: {step_size: \(stepSize)}
            """)
    return Results(lab: lab, histories: try await lab.train())
}

/// The report of these results.
func report(_ results: Results) async throws -> Report {
    try await Report(results, templates: Templates(folder: templates.path))
}

/// What JSON bytes say.
func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
}
