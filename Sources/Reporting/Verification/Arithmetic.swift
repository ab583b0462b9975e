internal import Autograd
public import Labs
internal import Storage

/// What computes a lab's numbers: where it is the same, the bits are.
public enum Arithmetic {
    /// The processor, the C library, and OpenBLAS's code where it multiplies.
    public static func name(for lab: Lab) -> String {
        let core = lab.dependsOnProcessor ? OpenBLAS.core.map { ["OpenBLAS \($0)"] } ?? [] : []
        return ([Build.processor, Build.library] + core).joined(separator: ", ")
    }
}
