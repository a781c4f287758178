import CostAvoidance
import Testing

@Suite("Everyday words of many trades")
struct HeldOutWordsTests {
    @Test("Eight hundred expressions find an acceptable service among the first three, or say that there is none")
    func answered() {
        var missed: [String] = []
        for line in HeldOutWords.lines where !Self.isAnswered(line) { missed.append(line.words) }
        #expect(HeldOutWords.lines.count > 800)
        #expect(missed.isEmpty, "\(missed)")
    }

    private static func isAnswered(_ line: HeldOutWords.Line) -> Bool {
        let found = Catalogue.builtIn.search(line.words).prefix(3).map(\.service.name)
        if !found.isEmpty { return found.contains { HeldOutWords.holds(line.found, $0) } }
        guard let nearest = line.nearest else { return false }
        let near = Catalogue.builtIn.nearest(to: line.words).map(\.service.name)
        return near.isEmpty || near.contains { HeldOutWords.holds(nearest, $0) }
    }

    @Test(
        "What the catalogue has nothing of is not found, and what is named is near by meaning",
        arguments: [
            ("fly tipping", "criminal-damage"), ("debt", "rent-arrears-written-off"),
            ("smoking", "copd-inpatient-episode"),
            ("overdose", "ae-investigation-treatment"), ("fostr", "child-in-care-year"), ("GP", "walk-in-centre-visit"),
        ])
    func nearest(said: String, near: String) {
        #expect(Catalogue.builtIn.search(said).isEmpty)
        #expect(Catalogue.builtIn.nearest(to: said).first?.service.name == near)
    }

    @Test(
        "Of what the catalogue has nothing near, nothing is named",
        arguments: [
            "school meals", "parking", "council tax", "library", "leisure centre", "street lighting", "dog walking",
        ])
    func nothing(said: String) {
        #expect(Catalogue.builtIn.search(said).isEmpty)
        #expect(Catalogue.builtIn.nearest(to: said).isEmpty)
    }

    @Test("Of a kitchen fire it is the fire that is found, and it is told that no price is of the kitchen")
    func leftAside() {
        let answer = Catalogue.builtIn.answer(to: "chip pan fire")
        #expect(answer.unitCosts.first?.service.name == "fire-response")
        #expect(answer.leftAside == ["chip", "pan"])
        #expect(Catalogue.builtIn.answer(to: "house fire").leftAside.isEmpty)
    }

    @Test(
        "A unit is never left aside: a price of a week does not stand for an hour",
        arguments: ["care home by the hour", "home care (hourly)", "social worker per week"])
    func unit(said: String) {
        #expect(Catalogue.builtIn.search(said).isEmpty)
        #expect(Catalogue.builtIn.suggestion(for: said)?.service == nil)
    }
}
