import Foundation
import Synchronization

/// A headless Chrome or Chromium, and this end of the socket over which it speaks DevTools.
///
/// It ends when that socket closes, so not even a killed test run leaves one behind.
final class BrowserProcess: Sendable {
    /// Where the protocol is read and written.
    let socket: Int32

    private let log: URL

    /// The shell first: the same engine, but a page opens four times as fast without Chrome's windows.
    static let names = [
        "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser",
    ]

    private static let flags = [
        "--headless=new", "--remote-debugging-pipe",
        // As root, and in most containers, Chromium's own sandbox does not start.
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        // A page of a test reaches no network, however it tries.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-default-apps", "--no-first-run", "--no-default-browser-check",
        "--no-startup-window",
        "--disable-breakpad", "--password-store=basic", "--mute-audio",
        // Several pages are open at once: none may be slowed for being behind another.
        "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
        "--disable-renderer-backgrounding",
        // Pictures are alike on every machine.
        "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none",
    ]

    init() throws {
        guard let program = Self.installed() else { throw BrowserError.notInstalled(names: Self.names) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-browser-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        log = folder.appending(path: "log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)

        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw CocoaError(.fileReadUnknown)
        }
        socket = ends[0]
        let theirs = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)

        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // Foundation hands a process no more than descriptors 0 to 2, and the protocol is on 3 and 4.
        process.arguments =
            ["-c", #"exec "$@" 3<&0 4>&1 </dev/null >&2"#, "sh", program]
            + Self.flags + ["--user-data-dir=\(folder.path)"]
        process.standardInput = theirs
        process.standardOutput = theirs
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        try theirs.close()
        BrowserProcess.endWithThisProcess(process.processIdentifier, folder)
    }

    deinit { close(socket) }

    /// The last line that the browser wrote, for the message of an error.
    var lastWords: String {
        let lines = (try? String(contentsOf: log, encoding: .utf8))?.split(separator: "\n")
        return lines?.last.map(String.init) ?? "nothing"
    }

    private static func installed() -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        return candidates.first { path in
            // A snap may not read the pages to test.
            FileManager.default.isExecutableFile(atPath: path)
                && !URL(filePath: path).resolvingSymlinksInPath().path.hasSuffix("/snap")
        }
    }
}

// MARK: - The end

extension BrowserProcess {
    private struct Leftover {
        let process: Int32
        let folder: URL
    }

    private static let leftovers = Mutex<[Leftover]>([])

    /// Kills the browser and removes its folder when the test run exits.
    private static func endWithThisProcess(_ process: Int32, _ folder: URL) {
        let isFirst = leftovers.withLock { leftovers in
            leftovers.append(Leftover(process: process, folder: folder))
            return leftovers.count == 1
        }
        guard isFirst else { return }
        atexit {
            for leftover in BrowserProcess.leftovers.withLock({ $0 }) {
                // Foundation starts each process as the leader of a group of its own.
                kill(-leftover.process, SIGKILL)
                try? FileManager.default.removeItem(at: leftover.folder)
            }
        }
    }
}
