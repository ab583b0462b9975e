import Labs
import Testing

@testable import Reporting

/// What is said of templates that name what there is not.
struct TemplateCheckTests {
    /// The problems of a page and its partials, each as `file:line:column message`.
    private func faults(_ page: String, partials: [String: String] = [:]) -> [String] {
        var files = partials.mapValues { TemplateCheck.File(path: "part", source: $0) }
        files["report"] = TemplateCheck.File(path: "page", source: page)
        var check = TemplateCheck(files, words: ["method", "skip"])
        return check.faults().map { "\($0.file ?? ""):\($0.line ?? 0):\($0.column) \($0.message)" }
    }

    @Test(arguments: [
        "{{title}} {{words.method}} {{{style}}} {{& title}}",
        "{{#experiments}}{{name}} {{title}} {{#figures}}{{caption}} {{question}}{{/figures}}{{/experiments}}",
        "{{#method}}{{#figure}}{{svg}}{{/figure}}{{method.lead}}{{/method}}",
        "{{#author}}{{.}}{{/author}}{{^author}}{{title}}{{/author}}",
        "{{! titel }}{{=<% %>=}}<% title %> {{titel}}<%={{ }}=%>{{title}}",
        "{{#experiments}}{{#first()}}{{name}}{{/first()}}{{/experiments}}{{uppercased(title)}}{{count(experiments)}}",
        "{{#first(experiments)}}{{hypothesis}}{{/first(experiments)}}",
        "{{#hasQuestions}}{{title}}{{/hasQuestions}}", "{{comparison.caption}}",
        "{{#experiments}}{{#findings}}{{#limits}}{{{.}}}{{/limits}}{{/findings}}{{/experiments}}",
    ])
    func whatIsThereIsRight(page: String) { #expect(faults(page) == []) }

    @Test(arguments: [
        ("a\n {{titel}}", "page:2:2 there is no key \"titel\" here"),
        ("{{#figures}}{{/figures}}", "page:1:1 there is no key \"figures\" here"),
        (
            "{{#experiments}}{{caption}}{{/experiments}}",
            "page:1:17 there is no key \"caption\" here"
        ),
        ("{{words.methd}}", "page:1:1 there is no word \"methd\""),
        ("{{method.leed}}", "page:1:1 there is no key \"leed\" here"),
        ("{{comparison.title}}", "page:1:1 there is no key \"title\" here"),
        ("{{experiments}}", "page:1:1 experiments is no text"),
        ("{{uppercase(title)}}", "page:1:1 there is no transform \"uppercase\""),
        ("{{> nothing}}", "page:1:1 there is no partial \"nothing\""),
        ("{{title", "page:1:1 a tag {{…}} is not closed"),
        ("{{{style}}", "page:1:1 a tag {{…}} is not closed"),
        ("汉字{{titel}}", "page:1:3 there is no key \"titel\" here"),
        ("{{/title}}", "page:1:1 no section title is open here"),
    ])
    func whatIsNotThereIsToldInItsPlace(page: String, fault: String) { #expect(faults(page) == [fault]) }

    @Test func sectionsThatCrossAreBothTold() {
        #expect(
            faults("{{#method}}\n{{#figure}}{{svg}}\n{{/method}}") == [
                "page:2:1 the section {{#figure}} is not closed"
            ])
    }

    @Test func whatIsWrongAroundANameIsToldOnce() {
        #expect(faults("{{#methd}}{{lead}}{{#figure}}{{svg}}{{/figure}}{{/methd}}").count == 1)
    }

    @Test func aPartialIsCheckedWhereItIsUsed() {
        let partials = ["part": "\n{{caption}}"]
        #expect(faults("{{#comparison}}{{> part}}{{/comparison}}", partials: partials) == [])
        #expect(
            faults("{{#comparison}}{{> part}}{{/comparison}}{{> part}}", partials: partials) == [
                "part:2:1 there is no key \"caption\" here"
            ])
        #expect(
            faults("{{> part}}", partials: ["part": "{{> part}}"]) == [
                "part:1:1 this partial comes to contain itself"
            ])
        // Nobody knows where it will be used.
        #expect(
            faults("", partials: ["part": "{{anything}} {{> other}}"]) == [
                "part:1:14 there is no partial \"other\""
            ])
    }
}
