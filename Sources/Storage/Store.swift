internal import Glibc

/// A folder of entries, each named for the digest of what determines it: what was made once need not be made again.
///
/// An entry appears in one step, so that several processes may share a store. What is damaged, cut off or foreign is
/// no entry: its digest says so, and nothing else is believed. A store never fails: where it cannot be written,
/// everything is made anew.
public struct Store: Sendable {
    /// What entries are of: the ending of their files.
    package enum Kind: String, CaseIterable, Sendable {
        /// All that was recorded of a run.
        case run
        /// How far a run has come that is not over.
        case checkpoint
        /// The whole record of a run that is too long to be held, as CSV.
        case record
        /// Held by the one process that writes such a record.
        case lock
        /// The bytes of a picture.
        case chart
        /// What a page tells of an experiment, or of another of its pieces.
        case piece
    }

    /// The folder.
    public let path: String

    /// The store in this folder, which is made once there is something to be kept.
    public init(_ path: String) { self.path = path }

    /// What it is called in a folder of results.
    public static let folder = ".store"
    /// Beyond so many bytes the entries go that were used the longest time ago.
    public static let byteLimit = 1 << 30

    private static let signature = Array("descent store 2\n".utf8)
    /// The signature, the name and the digest of the content.
    private static let headLength = signature.count + 32

    /// Where an entry's file stands.
    package func file(_ key: Digest, _ kind: Kind) -> String { "\(path)/\(key.text).\(kind.rawValue)" }

    /// What an entry holds; nil where there is none that is whole.
    package func entry(_ key: Digest, _ kind: Kind) -> [UInt8]? {
        let file = file(key, kind)
        guard let stored = RegularFile(file), let head = stored.bytes(Self.headLength),
            let content = stored.bytes(stored.size - Self.headLength),
            head == Self.signature + key.bytes + Digest(of: content).bytes
        else { return nil }
        touch(file)
        return content
    }

    /// Notes that a file was used now.
    package func touch(_ file: String) { _ = utimensat(AT_FDCWD, file, nil, 0) }

    /// Keeps an entry, in one step; says whether it could.
    ///
    /// - Parameter isForced: Whether it must outlast a failure of the power: the disk is waited for. An entry that such a
    ///   failure cuts off is noticed and made again.
    @discardableResult
    package func keep(_ content: [UInt8], as key: Digest, _ kind: Kind, isForced: Bool = false) -> Bool {
        guard make() else { return false }
        let bytes = Self.signature + key.bytes + Digest(of: content).bytes + content
        let file = file(key, kind),
            partial = "\(file).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return false }
        var isWritten = Self.write(bytes, to: descriptor)
        if isForced { isWritten = fsync(descriptor) == 0 && isWritten }
        isWritten = close(descriptor) == 0 && isWritten
        guard isWritten, rename(partial, file) == 0 else {
            unlink(partial)
            return false
        }
        return true
    }

    /// Takes an entry away, if it is there.
    package func remove(_ key: Digest, _ kind: Kind) { unlink(file(key, kind)) }

    /// Makes the folder; says whether it is there.
    package func make() -> Bool { mkdir(path, 0o777) == 0 || errno == EEXIST }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                guard count > 0 || count < 0 && errno == EINTR else { return false }
                done += max(0, count)
            }
            return true
        }
    }

    /// Takes the writing of an entry on; nil where another process is at it. It is given up with the claim.
    package func claim(_ key: Digest) -> Claim? {
        let descriptor = open(file(key, .lock), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            close(descriptor)
            return nil
        }
        return Claim(descriptor)
    }

    /// What keeps other processes from writing an entry, for as long as it lives.
    package final class Claim: Sendable {
        private let descriptor: Int32

        fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

        deinit { close(descriptor) }
    }
}
