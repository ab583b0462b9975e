internal import Glibc
package import Storage

/// Writes a history's table state by state, for runs too long to be held in memory.
///
/// What goes wrong with the file is kept, and told by ``finish()``, so that a run need not ask at every state.
public final class CSVWriter {
    private let path: String
    private var file: UnsafeMutablePointer<FILE>?
    private var text = ""
    /// What the system said when something could not be written.
    private var failure: String?
    /// Of all that was written.
    private var digest = RunningDigest()

    /// Makes the file, empty.
    public convenience init(path: String) { self.init(path: path, mode: "w") }

    /// How far a table was written, and what stands there.
    package struct Position: Equatable {
        /// How many bytes.
        package let bytes: Int
        /// Of these bytes.
        package let digest: Digest
    }

    /// Goes on with a table that was written up to here; nil where the file does not begin with that.
    package convenience init?(path: String, at position: Position) {
        guard let digest = RunningDigest(of: path, bytes: position.bytes), digest.digest == position.digest,
            truncate(path, position.bytes) == 0
        else { return nil }
        self.init(path: path, mode: "a")
        self.digest = digest
    }

    private init(path: String, mode: String) {
        self.path = path
        text.reserveCapacity(Self.pieceSize + 4096)
        file = fopen(path, mode)
        if file == nil { failure = String(cString: strerror(errno)) }
    }

    deinit { close() }

    /// Where the table stands now, all of it on the disk; nil where something could not be written.
    package func position() -> Position? {
        flush()
        guard let file, failure == nil, fflush(file) == 0, fsync(fileno(file)) == 0 else { return nil }
        return written
    }

    /// What was written so far; of a table that is finished, all of it.
    package var written: Position { Position(bytes: digest.count, digest: digest.digest) }

    private static let pieceSize = 1 << 18

    /// Writes the header: `iteration` and these columns.
    public func begin(_ names: [String]) {
        // What stands there belongs to a record that could not be gone on with.
        if let file, digest.count > 0 {
            if ftruncate(fileno(file), 0) != 0 { fail() }
            digest = RunningDigest()
        }
        text += "iteration"
        for name in names { text += "," + name }
    }

    /// Begins the row of a state.
    public func begin(row state: Int) {
        text += "\n"
        text += String(state)
        if text.utf8.count > Self.pieceSize { flush() }
    }

    /// Writes the next cell of the row; empty where there is no number.
    public func add(_ number: Double?) {
        text += ","
        if let number { CSV.add(number, to: &text) }
    }

    /// Writes what is left and closes the file.
    ///
    /// - Throws: ``RecordError`` if anything could not be written.
    public func finish() throws(RecordError) {
        text += "\n"
        flush()
        close()
        if let failure { throw RecordError(path: path, reason: failure) }
    }

    private func flush() {
        let bytes = Array(text.utf8)
        digest.add(bytes[...])
        if let file, failure == nil, fwrite(bytes, 1, bytes.count, file) < bytes.count { fail() }
        text.removeAll(keepingCapacity: true)
    }

    private func close() {
        // What is buffered is only written here, where a full disk may show.
        if let file, fclose(file) != 0, failure == nil { fail() }
        file = nil
    }

    private func fail() { failure = String(cString: strerror(errno)) }
}

/// A record that could not be written.
public struct RecordError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What the system said.
    public let reason: String

    init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }

    /// What the system says of the last thing that was asked of it.
    package init(path: String) { self.init(path: path, reason: String(cString: strerror(errno))) }

    /// `path: error: cannot be written: No space left on device`
    public var description: String { "\(path): error: cannot be written: \(reason)" }
}
