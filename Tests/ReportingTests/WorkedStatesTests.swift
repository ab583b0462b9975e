import Foundation
import Testing

@testable import Reporting

/// The numbers that a script puts into the worked section.
struct WorkedStatesTests {
    @Test func slotsAreNumberedAndTheirTextsKept() {
        var slots = Slots()
        let markup = "<mn \(Slots.mark)>1</mn><mo>+</mo><mn class=\"a\" \(Slots.mark)>−2</mn>"
        #expect(
            slots.number(markup)
                == "<mn data-slot=\"0\">1</mn><mo>+</mo><mn class=\"a\" data-slot=\"1\">−2</mn>")
        #expect(slots.number("<b>3</b>") == "<b>3</b>")
        #expect(slots.texts == ["1", "−2"])
        var other = Slots()
        _ = other.number(markup.replacing(">1<", with: ">17<"))
        _ = other.number("<b>3</b>")
        #expect(other.frame == slots.frame)
        #expect(other.texts == ["17", "−2"])
    }

    @Test func thePageCarriesEveryStateThatHasAnUpdate() async throws {
        let html = try await report(results()).html
        let states = try Self.states(of: html)
        #expect(states["run"] as? String == "sigmoid")
        #expect(states["states"] as? [Int] == Array(0..<12))
        let slots = try #require(states["slots"] as? [[String]])
        // Those of the state that is shown stand in the page, each once.
        let shown = html.matches(of: /data-slot="([0-9]+)">([^<]*)</).map { (Int($0.1) ?? -1, String($0.2)) }
        #expect(shown.map(\.0) == Array(shown.indices))
        #expect(shown.map(\.1) == slots[0])
        #expect(slots.allSatisfy { $0.count == shown.count })
        #expect(Set(slots).count == slots.count)
    }

    @Test func aNameCannotEndTheScript() {
        var slots = Slots()
        _ = slots.number("<mn \(Slots.mark)>1</mn>")
        let json = WorkedStates("</script><b>", shown: slots, [(0, slots), (1, slots)]).json
        #expect(
            json
                == #"{"run":"\u003c/script>\u003cb>","slots":[["1"],["1"]],"states":[0,1]}"#)
    }

    @Test func ofManyStatesAsManyAsFit() throws {
        var slots = Slots()
        _ = slots.number(String(repeating: "<mn \(Slots.mark)>12345678</mn>", count: 1000))
        let most = WorkedStates.most(like: slots)
        #expect(most == 13)
        let json = try #require(WorkedStates("a", shown: slots, (0..<most).map { ($0, slots) }).json)
        #expect(json.utf8.count <= 150_000)
        let states = try object(Array(json.utf8))["states"] as? [Int]
        #expect(states == Array(0..<most))
    }

    @Test func aSliderNeedsNoMoreThanForty() {
        var slots = Slots()
        _ = slots.number("<mn \(Slots.mark)>1</mn>")
        #expect(WorkedStates.most(like: slots) == 40)
    }

    @Test func noneOfAnotherFrame() {
        var shown = Slots(), other = Slots()
        _ = shown.number("<mn \(Slots.mark)>1</mn>")
        _ = other.number("<mi \(Slots.mark)>1</mi>")
        #expect(WorkedStates("a", shown: shown, [(0, shown), (1, other)]).json == nil)
    }

    static func states(of html: String) throws -> [String: Any] {
        let start = try #require(html.firstRange(of: "id=\"worked-states\">"))
        return try object(Array(html[start.upperBound...].prefix { $0 != "<" }.utf8))
    }
}
