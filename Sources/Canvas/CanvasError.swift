internal import CPangoCairo

/// Why a picture could not be drawn or written, in the words of the library that refused.
package struct CanvasError: Error, Equatable, CustomStringConvertible {
    /// What was being done, such as "draw on an image of 922 × 576 pixels".
    package var attempt: String
    /// The library's own words, such as "out of memory".
    package var reason: String

    package init(attempt: String, reason: String) {
        self.attempt = attempt
        self.reason = reason
    }

    package var description: String { "could not \(attempt): \(reason)" }
}

extension CanvasError {
    /// Throws unless `status` is success. An unknown status is still an error.
    static func check(_ status: cairo_status_t, attempt: @autoclosure () -> String) throws(CanvasError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw CanvasError(attempt: attempt(), reason: String(cString: cairo_status_to_string(status)))
    }
}
