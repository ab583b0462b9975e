import Testing

/// A file that says nothing.
struct EmptyFileTests {
    @Test func empty() {
        let source = ""
        #expect(
            complaint(about: source) == """
                lab.yaml: error: the file is empty [E010]
                  allowed: a lab: title, data, network, training, experiments
                """)
    }

    @Test func blank() {
        let source = "\n \n\n"
        #expect(
            complaint(about: source) == """
                lab.yaml: error: the file is empty [E010]
                  allowed: a lab: title, data, network, training, experiments
                """)
    }

    @Test func onlyComments() {
        let source = "# A lab\n# to be written\n"
        #expect(
            complaint(about: source) == """
                lab.yaml: error: the file is empty [E010]
                  allowed: a lab: title, data, network, training, experiments
                """)
    }
}
