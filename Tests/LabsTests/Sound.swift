import Labs
import Training

/// A lab that reads, and what tests make of it.
enum Sound {
    static let weights = "weights: [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]"

    /// The keys of `training`.
    static let training =
        "loss, optimizer, step_size, schedule, iterations, epochs, batch_size, shuffle, seed, clip_gradient_norm, clip_gradient_value, early_stopping, record, curvature"
    /// What experiments may vary.
    static let varying =
        "set, validation, standardise, data.seed, hidden, bias, activation, initializer, seed, loss, optimizer, step_size, schedule, iterations, epochs, batch_size, shuffle, training.seed, clip_gradient_norm, clip_gradient_value, early_stopping"

    static let lab = """
        title: Sound
        data:
          inputs: [[0.5, 0.3]]
          targets: [[0.23, -0.07]]
        network:
          layers: [2, 2, 2]
          activation: sigmoid
          \(weights)
        training:
          step_size: 1
          iterations: 11

        """

    /// The lab with a part of it written otherwise.
    static func replacing(_ part: String, with other: String) -> String { lab.replacing(part, with: other) }

    /// The lab with experiments.
    static func asking(_ experiments: String) -> String { lab + "experiments:\n\(experiments)\n" }
}

/// The words of a list, as an error gives them.
func words<Entry: Choice>(of type: Entry.Type) -> String { Entry.all.map { $0.name }.joined(separator: ", ") }

extension String {
    /// Every `part` replaced; by scalars, so that a CR LF is two.
    func replacing(_ part: String, with other: String) -> String {
        String(decoding: Array(utf8).replacing(Array(part.utf8), with: Array(other.utf8)), as: UTF8.self)
    }
}

/// All that is wrong in a lab, as the user sees it; empty where nothing is.
func complaint(about source: String, path: String = "lab.yaml") -> String {
    do {
        _ = try Lab.read(path: path, source: source)
        return ""
    } catch {
        return error.description
    }
}

extension Lab {
    /// What holds where nothing is varied, of a lab that trains.
    var own: Settings {
        guard let base else { preconditionFailure("\(name) trains nothing") }
        return base
    }
}
