internal import Foundation

/// Opens a page as this system opens files.
enum PageOpening {
    #if os(macOS)
        private static let programs = ["open"]
    #else
        // WSL's own way first: there the browser is Windows'.
        private static let programs = ["wslview", "xdg-open"]
    #endif

    /// Opens a file or an address; says so where nothing is installed that does.
    static func open(_ page: String) {
        guard let program = installed() else {
            return Output.error(
                "--open: note: nothing that opens pages is installed: \(programs.joined(separator: " or "));"
                    + " open it yourself: \(page)")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [page]
        (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
        process.standardError = FileHandle.nullDevice
        // Not waited for: some of them last as long as the browser.
        do { try process.run() } catch {
            Output.error("--open: note: \(program) cannot be started; open it yourself: \(page)")
        }
    }

    private static func installed() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return programs.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
