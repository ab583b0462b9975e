internal import Autograd
internal import Glibc
public import Labs

/// What computes a lab's numbers: where it is the same, the bits are.
public enum Arithmetic {
    /// The processor, the C library, and OpenBLAS's code where it multiplies.
    public static func name(for lab: Lab) -> String {
        #if arch(x86_64)
            let processor = "x86-64"
        #elseif arch(arm64)
            let processor = "arm64"
        #else
            let processor = "another processor"
        #endif
        let core = lab.dependsOnProcessor ? OpenBLAS.core.map { ["OpenBLAS \($0)"] } ?? [] : []
        return ([processor, libraryVersion] + core).joined(separator: ", ")
    }

    /// `glibc 2.36`
    private static var libraryVersion: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 100) { buffer in
            let count = confstr(Int32(_CS_GNU_LIBC_VERSION), buffer.baseAddress, buffer.count)
            return String(
                decoding: buffer.prefix(max(0, count - 1)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }
}
