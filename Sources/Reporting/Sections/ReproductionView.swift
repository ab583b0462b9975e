internal import Labs

/// How to make the same page again.
struct ReproductionView {
    let file: String
    let source: String

    init(_ lab: Lab) {
        file = "\(lab.name).yaml"
        source = lab.source
    }
}
