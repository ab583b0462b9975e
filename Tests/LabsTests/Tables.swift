import Foundation
import Labs

/// A folder with a lab and the tables it names; gone when it is no longer needed.
final class Tables {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "descent-tables-\(UUID())")

    /// A folder with these files.
    init(_ files: [String: String]) throws { try add(files.mapValues { Array($0.utf8) }) }

    /// A folder with these files.
    init(bytes files: [String: [UInt8]]) throws { try add(files) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func add(_ files: [String: [UInt8]]) throws {
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    /// The lab of this text in the folder.
    func lab(_ source: String) throws(LabError) -> Lab {
        try Lab.read(path: folder.appending(path: "lab.yaml").path, source: source)
    }

    /// All that is wrong in the lab of this text, without the folder.
    func complaint(about source: String) -> String {
        do {
            _ = try lab(source)
            return ""
        } catch {
            return error.description.replacing(folder.path + "/", with: "")
        }
    }
}

extension Sound {
    /// A lab with these data and layers under this loss.
    static func learning(_ data: String, layers: String = "[2, 2]", training: String = "loss: mse") -> String
    {
        """
        data:
          \(data.replacing("\n", with: "\n  "))
        network:
          layers: \(layers)
        training:
          \(training.replacing("\n", with: "\n  "))
          step_size: 1
          iterations: 1

        """
    }
}
