import CostAvoidance
import Testing

@Suite("What people call services")
struct EverydayWordsTests {
    /// What is typed, a service that must be among the first three, and whether it must be the first.
    struct Said: Sendable, CustomTestStringConvertible {
        enum Place: Sendable { case first, amongThree }
        let words: String
        let service: String
        let place: Place
        var testDescription: String { words }
    }

    private static func first(_ service: String, _ said: String...) -> [Said] {
        said.map { Said(words: $0, service: service, place: .first) }
    }

    private static func among(_ service: String, _ said: String...) -> [Said] {
        said.map { Said(words: $0, service: service, place: .amongThree) }
    }

    static let said: [Said] = [
        first("ae-attendance", "a and e", "A & E", "A&E", "casualty", "emergency department", "A and E attendance"),
        first("ambulance-call-out", "ambulance", "ambulance call out", "ambulance callout"),
        first("ambulance-call", "999 call"), among("ambulance-call", "999", "emergency call"),
        first("hip-fracture-admission", "broken hip", "hip fracture"), among("hip-fracture", "hip fractures"),
        among("hospital-excess-bed-day", "hospital bed", "bed blocking", "delayed discharge"),
        among("hospital-nonelective-episode", "emergency admission", "unplanned admission", "hospital admission"),
        among("hospital-inpatient-episode", "inpatient"),
        among("hospital-elective-episode", "operation", "planned operation"),
        among("hospital-day-case", "day surgery", "daycase"),
        among("hospital-outpatient-attendance", "outpatients", "hospital appointment", "clinic appointment"),
        first("critical-care-bed-day", "intensive care", "ICU"),
        first("walk-in-centre-visit", "walk in", "walk-in centre"),
        first("minor-injury-unit-visit", "urgent care", "minor injuries unit"),
        first("mh-inpatient-bed-day", "sectioned", "psychiatric ward", "mental health bed"),
        first("mh-secure-bed-day", "secure unit"),
        among("mh-community-contact", "CPN", "community mental health team"),
        among("dementia-year", "dementia", "Alzheimer's"), among("depression-anxiety-year", "depression", "depressed"),
        first("drug-treatment-year", "drug treatment", "substance misuse"),
        first("alcohol-dependency-year", "alcohol", "problem drinker"),
        first("residential-care-older-week", "care home", "residential home", "old people's home", "care home weekly"),
        first("nursing-care-older-week-la", "nursing home", "nursing homes"),
        first(
            "home-care-older-week", "home care", "domiciliary", "domiciliary care", "home help", "package of care",
            "home care (weekly)", "carer visits"),
        first("day-care-older-week", "day centre", "day services"),
        first("reablement", "reablement", "enablement"),
        among("intermediate-care-home-week", "intermediate care", "step down bed"),
        first("social-worker-hour", "social worker", "social work"),
        first("carers-allowance-week", "carer's allowance"),
        first("child-in-care-year", "looked after child", "LAC", "taken into care", "children in care"),
        among("child-section-47-enquiry", "child protection", "safeguarding", "section 47"),
        among("child-in-need-referral", "child in need", "CIN"),
        among("common-assessment-six-months", "early help", "family support"),
        first("temporary-accommodation-bnb-week", "B&B", "B and B", "bed and breakfast", "b & b"),
        among("temporary-accommodation-hostel-week", "hostel"),
        among("temporary-accommodation-bnb-week", "temporary accommodation", "emergency accommodation"),
        first("homelessness-application", "homeless", "homelessness"),
        first("rough-sleeper-year", "rough sleeper", "rough sleeping", "street homeless"),
        among("eviction-complex", "eviction", "evicted"), first("repossession-simple", "repossession"),
        first("rent-arrears-written-off", "rent arrears"),
        first("reletting-after-eviction", "void property", "empty property", "void"),
        first("housing-benefit-week", "housing benefit"),
        first("fire-response", "fire call out", "fire brigade", "house fire"), first("arson-response", "arson"),
        among("asb-incident-action", "asb", "anti-social behaviour", "nuisance"),
        first("police-officer-hour", "police call out", "police time", "police officer"),
        among("arrest-detained", "arrest", "arrested", "custody suite"),
        first("prison-year", "prison", "jail", "custody"), first("community-sentence-year", "probation"),
        first("youth-offender-first-year", "youth offending", "young offender"),
        first("domestic-abuse-incident", "domestic abuse", "domestic violence", "DV"),
        first("violence-with-injury", "assault", "GBH"), first("homicide", "murder"), first("robbery", "mugging"),
        first("burglary-home", "burglary", "break-in"), first("shoplifting", "shoplifting"),
        first("vehicle-theft", "car theft"), first("criminal-damage", "vandalism"), first("crime-any", "crime"),
        first("persistent-truancy-year", "truancy", "school absence"),
        first("school-exclusion-year", "exclusion", "expelled", "school exclusion"),
        among("neet-18-24-year", "NEET"), first("jsa-claimant-year", "benefits", "unemployed", "dole"),
        among("uc-single-25-month", "universal credit"), first("pip-daily-living-enhanced-week", "PIP"),
    ].flatMap(\.self)

    @Test("Eighty everyday expressions and more find the service among the first three", arguments: said)
    func found(_ said: Said) {
        let three = Catalogue.builtIn.search(said.words).prefix(3).map(\.service.name)
        switch said.place {
        case .first: #expect(three.first == said.service, "\(three)")
        case .amongThree: #expect(three.contains(said.service), "\(three)")
        }
    }

    /// What the edition of 2026 has and those before it had not.
    static let new: [Said] = [
        first("falls-admission", "falls", "fall"), first("stroke-admission", "stroke"),
        first("district-nurse-contact", "district nurse", "district nursing", "community nurse"),
        first("health-visitor-contact", "health visitor"), first("community-matron-contact", "matron"),
        first("family-nurse-partnership-visit", "FNP", "family nurse"), first("school-nurse-contact", "school nurse"),
        first("physiotherapist-contact", "physio", "physiotherapy"),
        first("occupational-therapist-contact", "OT", "occupational therapy"),
        first("speech-therapist-contact", "speech therapy"), first("podiatrist-contact", "chiropody"),
        first("talking-therapy-contact", "counselling", "IAPT"), among("midwife-antenatal-visit", "midwife"),
        first("mh-crisis-team-contact", "crisis team"), first("mh-place-of-safety-contact", "section 136"),
        first("memory-clinic-contact", "memory clinic"),
        first("palliative-nurse-contact", "palliative care"),
        first("community-dentist-contact", "dentist"), among("mh-inpatient-bed-day-child", "CAMHS"),
    ].flatMap(\.self)

    @Test(
        "What only the newest edition has is found there, and an older edition names something near or nothing",
        arguments: new)
    func foundInTheNewest(_ said: Said) {
        let three = Catalogue.builtIn(.of2026).search(said.words).prefix(3).map(\.service.name)
        switch said.place {
        case .first: #expect(three.first == said.service, "\(three)")
        case .amongThree: #expect(three.contains(said.service), "\(three)")
        }
        let older = Catalogue.builtIn(.of2015)
        #expect(
            !older.search(said.words).prefix(1).contains { $0.service.name == said.service }
                || older.contains(ServiceID(said.service)))
    }

    @Test("The list has at least eighty expressions, and none twice")
    func length() {
        #expect(Self.said.count >= 80)
        #expect(Set(Self.said.map { $0.words }).count == Self.said.count)
    }

    @Test(
        "Where the catalogue has nothing of the kind, nothing is found and what is nearest is named",
        arguments: [
            ("GP", "walk-in-centre-visit"), ("doctor", "walk-in-centre-visit"), ("foster care", "child-in-care-year"),
            ("meals on wheels", "home-care-older-week"), ("respite", "residential-care-older-week"),
            ("district nurse", "intermediate-care-home-week"),
            ("care home by the hour", "residential-care-older-week"),
            ("police officer weekly", "police-officer-hour"), ("ambulanse", "ambulance-call-out"),
        ])
    func notFound(said: String, near: String) {
        #expect(Catalogue.builtIn(.of2022).search(said).isEmpty)
        #expect(Catalogue.builtIn(.of2022).nearest(to: said).map(\.service.name).contains(near))
        #expect(Catalogue.builtIn(.of2022).nearest(to: said).count <= 3)
    }

    @Test("Where nothing is even near, nothing is named", arguments: ["xylophone lessons", "zzzz", "?!"])
    func nothing(said: String) {
        #expect(said == "?!" || Catalogue.builtIn.search(said).isEmpty)
        #expect(Catalogue.builtIn.nearest(to: said).isEmpty)
        #expect(Catalogue.builtIn.suggestion(for: said) == nil)
    }

    @Test(
        "A service in a file that may be one of several is not taken for the first of them",
        arguments: [
            "home care (weekly)", "care home", "ambulance", "ambulanse", "GP", "hospital bed", "eviction", "prison",
            "mental health bed day", "home care by the hour",
        ])
    func notTheSame(said: String) {
        let suggestion = Catalogue.builtIn.suggestion(for: said)
        #expect(suggestion != nil)
        #expect(suggestion?.service == nil)
        #expect(suggestion?.finding.isEmpty == false)
    }
}
