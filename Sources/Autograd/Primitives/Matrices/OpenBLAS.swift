internal import COpenBLAS

/// OpenBLAS, loaded when the first large product asks for it.
///
/// Linked, it would start a thread for every processor before the program begins, and each spins for 20 ms: small
/// networks would pay a third of a whole report for what they never call.
package enum OpenBLAS {
    /// Its matrix product on one thread; nil where it is not installed.
    static let sgemm: cblas_sgemm_function? = {
        guard let library = dlopen(file, RTLD_NOW), let product = dlsym(library, "cblas_sgemm"),
            let setThreads = dlsym(library, "openblas_set_num_threads")
        else { return nil }
        // More threads would split sums by their number, and with it the last digits.
        unsafeBitCast(setThreads, to: openblas_set_num_threads_function.self)(1)
        return unsafeBitCast(product, to: cblas_sgemm_function.self)
    }()

    /// The processor whose code it runs here, by OpenBLAS's own name for it; nil where it is not installed.
    package static var core: String? {
        guard sgemm != nil, let library = dlopen(file, RTLD_NOW),
            let core = dlsym(library, "openblas_get_corename")
        else { return nil }
        return unsafeBitCast(core, to: openblas_get_corename_function.self)().map { String(cString: $0) }
    }

    /// The number of products up to which a loop is faster than its call, and is what multiplies.
    package static let largestProductByHand = 1024

    private static let file = "libopenblas.so.0"
}
