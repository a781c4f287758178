import CostAvoidance
import Testing

@Suite("What a search finds first")
struct FirstAnswersTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let words: String
        let service: String
        var testDescription: String { words }
    }

    private static func lines(_ table: String) -> [Line] {
        table.split(separator: "\n").flatMap { line in
            let sides = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            return sides[0].split(separator: ",").map {
                Line(words: $0.split(separator: " ").joined(separator: " "), service: sides[1])
            }
        }
    }

    static let found = lines(
        """
        social care, social services, home, my home | residential-care-older-week
        psychiatrist, psychiatrists | mh-outpatient-attendance
        JSA, unemployed, dole, benefits, jobseeker, out of work | jsa-claimant-year
        ESA, incapacity benefit | esa-claimant-year
        income support | income-support-claimant-year
        housing benefit, HB | housing-benefit-week
        PIP, DLA, disability living allowance | pip-daily-living-enhanced-week
        hip fracture, broken hip, fractured neck of femur | hip-fracture-admission
        falls clinic | hospital-outpatient-attendance
        home carer, home carers | home-care-older-week
        police call out, missing person, missing people, police visit, welfare check | police-officer-hour
        night, nights | hospital-excess-bed-day
        ward, wards, hospital ward | hospital-inpatient-episode
        midwives, midwife | midwife-antenatal-visit
        A&Es, A&E's | ae-attendance
        ae-att, ae-atten | ae-attendance
        fire-res | fire-response
        """)

    @Test("What is typed finds first what it is a word for", arguments: found)
    func first(_ line: Line) {
        #expect(Catalogue.builtIn.search(line.words).first?.service.name == line.service)
    }

    static let missing = lines(
        """
        crime scene, murder scene | -
        birth, births, maternity, maternity ward, caesarean | midwife-antenatal-visit
        YOI, young offender institution, youth custody, secure training centre | prison-year
        suspension, suspensions, fixed term exclusion | school-exclusion-year
        rehab, detox, residential rehab, alcohol detox | drug-treatment-year
        hospice, hospices, hospice stay | palliative-nurse-contact
        carer, carers, unpaid carers | carers-allowance-week
        children's home, residential children's home, secure children's home | child-in-care-year
        GPs, GP's, gp surgery | walk-in-centre-visit
        sheltered accommodation, sheltered housing | home-care-ld-week
        B&B (per night), B & B night | temporary-accommodation-bnb-week
        999 (minute) | ambulance-call
        child in care week, Child in care per month, children in care week | child-in-care-year
        reablement week | reablement
        """)

    @Test("Of what the catalogue has nothing, nothing is found, and what is nearest is named first", arguments: missing)
    func missed(_ line: Line) {
        #expect(Catalogue.builtIn.search(line.words).isEmpty)
        let nearest = Catalogue.builtIn.nearest(to: line.words).first?.service.name
        #expect(line.service == "-" || nearest == line.service)
    }

    @Test("Of two services with an and between them each is found, and none is dropped")
    func both() {
        for words in ["a and e and ambulance", "A&E and ambulance", "ambulance and casualty"] {
            let answer = Catalogue.builtIn.answer(to: words)
            let two = Set(answer.unitCosts.prefix(2).map(\.service.name))
            #expect(two == ["ae-attendance", "ambulance-call-out"], "\(words)")
            #expect(answer.leftAside.isEmpty)
        }
        #expect(Catalogue.builtIn.search("drugs and alcohol").first?.service.name == "drug-treatment-year")
    }

    @Test("A call on the police finds hours of the police and no crime")
    func police() {
        for words in ["police call out", "missing person", "police visit"] {
            #expect(
                Catalogue.builtIn.search(words).map(\.service.name)
                    == ["police-officer-hour", "police-inspector-hour", "pcso-hour"])
        }
    }

    @Test("Of entries that are equally good the one of the newest prices comes first")
    func newest() throws {
        var older = try #require(Catalogue.builtIn[ServiceID("minor-injury-unit-visit")])
        older.service = ServiceID("quay-visit")
        var newer = older
        newer.service = ServiceID("visit-quay")
        newer.priceYear = try #require(Catalogue.builtIn[ServiceID("ae-attendance")]).priceYear
        older.label = "Quay"
        newer.label = "Quay"
        #expect(older.priceYear < newer.priceYear)
        #expect(Catalogue([older, newer]).search("quay").map(\.service.name) == ["visit-quay", "quay-visit"])
    }

    @Test(
        "A correction finds something, and no word of plain English is corrected",
        arguments: [
            "meals on wheels", "abortion", "police station", "999 (minute)", "GPs", "fostr", "scene", "ambulanse",
        ])
    func correction(words: String) {
        let correction = Catalogue.builtIn.correction(of: words)
        #expect(correction == (words == "ambulanse" ? "ambulance" : nil))
    }

    @Test("Whatever is typed, a correction of it finds something")
    func corrections() {
        for line in HeldOutWords.lines {
            let typed = String(line.words.dropLast())
            guard let correction = Catalogue.builtIn.correction(of: typed) else { continue }
            #expect(!Catalogue.builtIn.search(correction).isEmpty, "\(typed): \(correction)")
        }
    }

    @Test(
        "Of what no price may be built in of, it is said that one can be brought",
        arguments: [
            "GP", "GPs", "foster", "foster care", "adoption", "respite", "meals on wheels", "supported housing",
            "sheltered accommodation", "hospice", "residential rehab", "children's home", "fostr",
        ])
    func brought(words: String) {
        #expect(Catalogue.builtIn.missingPrice(of: words) == .toBeBrought)
        #expect(Catalogue.builtIn.missingPrice(of: "care home by the hour") == .absent)
        #expect(Catalogue.builtIn.missingPrice(of: "parking") == .absent)
    }
}
