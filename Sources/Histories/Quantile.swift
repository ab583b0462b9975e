extension Array where Element: BinaryFloatingPoint {
    /// The quantile of sorted numbers: between two of them on a line, as `torch.quantile` and NumPy take it; not a number
    /// where there are none.
    package func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return .nan }
        let place = share * Double(count - 1), below = Int(place)
        let low = Double(self[below]), high = Double(self[Swift.min(below + 1, count - 1)])
        return low + (place - Double(below)) * (high - low)
    }
}
