extension GeneratedSet {
    /// The logical AND: the four corners of the unit square, over and over; 1 where both inputs are.
    public static let and = gate("and") { $0 && $1 }
}
