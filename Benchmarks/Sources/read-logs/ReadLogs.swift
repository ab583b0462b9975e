import Foundation
import Logs

/// Reads logs, and says for each how many milliseconds that took, the median of several times.
@main enum ReadLogs {
    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let times = try (0..<5).map { _ in
                let start = ContinuousClock.now
                let log = try Log.read(path: path)
                let time = ContinuousClock.now - start
                precondition(!log.runs.isEmpty && log.remarks.isEmpty)
                return time / .milliseconds(1)
            }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            FileHandle.standardError.write(Data("\(name) \(times.sorted()[2])\n".utf8))
        }
    }
}
