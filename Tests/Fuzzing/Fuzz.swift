internal import Foundation
internal import LogSamples
internal import Logs

/// Reads logs that were damaged by chance, as many as there is time for; the same seed gives the same logs.
///
/// `FUZZ_MINUTES` and `FUZZ_SEED` say how long and from where; `FUZZ_FORMAT` and `FUZZ_INPUT` name one format, and one
/// input of it. What crashes or hangs leaves its format and number in `.build/fuzzing`.
@main
struct Fuzz {
    static func main() throws {
        let environment = ProcessInfo.processInfo.environment
        let minutes = environment["FUZZ_MINUTES"].flatMap(Double.init) ?? 1
        let seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        let input = environment["FUZZ_INPUT"].flatMap(Int.init)
        let targets = try FuzzTarget.all().filter { environment["FUZZ_FORMAT"] ?? $0.format == $0.format }

        // What asks for more memory than this ends here, and not the machine.
        var limit = rlimit(rlim_cur: 6 << 30, rlim_max: 6 << 30)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        try FileManager.default.createDirectory(atPath: ".build/fuzzing", withIntermediateDirectories: true)

        var total = 0
        for target in targets {
            if let input {
                try target.tryInput(input, seed: seed)
                continue
            }
            let end = ContinuousClock.now + .seconds(minutes * 60 / Double(targets.count))
            var count = 0
            while ContinuousClock.now < end {
                try target.tryInput(count, seed: seed)
                count += 1
            }
            try say("\(target.format): \(count) inputs")
            total += count
        }
        try say(
            "\(total) damaged logs in \(targets.count) formats, seed \(seed): no crash, no hang, no wrong answer"
        )
    }

    /// Without delay, so that what was done before a crash is seen.
    private static func say(_ line: String) throws {
        try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    }
}
