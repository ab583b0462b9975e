internal import Glibc

/// Writes a history's table state by state, for runs too long to be held in memory.
///
/// What goes wrong with the file is kept, and told by ``finish()``, so that a run need not ask at every state.
public final class CSVWriter {
    private let path: String
    private var file: UnsafeMutablePointer<FILE>?
    private var bytes: [UInt8] = []
    /// What the system said when something could not be written.
    private var failure: String?

    /// Makes the file, empty.
    public init(path: String) {
        self.path = path
        bytes.reserveCapacity(Self.pieceSize + 4096)
        file = fopen(path, "w")
        if file == nil { failure = String(cString: strerror(errno)) }
    }

    deinit { close() }

    private static let pieceSize = 1 << 18

    /// Writes the header: `iteration` and these columns.
    public func begin(_ names: [String]) {
        bytes += "iteration".utf8
        for name in names {
            bytes.append(UInt8(ascii: ","))
            bytes += name.utf8
        }
    }

    /// Begins the row of a state.
    public func begin(row state: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes += String(state).utf8
        if bytes.count > Self.pieceSize { flush() }
    }

    /// Writes the next cell of the row; empty where there is no number.
    public func add(_ number: Double?) {
        bytes.append(UInt8(ascii: ","))
        if let number { CSV.add(number, to: &bytes) }
    }

    /// Writes what is left and closes the file.
    ///
    /// - Throws: ``RecordError`` if anything could not be written.
    public func finish() throws(RecordError) {
        bytes.append(UInt8(ascii: "\n"))
        flush()
        close()
        if let failure { throw RecordError(path: path, reason: failure) }
    }

    private func flush() {
        if let file, failure == nil, fwrite(bytes, 1, bytes.count, file) < bytes.count { fail() }
        bytes.removeAll(keepingCapacity: true)
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

    /// `path: error: cannot be written: No space left on device`
    public var description: String { "\(path): error: cannot be written: \(reason)" }
}
