/// Room for so many at once; who comes later waits for one to leave.
///
/// Every test begins at the same time. Without a limit the processes of all have more than 1024 files open on a busy machine,
/// and Foundation, which waits with `select`, hears of no process's end any more: the tests stand still for ever.
actor Slots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    /// Takes a place, once there is one.
    func take() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Gives it to who waits longest.
    func give() {
        guard !waiting.isEmpty else { return free += 1 }
        waiting.removeFirst().resume()
    }
}
