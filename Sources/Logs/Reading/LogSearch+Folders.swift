internal import Errors
internal import Foundation

extension LogSearch {
    /// Deeper folders are not looked into, and no more entries than these.
    private static let depthLimit = 32, entryLimit = 200_000

    /// Texts in a folder are looked at only under these endings; files of bytes are recognised under any.
    private static let textEndings: Set<String> = [
        "csv", "tsv", "tab", "dat", "txt", "log", "json", "jsonl", "ndjson", "out", "",
    ]

    /// Adds the runs in a folder and those below it.
    ///
    /// - Throws: ``LogError`` where there are none.
    mutating func readFolder(_ path: String) throws(LogError) {
        let (before, told) = (found.count, remarks.count)
        visit(Folder(path: path, components: FoundRun.folderComponents(of: path)), depth: 0)
        guard found.count == before else { return }
        if let loss = remarks[told...].first(where: \.isLoss) {
            throw LogError(.damagedLog, file: loss.file, problem: loss.event.text)
        }
        throw LogError(
            .notALog, file: path, problem: "is a folder in which there are no logs" + looked)
    }

    /// What was passed over, for an error where nothing was found.
    private var looked: String {
        guard !skipped.isEmpty else { return "" }
        let most = 5
        let files = skipped.prefix(most).map { "\($0.path) \($0.problem)" }
        let rest = skipped.count > most ? ["\(skipped.count - most) more"] : []
        return "\n  looked at: " + (files + rest).joined(separator: ", ")
    }

    private mutating func visit(_ folder: Folder, depth: Int) {
        guard depth < Self.depthLimit else {
            return lose(folder.path, "is more than \(Self.depthLimit) folders deep and was not looked into")
        }
        guard isNew(folder.path) else { return }
        guard let (files, folders) = folder.entries() else {
            return lose(folder.path, "cannot be read: \(String(cString: strerror(errno)))")
        }
        guard seen.count + files.count + folders.count < Self.entryLimit else {
            return lose(
                folder.path, "is left out: more than \(Self.entryLimit) files and folders were looked at")
        }
        var folder = folder
        (folder.files, folder.folders) = (files, folders)
        let claimed = claim(folder)
        readFiles(of: folder, but: claimed)
        for name in folder.folders where !claimed.contains(name) {
            visit(
                Folder(path: folder.path(of: name), components: folder.components + [name]), depth: depth + 1)
        }
    }

    /// Reads what in a folder belongs together, and gives the names of the entries that nothing else shall read.
    private mutating func claim(_ folder: Folder) -> Set<String> {
        for format in LogFormat.all {
            for case .folder(let read) in format.contents {
                guard let (runs, entries) = read(folder, &remarks) else { continue }
                add(runs, format, from: folder.path, folder.name, folder.components)
                return entries
            }
        }
        return []
    }

    private mutating func readFiles(of folder: Folder, but claimed: Set<String>) {
        var joined: [String: [LogFile]] = [:]
        for name in folder.files where !claimed.contains(name) {
            let file = LogFile(path: folder.path(of: name))
            guard isNew(file.path), var stream = file.open(&remarks) else { continue }
            let head = stream.peek(Self.headSize)
            if let format = LogFormat.ofBytes(head) {
                if format.joins {
                    joined[format.name, default: []].append(file)
                } else {
                    add(format, [file], file.stem, folder.components + [file.stem])
                }
            } else if isText(name, head) {
                readText(file, &stream, in: folder)
            } else if stream.size > 0, name.contains("tfevents") || name.hasSuffix(".wandb") {
                lose(file.path, "is called as a log, but does not begin as one")
            }
        }
        for format in LogFormat.all {
            guard let files = joined[format.name] else { continue }
            add(format, files, folder.name, folder.components)
        }
    }

    /// What nobody asked for by name is a run only if it looks like one, and no error otherwise.
    private mutating func readText(_ file: LogFile, _ stream: inout ByteStream, in folder: Folder) {
        let (before, told) = (found.count, remarks.count)
        do throws(LogError) {
            try readText(file, &stream, folder.components + [file.stem])
            guard !found[before...].contains(where: \.run.looksMeasured) else { return }
            skipped.append((file.path, "names no metric"))
        } catch {
            skipped.append((file.path, error.problem))
        }
        found.removeSubrange(before...)
        remarks.removeSubrange(told...)
    }

    private func isText(_ name: String, _ head: ArraySlice<UInt8>) -> Bool {
        let dot = name.lastIndex(of: ".")
        let ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
        guard Self.textEndings.contains(ending) else { return false }
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        return isWide || !head.contains(0)
    }

    /// Whether a file or folder was not yet looked at under another name.
    private mutating func isNew(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return seen.insert(Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))).inserted
    }

    private mutating func lose(_ path: String, _ problem: String) {
        remarks.append(LogRemark(file: path, event: .lost(.file, problem: problem)))
    }
}

extension LogRun {
    /// Whether anything in it bears the name of a metric, or its steps are called so in a format that is not only lists.
    fileprivate var looksMeasured: Bool {
        let format = format
        let isPlain = LogFormat.plain.contains { $0.name == format }
        let isTable = format == LogFormat.plainTable.name
        return !isPlain && !isTable || isTable && stepName != "step"
            || series.contains { series in
                let name = MetricName(series.name)
                return name.isLoss || name.isAccuracy || name.isStepSize
            }
    }
}

extension LogFormat {
    /// What settings and data sets may look like as well.
    fileprivate static let plain: [LogFormat] = [.metricLists, .boostingRounds, .pandasHistory, .printedLog]
}
