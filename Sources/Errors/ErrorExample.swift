/// A mistake that can be made on purpose: what is typed, and what is then told. A test makes each.
public struct ErrorExample: Sendable {
    /// A file that must be there.
    public struct File: Sendable {
        /// Its path.
        public let name: String
        /// All that it holds.
        public let text: String
        /// What of it is shown: the lines that matter; empty where the file is as it should be.
        public let shown: String
    }

    /// What no file and no command brings about.
    public enum Surroundings: Sendable, Equatable {
        /// Nothing else.
        case ordinary
        /// Another program listens at this port.
        case portTaken(UInt16)
        /// No other program is installed.
        case noOtherPrograms
        /// None that a test could make: the message alone is an example.
        case unreachable
    }

    /// The files that must be there.
    public let files: [File]
    /// What else must be so.
    public let surroundings: Surroundings
    /// What is typed, as a line of shell.
    public let command: String
    /// What is told on standard error, without the last line break; a long line that is cut ends with `, …`.
    public let prints: String

    init(
        _ files: [File] = [], in surroundings: Surroundings = .ordinary,
        command: String = "descent run lab.yaml",
        prints: String
    ) {
        (self.files, self.surroundings) = (files, surroundings)
        (self.command, self.prints) = (command, prints)
    }
}

extension ErrorExample {
    /// The lab that examples change.
    public static var lab: String { File.smallLab }
}

extension ErrorExample.File {
    /// A file that is shown whole.
    init(_ name: String, _ text: String) { self.init(name: name, text: text, shown: text) }

    /// A small lab that is as it should be.
    static func lab(_ name: String = "lab.yaml") -> Self { Self(name: name, text: smallLab, shown: "") }

    /// The small lab with other lines in the place of some.
    static func lab(_ lines: String, _ others: String) -> Self {
        Self(name: "lab.yaml", text: smallLab.replacing(lines, with: others), shown: others)
    }

    /// The small lab with its samples from a table.
    static func table(targets: String = "y") -> Self {
        lab(samples, "  csv: points.csv\n  targets: \(targets)\n")
    }

    /// A log of a training.
    static let metrics = Self(
        name: "metrics.csv", text: "step,loss,accuracy\n0,0.7,0.5\n1,0.4,0.8\n2,0.3,0.9\n", shown: "")

    /// The lab that the examples change.
    static let smallLab = """
        title: Exclusive or
        data:
        \(samples)network:
          layers: [2, 3, 1]
          activation: tanh
          seed: 0
        training:
          loss: mse
          optimizer: sgd
          step_size: 0.5
          iterations: 20
        experiments:
          - name: Activation
            vary: {activation: [relu, sigmoid]}

        """

    private static let samples = """
          inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
          targets: [[0], [1], [1], [0]]

        """
}
