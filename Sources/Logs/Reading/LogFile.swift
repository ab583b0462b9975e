internal import Errors
internal import Foundation

/// A file to be read, or the bytes that one would hold.
struct LogFile: Sendable {
    /// The file, as it was named.
    let path: String
    private let bytes: [UInt8]?

    /// A file on disk.
    init(path: String) {
        self.path = path
        bytes = nil
    }

    /// Bytes that are called as if they were a file.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The name without folders and without its last ending.
    var stem: String { Log.stem(of: path) }

    /// Its text; nil where it is longer than that, or cannot be read.
    func text(upTo limit: Int) -> String? {
        guard var stream = try? open(), stream.size <= limit, let bytes = stream.take(stream.size) else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Opens the file; where that fails, what was lost is told.
    func open(_ remarks: inout [LogRemark]) -> ByteStream? {
        do throws(LogError) {
            return try open()
        } catch {
            remarks.append(LogRemark(file: path, event: .lost(.file, problem: error.problem)))
            return nil
        }
    }

    /// Opens the file.
    ///
    /// - Throws: ``LogError`` where there is none, or none that has an end.
    func open() throws(LogError) -> ByteStream {
        if let bytes { return ByteStream(bytes) }
        // A pipe that nobody writes to must not be waited for.
        let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw LogError(
                errno == ENOENT ? .fileMissing : .notAFile, file: path,
                problem: "cannot be read: \(String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw LogError(
                .notAFile, file: path, problem: "cannot be read: \(String(cString: strerror(errno)))")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return ByteStream(file, size: Int(status.st_size))
        case S_IFIFO where path.hasPrefix("/dev/"): return try piped(file)
        default:
            throw LogError(
                .notAFile, file: path, problem: "is neither a file nor a folder",
                allowed: "files, folders, what a shell pipes in under /dev")
        }
    }

    /// What a shell passes as `<(command)` has a writer, and an end.
    private func piped(_ file: FileHandle) throws(LogError) -> ByteStream {
        _ = fcntl(file.fileDescriptor, F_SETFL, 0)
        var bytes: [UInt8] = []
        while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {
            bytes += piece
            guard bytes.count < Self.pipeLimit else {
                throw LogError(
                    .fileTooLarge, file: path, problem: "pipes in more than \(Self.pipeLimit >> 30) GB")
            }
        }
        return ByteStream(bytes)
    }

    private static let pipeLimit = 1 << 32
}
