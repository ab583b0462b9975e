extension Point {
    /// How many there are, and where they lie; of one that has its name beside it, where it is.
    public func summary(x xAxis: Axis, y yAxis: Axis) -> Summary? {
        let dots = Summary.dots(label, x: x, y: y, xAxis, yAxis)
        guard name == nil, !label.isEmpty, case .points(_, 1, let x, let y) = dots else { return dots }
        return .place(name: label, Course.Place(x: x.lowerBound, y: y.lowerBound))
    }
}
