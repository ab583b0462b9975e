internal import Glibc

extension Typesetter {
    /// The calling thread's own typesetter for such text, which has found its fonts and shaped most words before.
    ///
    /// A scene, each of its pictures and the next chart then share that work. It must not leave the thread.
    /// - Throws: `CanvasError` when Fontconfig finds no configuration.
    package static func ofThread(
        language: String, families: [String] = Typesetter.families
    ) throws(CanvasError) -> Typesetter {
        let shelf = Shelf.ofThread, key = Shelf.Key(language: language, families: families)
        if let known = shelf.typesetters[key] { return known }
        let new = try Typesetter(language: language, families: families)
        if shelf.typesetters.count >= Shelf.room { shelf.typesetters.removeAll() }
        shelf.typesetters[key] = new
        return new
    }
}

/// The typesetters of one thread, which live as long as it does.
private final class Shelf {
    struct Key: Hashable {
        var language: String
        var families: [String]
    }

    /// More languages at once are rare.
    static let room = 8

    var typesetters: [Key: Typesetter] = [:]

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { shelf in
            if let shelf { Unmanaged<Shelf>.fromOpaque(shelf).release() }
        }
        return key
    }()

    static var ofThread: Shelf {
        if let known = pthread_getspecific(key) {
            return Unmanaged<Shelf>.fromOpaque(known).takeUnretainedValue()
        }
        let new = Shelf()
        pthread_setspecific(key, Unmanaged.passRetained(new).toOpaque())
        return new
    }
}
