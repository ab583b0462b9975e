internal import CCMark

/// A node of cmark's tree; it lives as long as the tree.
struct MarkdownNode {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// A new one, to be put into a tree.
    init?(_ kind: cmark_node_type, _ literal: String? = nil) {
        self.init(cmark_node_new(kind))
        if let literal { self.literal = literal }
    }

    var kind: cmark_node_type { cmark_node_get_type(pointer) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var isAlone: Bool { next == nil && previous == nil }

    /// Text, code or HTML, as it was written.
    var literal: String {
        get { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_literal(pointer, newValue) }
    }

    /// Where a link leads or an image is.
    var url: String {
        get { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_url(pointer, newValue) }
    }

    /// What a link or an image is called.
    var title: String {
        get { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_title(pointer, newValue) }
    }

    /// What a block of code is written in.
    var fenceInfo: String {
        get { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
        nonmutating set { cmark_node_set_fence_info(pointer, newValue) }
    }

    /// Whether it stands within a node of one of these kinds.
    func stands(in kinds: cmark_node_type...) -> Bool {
        var node = parent
        while let ancestor = node {
            if kinds.contains(ancestor.kind) { return true }
            node = ancestor.parent
        }
        return false
    }

    /// Takes it out of its tree, and puts another in its place.
    func replace(by other: MarkdownNode?) {
        if let other { cmark_node_replace(pointer, other.pointer) }
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// It and all below, in the order of the text.
    var all: [MarkdownNode] {
        var nodes: [MarkdownNode] = []
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return nodes }
            if event == CMARK_EVENT_ENTER, let node = MarkdownNode(cmark_iter_get_node(iterator)) {
                nodes.append(node)
            }
        }
    }
}
