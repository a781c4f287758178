import CostAvoidance
import Testing

@Suite("A name in a file that is no service")
struct UnknownServiceTests {
    @Test("Every command that is printed of a name finds something, whatever of all lists is written")
    func commands() {
        var failing: [String] = []
        let names =
            HeldOutWords.lines.map(\.words) + EverydayWordsTests.said.map(\.words)
            + FirstAnswersTests.found.map(\.words) + FirstAnswersTests.missing.map(\.words)
        let endings = [" (weekly)", " per minute", " visit"]
        var printed = 0
        for (place, name) in names.enumerated() {
            let name = place.isMultiple(of: 2) ? name : name + endings[place / 2 % endings.count]
            guard let command = Catalogue.builtIn.suggestion(for: name)?.command else { continue }
            printed += 1
            if Catalogue.builtIn.search(command).isEmpty { failing.append("\(name): \(command)") }
        }
        #expect(failing.isEmpty, "\(failing)")
        #expect(printed > 500)
    }

    @Test("An older edition prints no command that the newest does not answer")
    func older() {
        for line in HeldOutWords.lines {
            guard let command = Catalogue.builtIn(.of2015).suggestion(for: line.words)?.command else { continue }
            #expect(!Catalogue.builtIn.search(command).isEmpty, "\(line.words)")
        }
    }

    @Test(
        "The remedy names what the search finds with its units, or says that there is no price and what is nearest",
        arguments: [
            ("home care", "`avoided costs home care` finds home-care-older-week (week), "),
            ("social worker visit", "`avoided costs social worker visit` finds social-worker-hour (hour). "),
            ("999 (minute)", "There is no price of this; nearest: ambulance-call (call)"),
            ("child in care (weekly)", "There is no price of this; nearest: child-in-care-year (year)"),
            ("children in care week", "There is no price of this; nearest: child-in-care-year (year)"),
            ("Child in care per month", "There is no price of this; nearest: child-in-care-year (year)"),
            ("B&B (per night)", "There is no price of this; nearest: temporary-accommodation-bnb-week (week). "),
            ("B & B night", "There is no price of this; nearest: temporary-accommodation-bnb-week (week). "),
            ("reablement week", "There is no price of this; nearest: reablement (person). "),
            ("secure children's home", "There is no price of this that may be built in; bring one"),
            ("GP", "bring one, in unit-costs.csv or by `avoided costs import`; nearest: walk-in-centre-visit (visit)"),
            ("GPs", "There is no price of this that may be built in; bring one"),
            ("foster care", "There is no price of this that may be built in; bring one"),
            ("meals on wheels", "There is no price of this that may be built in; bring one"),
            ("children's home", "There is no price of this that may be built in; bring one"),
        ])
    func remedy(name: String, words: String) {
        let suggestion = Catalogue.builtIn.suggestion(for: name)
        #expect(suggestion?.service == nil)
        #expect(suggestion?.finding.contains(words) == true, "\(suggestion?.finding ?? "nothing")")
    }

    @Test(
        "A service for another unit than was written is never what was meant",
        arguments: [
            "social worker visit", "social-worker-contact", "social-worker-week", "police-officer-visit",
            "home-care-older-hour", "home-care-older-day", "prison-week", "critical-care-admission",
            "community-matron-hour", "walk-in-centre-hour", "mh-secure-bed-week",
        ])
    func otherUnit(name: String) {
        #expect(Catalogue.builtIn.suggestion(for: name)?.service == nil)
    }

    @Test(
        "A service written another way is still known, with its unit or without",
        arguments: [
            ("A&E visit", "ae-attendance"), ("ae-atendance", "ae-attendance"), ("casualty", "ae-attendance"),
            ("social-worker-hourly", "social-worker-hour"), ("police officer hours", "police-officer-hour"),
        ])
    func sameUnit(name: String, service: String) {
        #expect(Catalogue.builtIn.suggestion(for: name)?.service?.name == service)
    }
}
