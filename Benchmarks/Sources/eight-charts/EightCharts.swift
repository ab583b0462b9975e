import Charting
import Glibc

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
        let runs = try ReferenceRun.all(rounds: rounds)
        let trained = ContinuousClock.now
        let pictures = try await drawAll(ReferenceRun.charts(of: runs), into: folder)
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

    static func drawAll(_ charts: [(name: String, chart: Chart)], into folder: String) async throws -> [(
        name: String, svg: String
    )] {
        return try await withThrowingTaskGroup(of: (name: String, svg: String).self) { group in
            for (name, chart) in charts {
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
}
