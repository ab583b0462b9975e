extension LogFormat {
    /// MLflow's file store, or a folder in it.
    static let mlflow = LogFormat(
        name: "mlflow", title: "MLflow file store",
        reads: "metrics, parameters and the name of every run",
        leaves: "deleted runs, artifacts, models, data sets, traces",
        content: .folder { folder, remarks in
            guard let entry = MLflowEntry(folder) else { return nil }
            switch entry {
            case .experiment: return ([], ["models", "datasets", "traces", "meta.yaml"])
            case .deleted: return ([], Set(folder.folders + folder.files))
            case .run(let name):
                return ([LogRun(mlflow: folder, name: name, &remarks)], Set(folder.folders + folder.files))
            }
        })
}
