internal import Glibc

/// Which program this is: what another one made need not be what this one makes.
package enum Build {
    /// The size and the age of the program's own file, which a copy that is installed keeps, and the C library.
    package static let fingerprint: String = {
        var status = stat()
        let isKnown = stat("/proc/self/exe", &status) == 0
        let program = isKnown ? "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)" : "\(getpid())"
        return "\(program) \(processor) \(library)"
    }()

    /// What kind of processor computes.
    package static var processor: String {
        #if arch(x86_64)
            "x86-64"
        #elseif arch(arm64)
            "arm64"
        #else
            "another processor"
        #endif
    }

    /// `glibc 2.36`
    package static var library: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 100) { buffer in
            let count = confstr(Int32(_CS_GNU_LIBC_VERSION), buffer.baseAddress, buffer.count)
            return String(
                decoding: buffer.prefix(max(0, count - 1)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
