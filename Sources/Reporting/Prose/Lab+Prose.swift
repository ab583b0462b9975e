internal import Errors
public import Labs

extension Lab {
    /// The author's passages in the order of the page.
    var passages: [Passage] {
        let sections: [Prose.Section] = [.introduction, .method]
        let last: [Prose.Section] = [.discussion, .conclusion]
        return sections.compactMap { prose.passages[$0] } + experiments.compactMap(\.discussion)
            + last.compactMap { prose.passages[$0] }
    }

    /// Checks the references in the author's words, as far as can be told before anything is trained, and where their
    /// links lead.
    ///
    /// - Throws: `LabError` with everything that is wrong in them.
    public func checkProse() throws(LabError) {
        var problems: [Problem] = []
        var placed: Set<String> = []
        for passage in passages {
            let markdown = MarkdownDocument(passage.text, allowsHTML: prose.allowsHTML)
            for reference in markdown.references {
                do throws(ProseFault) {
                    let asked = try ProseReference(reference)
                    try check(asked)
                    if asked.kind == .figure, reference.isAlone, !placed.insert(asked.name).inserted {
                        throw ProseFault(
                            .repeated, "this figure is placed twice",
                            allowed: "a paragraph of its own once; in a sentence the figure is cited")
                    }
                } catch {
                    problems.append(problem(in: passage, at: reference.token, error))
                }
            }
            for formula in markdown.formulas {
                do throws(FormulaFault) {
                    _ = try LaTeXReader.equation(formula.formula.source)
                } catch {
                    problems.append(problem(in: passage, at: formula.token, error))
                }
            }
            for address in markdown.addresses {
                guard let fault = address.fault else { continue }
                problems.append(
                    problem(
                        in: passage, at: address.url, fault.code, fault.message, allowed: fault.allowed,
                        suggestion: fault.suggestion))
            }
        }
        if !problems.isEmpty { throw error(problems) }
    }

    /// What is wrong with a reference, at its place.
    func problem(in passage: Passage, at token: MarkedText.Token, _ fault: ProseFault) -> Problem {
        problem(
            in: passage, at: token.words, after: token.after, fault.code, fault.message,
            allowed: fault.allowed,
            suggestion: fault.suggestion)
    }

    /// What is wrong in a formula, at its place.
    private func problem(in passage: Passage, at token: MarkedText.Token, _ fault: FormulaFault) -> Problem {
        let text = Array(passage.text.unicodeScalars), words = Array(fault.words.unicodeScalars)
        let start = text.ranges(of: Array(token.words.unicodeScalars)).dropFirst(token.after).first?
            .lowerBound
        let before = text[..<(start ?? 0)] + Array(fault.before.unicodeScalars)
        return problem(
            in: passage, at: fault.words, after: words.isEmpty ? 0 : before.ranges(of: words).count,
            .unreadableFormula, fault.message, allowed: fault.allowed, suggestion: fault.suggestion)
    }

    /// Whether runs, quantities and experiments are there.
    private func check(_ reference: ProseReference) throws(ProseFault) {
        switch reference.kind {
        case .value: _ = try ProseValue(reference.name, of: self)
        case .figure, .finding:
            guard let dot = reference.name.firstIndex(of: ".") else {
                // The page's own figures have names without a dot.
                if reference.kind == .finding {
                    throw ProseFault(
                        .malformedReference, "a finding is an experiment, a dot and a kind",
                        allowed: reference.kind.example)
                }
                return
            }
            let experiment = String(reference.name[..<dot])
            let slugs = chapters.map(\.slug)
            guard slugs.contains(experiment) else {
                throw ProseFault(no: "experiment", experiment, of: slugs)
            }
        case .table: break
        case .equation:
            guard Int(reference.name) != nil else {
                throw ProseFault(
                    .malformedReference, "an equation is named by its number", allowed: reference.kind.example
                )
            }
        }
    }
}

extension MarkdownDocument.Address {
    /// A page asks for nothing: links lead to other pages or places of this one, pictures are within it.
    fileprivate var fault: ProseFault? {
        let url = url.lowercased()
        func begins(_ words: [String]) -> Bool { words.contains { url.hasPrefix($0) } }
        if isImage {
            let forms = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0);" }
            return begins(forms)
                ? nil
                : ProseFault(
                    .unsafeAddress, "a picture must be within the page, not at \(shown(self.url))",
                    allowed: "data:image/png;base64,…; figures of the report as {{figure activation.loss}}")
        }
        return begins(["http://", "https://", "mailto:", "#"])
            ? nil
            : ProseFault(
                .unsafeAddress, "a link cannot lead to \(shown(self.url))",
                allowed: "https://…, http://…, mailto:…, or # and a place of the page")
    }
}
