internal import Errors
internal import Foundation

/// Finds the runs in files and folders.
struct LogSearch {
    /// The runs, and where each was found.
    var found: [FoundRun] = []
    /// The files that were asked for by name.
    private var asked: Set<String> = []
    /// What is to be told of them.
    var remarks: [LogRemark] = []
    /// The files in folders that hold no run, and why not.
    var skipped: [(path: String, problem: String)] = []
    /// The files and folders that were looked at, whatever name led to them.
    var seen: Set<Identity> = []

    /// A file or folder, whatever it is called.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// Adds the runs of a file or a folder.
    ///
    /// - Throws: ``LogError`` where it holds none.
    mutating func read(_ path: String) throws(LogError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            try readFolder(path)
        } else {
            try read(LogFile(path: path))
        }
    }

    /// Adds the runs of a file that was asked for by name.
    ///
    /// - Throws: ``LogError`` where it holds none.
    mutating func read(_ file: LogFile) throws(LogError) {
        var stream = try file.open()
        asked.insert(file.path)
        let (before, told) = (found.count, remarks.count)
        if let format = LogFormat.ofBytes(stream.peek(Self.headSize)) {
            add(format, [file], file.stem, FoundRun.components(of: file.path))
        } else {
            try readText(file, &stream, FoundRun.components(of: file.path))
        }
        guard found.count == before else { return }
        if let loss = remarks[told...].first(where: \.isLoss) {
            throw LogError(.damagedLog, file: file.path, problem: loss.event.text)
        }
        throw LogError(.notALog, file: file.path, problem: "holds no series of numbers")
    }

    /// Adds the runs of files in a format of bytes.
    mutating func add(_ format: LogFormat, _ files: [LogFile], _ name: String, _ components: [String]) {
        let runs = format.read(files, name, &remarks)
        add(runs, format, from: files.first?.path ?? "", name, components)
    }

    /// Adds the runs of a text.
    ///
    /// - Throws: ``LogError`` where it is in no format.
    mutating func readText(
        _ file: LogFile, _ stream: inout ByteStream, _ components: [String]
    ) throws(LogError) {
        var events: [LogRemark.Event] = []
        guard let (runs, format) = Log.runs(inText: ByteSource(stream), file.stem, &events) else {
            throw LogError(
                .notALog, file: file.path,
                problem: stream.size == 0 ? "is empty" : "holds no series of numbers",
                allowed: LogFormat.all.map(\.title).joined(separator: ", "))
        }
        remarks += events.map { LogRemark(file: file.path, event: $0) }
        add(runs, format, from: file.path, file.stem, components)
    }

    /// Adds runs; those that bear the name that they were given are called as their place.
    mutating func add(
        _ runs: [LogRun], _ format: LogFormat, from source: String, _ name: String, _ components: [String]
    ) {
        for var run in runs where !run.series.isEmpty || !run.histograms.isEmpty {
            run.source = source
            run.format = format.name
            format.complete?(&run)
            found.append(
                FoundRun(
                    run: run, components: components, isNamedByPlace: run.name == name,
                    isAskedFor: asked.contains(source)))
        }
    }

    /// All runs, under names of their own.
    func log(_ resumed: Log.Resumed) -> Log {
        var log = Log(runs: FoundRun.named(found), remarks: remarks)
        log.resume(resumed)
        return log
    }

    /// So many bytes of a file tell what it is.
    static let headSize = 4096
}
