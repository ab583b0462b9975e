import Charting
import Glibc

/// What `peers/million_points.py` does, done with Descent: a line of a million points as a PNG.
///
/// `million-points FILE [TIMES]`; says on standard error how many milliseconds the picture took, from the numbers to
/// the file: the first time, with the fonts to be found, and the median of all further times.
@main
struct MillionPoints {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().map { $0 }
        let path = arguments.first ?? "million.png"
        let times = arguments.count > 1 ? Int(arguments[1]) ?? 6 : 6
        let x = (0..<1_000_000).map(Double.init)
        // A slow wave under noise that every language computes alike.
        let y = x.map { i in
            let noise = sin(i * 12.9898) * 43758.5453
            return sin(i * 3e-5) + 0.3 * (noise - noise.rounded(.down))
        }
        var milliseconds: [Double] = []
        for _ in 0..<times {
            let start = ContinuousClock.now
            let chart = Chart(
                title: "A million points", description: "A wave under noise.", x: Axis(label: "iteration"),
                y: Axis(label: "value"), marks: [Line("value", x: x, y: y)])
            let bytes = try chart.scene().png()
            guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
            milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        let later = milliseconds.dropFirst().sorted()
        let text =
            "first \(milliseconds[0])\n" + (later.isEmpty ? "" : "later \(later[later.count / 2])\n")
        _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }
}
