import Charting
import Examples
import Foundation

/// Draws every example of the gallery, in every theme, into a folder.
@main
struct Draw {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("gallery FOLDER: draws every example of Examples/ into the folder")
            exit(2)
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for example in Gallery.all {
            for (name, theme) in Theme.named {
                let scene = try example.chart.scene(theme: theme)
                let file = folder.appendingPathComponent("\(example.name)-\(name)")
                try Data(scene.png(theme: theme)).write(to: file.appendingPathExtension("png"))
                try Data(scene.svg(theme: theme).utf8).write(to: file.appendingPathExtension("svg"))
            }
        }
    }
}
