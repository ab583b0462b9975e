internal import Labs
internal import Training

extension PyTorchScript {
    /// What the script is, and how it is started.
    static func head(_ lab: Lab, _ runs: [Run], _ remarks: [String]) -> [String] {
        let file = Python.words(lab.name)
        var lines = ["\"\"\"\(Python.words(lab.titleBlock.title))", ""]
        if runs.count == 1 {
            lines += [
                "The run \(Python.words(runs[0].name)) of \(Python.words(lab.file)), with PyTorch.", "",
                "    python \(file).py", "",
                "writes \(file).csv: a row for every state, from the first weights to the last, with the columns of",
                "Descent's own history of this run.",
            ]
        } else {
            let first = Python.words(runs[0].name)
            lines += [
                "The \(runs.count) runs of \(Python.words(lab.file)), with PyTorch.", "",
                "    python \(file).py            trains them all",
                "    python \(file).py \(first)    trains the runs that are named", "",
                "Each writes \(file)/<run>.csv: a row for every state, from the first weights to the last, with the columns",
                "of Descent's own history of that run.",
            ]
        }
        if !remarks.isEmpty { lines += [""] + remarks.flatMap { wrapped($0) } }
        return lines + ["\"\"\""]
    }

    /// What it builds on.
    static func imports(_ needs: Needs, isSingle: Bool) -> [String] {
        var modules = ["csv"]
        if needs.patience != .none { modules.append("math") }
        modules.append("pathlib")
        if !isSingle { modules.append("sys") }
        var lines = modules.map { "import \($0)" } + ["", "import torch", "from torch import nn"]
        var data: [String] = []
        if needs.batches != .none { data.append("DataLoader") }
        if needs.batches != .none || needs.validation != .none { data.append("TensorDataset") }
        if needs.validation != .none { data.append("random_split") }
        if !data.isEmpty { lines.append("from torch.utils.data import \(data.joined(separator: ", "))") }
        return lines + ["", "torch.set_num_threads(1)  # small networks gain nothing from more"]
    }

    /// A sentence on lines of at most so many columns.
    private static func wrapped(_ sentence: String) -> [String] {
        var lines: [String] = [], line = ""
        for word in Python.words(sentence).split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > 100 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
