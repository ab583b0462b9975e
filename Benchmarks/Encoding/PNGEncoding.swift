import CPangoCairo
import Canvas
import Charting
import Glibc

/// Encodes the same pictures as PNG twice: as Descent does, and with `cairo_surface_write_to_png`.
///
/// Says on standard error, for each kind of picture, what encoding all of them takes: milliseconds, the best of many
/// rounds, and bytes, of both ways.
@main
struct PNGEncoding {
    static func main() throws {
        var pictures = ReferenceRun.charts(of: try ReferenceRun.all(rounds: 11)).map { _, chart in
            ("eight-charts", { try chart.scene().image() })
        }
        let blocks = (0..<40).map { row in
            (0..<60).map { column in Double((row * 7 + column * column) % 97) }
        }
        let field = (0..<120).map { row in
            (0..<180).map { column in sin(Double(column) / 25) * cos(Double(row) / 17) }
        }
        for (name, values) in [("heat-map", blocks), ("many-colours", field)] {
            let chart = Chart(title: name, description: "", marks: [HeatMap(values)])
            pictures.append((name, { try chart.scene().image() }))
        }

        var totals: [(name: String, ours: Cost, cairos: Cost)] = []
        for (name, picture) in pictures {
            let surface = try picture()
            let ours = try Cost { try surface.png(dpi: 144).count }
            let cairos = Cost { cairo(surface) }
            if let last = totals.last, last.name == name {
                totals[totals.count - 1] = (name, last.ours + ours, last.cairos + cairos)
            } else {
                totals.append((name, ours, cairos))
            }
        }
        for total in totals {
            let numbers = [total.ours, total.cairos].map { "\($0.milliseconds) \($0.bytes)" }
            let text = "\(total.name) \(numbers.joined(separator: " "))\n"
            _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
        }
    }

    /// What encoding takes: the best of many rounds.
    private struct Cost {
        var milliseconds = Double.infinity
        var bytes = 0

        init(_ encode: () throws -> Int) rethrows {
            for _ in 0..<15 {
                let start = ContinuousClock.now
                bytes = try encode()
                milliseconds = min(milliseconds, (ContinuousClock.now - start) / .milliseconds(1))
            }
        }

        static func + (a: Cost, b: Cost) -> Cost {
            var sum = a
            sum.milliseconds += b.milliseconds
            sum.bytes += b.bytes
            return sum
        }
    }

    /// The bytes of Cairo's own file.
    private static func cairo(_ image: borrowing ImageSurface) -> Int {
        var count = 0
        withUnsafeMutablePointer(to: &count) { count in
            _ = cairo_surface_write_to_png_stream(
                cairo_get_target(image.context),
                { count, _, length in
                    count?.assumingMemoryBound(to: Int.self).pointee += Int(length)
                    return CAIRO_STATUS_SUCCESS
                }, count)
        }
        return count
    }
}
