internal import Glibc
internal import Histories
public import Storage
internal import Training

/// Where trained runs are kept by all that determines them, so that none is trained twice; and where a training that
/// takes long puts down how far it has come.
public struct RunStore: Sendable {
    private let store: Store

    /// Runs in this store; nil where it cannot be made.
    public init?(_ store: Store) {
        guard store.make() else { return nil }
        self.store = store
    }

    /// A run that is less work than this is trained sooner than it is read.
    static let leastWork = 1e4

    /// The entry of a run; nil where it is too little work to be kept.
    func entry(of settings: Settings) -> Entry? {
        settings.work < Self.leastWork ? nil : Entry(settings, in: store)
    }

    /// Forgets what was used the longest time ago, where the store has become too large.
    public func trim() { store.trim() }

    /// A run as the store knows it.
    struct Entry {
        private let settings: Settings
        private let store: Store
        private let key: Digest
        /// Where the whole record stands of a run that is too long to be held, once it is over; nil of other runs.
        let record: String?

        fileprivate init(_ settings: Settings, in store: Store) {
            (self.settings, self.store) = (settings, store)
            key = settings.key
            record = settings.isTooLongToHold ? store.file(key, .record) : nil
        }
    }
}

extension RunStore.Entry {
    /// All that was recorded of the run; nil where it was not trained yet, or what is there is not whole.
    var history: History? {
        guard let bytes = store.entry(key, .run) else { return nil }
        do throws(DamagedEntry) {
            var packed = Unpacking(bytes)
            let end: CSVWriter.Position? = try packed.optional(), history: History = try packed.value()
            guard let record, history.isThinned else { return history }
            guard let end, RunningDigest(of: record, bytes: end.bytes)?.digest == end.digest else {
                return nil
            }
            store.touch(record)
            return history
        } catch {
            return nil
        }
    }

    /// Whether there is something under its name.
    var isKept: Bool { access(store.file(key, .run), R_OK) == 0 }

    /// Trains the run, from where an earlier training was interrupted, and keeps it; nil where this one is interrupted.
    ///
    /// - Throws: `ShapeError` where a loss does not fit the network, `RecordError` where the record cannot be written.
    func train(
        isInterrupted: @escaping () -> Bool, progress: @escaping (Int, Float?) -> Void
    ) throws -> History? {
        var saved = checkpoint
        var table: (writer: CSVWriter, path: String)?
        // One alone goes on with a table; another process that trains the same run writes one of its own.
        let claim = record == nil ? nil : store.claim(key)
        if let record {
            let path = claim == nil ? "\(record).\(getpid()).partial" : "\(record).partial"
            let known = claim == nil ? nil : saved?.end.flatMap { CSVWriter(path: path, at: $0) }
            if known == nil { saved = nil }
            table = (known ?? CSVWriter(path: path), path)
        }
        let keepsCheckpoints = record == nil || claim != nil
        let safekeeping = Safekeeping(checkpoint: saved?.state, isInterrupted: isInterrupted) { state in
            guard keepsCheckpoints else { return }
            var packing = Packing()
            packing.add(table?.writer.position())
            packing.add(state)
            store.keep(packing.bytes, as: key, .checkpoint, isForced: true)
        }
        let history = try Trainer(settings).train(
            name: "", file: table?.writer, progress: progress, safekeeping: safekeeping)
        guard let history else { return nil }
        if let table, let record {
            try table.writer.finish()
            guard rename(table.path, record) == 0 else { throw RecordError(path: record) }
        }
        var packing = Packing()
        packing.add(table?.writer.written)
        packing.add(history)
        store.keep(packing.bytes, as: key, .run)
        if keepsCheckpoints { store.remove(key, .checkpoint) }
        withExtendedLifetime(claim) {}
        return history
    }

    private var checkpoint: (end: CSVWriter.Position?, state: [UInt8])? {
        guard let bytes = store.entry(key, .checkpoint) else { return nil }
        var packed = Unpacking(bytes)
        do throws(DamagedEntry) { return (try packed.optional(), try packed.numbers()) } catch { return nil }
    }

    /// Puts the whole record where the results are, without copying it where one disk holds both.
    ///
    /// - Throws: `RecordError` where that cannot be done.
    func giveRecord(to path: String) throws(RecordError) {
        guard let record else { return }
        unlink(path)
        if link(record, path) != 0, !Store.copy(record, to: path) { throw RecordError(path: path) }
    }
}
