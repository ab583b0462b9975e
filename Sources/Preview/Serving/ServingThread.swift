internal import Dispatch

/// A thread for tasks of its own: where those that all others share compute for seconds, these still go on.
final class ServingThread: TaskExecutor {
    private let queue = DispatchQueue(label: "descent.preview")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
