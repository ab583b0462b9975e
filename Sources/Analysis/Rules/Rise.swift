extension FindingRule {
    /// Which runs' losses rise on the whole, and end above where they began.
    static let rise = FindingRule(kind: "rise") { subjects in
        let rising = subjects.courses.filter { course in
            course.trend?.direction == .rising && !course.isConstant && course.last > course.first
                && !course.growsWithoutEnd
        }
        return trendFinding("rise", rising, of: subjects, role: .warning)
    }
}
