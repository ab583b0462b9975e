extension FindingRule {
    /// Which runs' losses rise on the whole, and end above where they began.
    static let rise = FindingRule(kind: "rise") { subjects in
        trendFinding("rise", of: subjects, role: .warning) { course in
            course.trend?.direction == .rising && !course.isConstant && course.last > course.first
                && !course.growsWithoutEnd
        }
    }
}
