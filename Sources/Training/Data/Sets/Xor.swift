extension GeneratedSet {
    /// The exclusive or: the four corners of the unit square, over and over; 1 where one input is, and not the other.
    public static let xor = gate("xor") { $0 != $1 }
}
