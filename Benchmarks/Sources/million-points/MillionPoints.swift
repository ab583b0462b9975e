import Charting
import Glibc

/// What `peers/million_points.py` does, done with Descent: a line of a million points as a PNG.
///
/// `million-points FILE`; says on standard error how many milliseconds the picture took, from the numbers to the
/// file: the first time, with the fonts to be found, and the median of five more.
@main
struct MillionPoints {
    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first ?? "million.png"
        let x = (0..<1_000_000).map(Double.init)
        // A slow wave under noise that every language computes alike.
        let y = x.map { i in
            let noise = sin(i * 12.9898) * 43758.5453
            return sin(i * 3e-5) + 0.3 * (noise - noise.rounded(.down))
        }
        var milliseconds: [Double] = []
        for _ in 0..<6 {
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
        let text = "first \(milliseconds[0])\nlater \(milliseconds[1...].sorted()[2])\n"
        _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }
}
