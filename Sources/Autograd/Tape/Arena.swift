/// Memory that grows at its end and never shrinks, so that a stable tape allocates nothing.
struct Arena<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 64) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// Makes room for `extra` more elements with this value.
    mutating func append(repeating element: Element, count extra: Int) {
        if count + extra > capacity {
            capacity = max(count + extra, capacity * 2)
            let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
            grown.update(from: base, count: count)
            base.deallocate()
            base = grown
        }
        (base + count).update(repeating: element, count: extra)
        count += extra
    }

    /// Forgets what stands behind the first `kept` elements.
    mutating func truncate(to kept: Int) { count = min(count, kept) }
}
