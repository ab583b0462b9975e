internal import Autograd

extension Dataset {
    /// The share of samples whose own class has the highest of their outputs or, with one output, lies on its side of
    /// the threshold; nil where the data have no classes. The first of equal outputs counts, as in `torch.argmax`.
    func accuracy(of outputs: Tensor, threshold: Float) -> Double? {
        guard let labels else { return nil }
        let units = outputs.shape[1]
        let correct = outputs.withValues { values in
            labels.indices.count { sample in
                let row = values[(sample * units)..<((sample + 1) * units)]
                guard units > 1 else { return (row[row.startIndex] > threshold ? 1 : 0) == labels[sample] }
                let highest = row.indices.reduce(row.startIndex) { row[$1] > row[$0] ? $1 : $0 }
                return highest - row.startIndex == labels[sample]
            }
        }
        return Double(correct) / Double(labels.count)
    }
}
