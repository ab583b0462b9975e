/// The iterations at which a series has a value, in increasing order.
public enum Steps: Sendable, Hashable {
    /// Every iteration of a range.
    case every(Range<Int>)
    /// These iterations.
    case at([Int])
}

extension Steps: RandomAccessCollection {
    /// The place of the first step.
    public var startIndex: Int { 0 }

    /// How many steps there are.
    public var endIndex: Int {
        switch self {
        case .every(let range): range.count
        case .at(let list): list.count
        }
    }

    /// The step at a place.
    public subscript(place: Int) -> Int {
        switch self {
        case .every(let range): range.lowerBound + place
        case .at(let list): list[place]
        }
    }
}

extension Steps {
    /// Whether no iteration between the first and the last is left out.
    public var isUnbroken: Bool {
        guard let first, let last else { return true }
        return last - first == count - 1
    }

    /// These iterations, which increase; kept as a range where they are one.
    public init(_ list: some RandomAccessCollection<Int>) {
        guard let first = list.first, let last = list.last else {
            self = .every(0..<0)
            return
        }
        self = last - first + 1 == list.count ? .every(first..<last + 1) : .at(Array(list))
    }

    /// The place of a step, or nil where there is no value.
    public func place(of step: Int) -> Int? {
        switch self {
        case .every(let range): return range.contains(step) ? step - range.lowerBound : nil
        case .at(let list):
            var low = 0, high = list.count
            while low < high {
                let middle = (low + high) / 2
                if list[middle] < step { low = middle + 1 } else { high = middle }
            }
            return low < list.count && list[low] == step ? low : nil
        }
    }
}
