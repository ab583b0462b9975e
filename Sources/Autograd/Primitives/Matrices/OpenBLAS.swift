internal import COpenBLAS

/// OpenBLAS, loaded when the first large product asks for it.
///
/// Linked, it would start a thread for every processor before the program begins, and each spins for 20 ms: small
/// networks would pay a third of a whole report for what they never call.
enum OpenBLAS {
    /// Its matrix product on one thread; nil where it is not installed.
    static let sgemm: cblas_sgemm_function? = {
        guard let library = dlopen("libopenblas.so.0", RTLD_NOW),
            let product = dlsym(library, "cblas_sgemm"),
            let setThreads = dlsym(library, "openblas_set_num_threads")
        else { return nil }
        // More threads would split sums by their number, and with it the last digits.
        unsafeBitCast(setThreads, to: openblas_set_num_threads_function.self)(1)
        return unsafeBitCast(product, to: cblas_sgemm_function.self)
    }()
}
