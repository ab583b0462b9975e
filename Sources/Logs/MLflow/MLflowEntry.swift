internal import Yams

/// What a folder of MLflow's file store is, as its `meta.yaml` says.
enum MLflowEntry: Equatable {
    /// A folder of runs.
    case experiment
    /// A run, which its name may be left out of.
    case run(name: String?)
    /// A run that was put away.
    case deleted

    /// Looks at a folder; nil where it is none of MLflow's.
    init?(_ folder: Folder) {
        guard folder.files.contains("meta.yaml"),
            let text = LogFile(path: folder.path(of: "meta.yaml")).text(upTo: 1 << 16),
            let meta = try? Yams.compose(yaml: text)
        else { return nil }
        if meta["run_id"] != nil || meta["run_uuid"] != nil {
            let tag = LogFile(path: folder.path(of: "tags/mlflow.runName")).text(upTo: 1 << 12)
            let names = [meta["run_name"]?.string, tag]
            self =
                meta["lifecycle_stage"]?.string == "deleted"
                ? .deleted : .run(name: names.compactMap { $0 }.first { !$0.isEmpty })
        } else if meta["experiment_id"] != nil {
            self = .experiment
        } else {
            return nil
        }
    }
}
