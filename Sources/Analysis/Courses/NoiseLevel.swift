internal import Glibc

extension [Double] {
    /// The standard deviation of the noise on a smooth course: from the median of the third differences, which leave
    /// out whatever is straight or evenly bent; 0 for fewer than five values.
    var noiseLevel: Double {
        guard count >= 5 else { return 0 }
        let rests = indices.dropFirst(3).map {
            abs(self[$0] - 3 * self[$0 - 1] + 3 * self[$0 - 2] - self[$0 - 3])
        }.sorted()
        // 1.4826 makes a deviation of a normal median, and third differences have twenty times the variance.
        return 1.4826 * rests[rests.count / 2] / sqrt(20)
    }

    /// The mean.
    var average: Double { isEmpty ? .nan : reduce(0, +) / Double(count) }

    /// The middle one, or the lower of the two.
    var middle: Double { isEmpty ? .nan : sorted()[(count - 1) / 2] }

    /// The means of so many blocks of neighbours at most, or the values themselves where they are no more.
    func blocks(_ most: Int) -> [Double] {
        guard count > most else { return self }
        return (0..<most).map { block in
            Array(self[block * count / most..<(block + 1) * count / most]).average
        }
    }
}
