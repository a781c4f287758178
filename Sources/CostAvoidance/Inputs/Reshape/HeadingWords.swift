import DelimitedText

/// Words of headings that tell what a column is, or what it is not.
enum HeadingWords {
    /// What a heading says that names no service.
    struct NoService {
        let reason: String
        fileprivate let words: Set<String>
        /// Whether the column is left whatever stands in it, words too.
        fileprivate(set) var isNothing = false
    }

    /// What a heading with these words says that names no service; nil where none of them is known.
    static func ofNoService(_ words: [String]) -> NoService? {
        let found = Set(words)
        return noServices.first { kind in
            !kind.words.isDisjoint(with: found) || (kind.words.contains("£") && words.contains { $0.contains("£") })
        }
    }

    /// Whether words say that amounts of money stand below them.
    static func areOfMoney(_ words: [String]) -> Bool {
        words.contains { money.contains($0) || $0.contains("£") }
    }

    private static let money: Set<String> = [
        "£", "cost", "costs", "price", "spend", "spent", "amount", "income", "salary", "rent", "arrears", "debt",
    ]

    private static let noServices = [
        NoService(
            reason: "looks like personal data, which no evaluation may hold",
            words: [
                "name", "forename", "surname", "initials", "dob", "birth", "born", "postcode", "address", "nhs", "nino",
                "telephone", "phone", "mobile", "email", "e-mail",
            ], isNothing: true),
        NoService(
            reason: "says who a person is, and counts no service",
            words: [
                "age", "ages", "aged", "sex", "gender", "ethnicity", "ethnic", "religion", "nationality", "language",
                "marital", "height", "weight", "bmi", "imd", "household", "dependants",
            ]),
        NoService(
            reason: "a score is no count of a service; wellbeing.csv takes what people said before and after",
            words: [
                "score", "scores", "scale", "rating", "wemwbs", "swemwbs", "phq", "phq9", "phq-9", "gad", "gad7",
                "gad-7", "eq5d", "eq-5d", "barthel", "frailty", "wellbeing", "satisfaction", "confidence", "%",
                "percent", "percentage",
            ]),
        NoService(
            reason:
                "money is no count: prices come from the catalogue or unit-costs.csv, and what the programme cost from costs.csv",
            words: money),
        NoService(
            reason: "a date is no count of a service", words: ["date", "dates", "referred", "discharged", "started"]),
        NoService(
            reason: "a remark, of which nothing is made",
            words: ["note", "notes", "comment", "comments", "remark", "remarks"],
            isNothing: true),
        NoService(reason: "a reference is no count of a service", words: ["ref", "reference", "id", "urn"]),
    ]

    /// Words of the columns of people, in the order in which they are looked for.
    static let ofPeople: [(column: String, words: Set<String>)] = [
        ("case_id", ["id", "case", "case_id", "ref", "reference", "client", "participant", "person", "code", "urn"]),
        ("group", ["group", "arm"]),
        ("start", ["start", "started", "referral", "referred", "month", "date", "joined", "enrolled"]),
        ("basis", ["basis", "evidence"]), ("likelihood", ["likelihood", "probability"]),
    ]

    /// Words beside a service that make something else of it: an appointment that was missed is no attendance, and an alarm no fire.
    static let otherThanUse: Set<String> = [
        "missed", "dna", "dnas", "dna'd", "dnad", "unattended", "alarm", "alarms", "hoax", "false", "cancelled",
        "canceled",
        "cancellations", "declined", "refused", "not", "non", "without", "unused", "waiting", "awaiting", "wait",
        "waits",
        "attempted", "threatened", "planned", "booked", "offered",
    ]

    /// What is asked of a service beside which one of these words stands.
    static func question(of word: String) -> String {
        word == "no"
            ? "a guess: does \"no\" stand for a number here, or for none?"
            : "a guess by the rest of its words: is what was \(Diagnostic.quoted(word)) priced as the service itself?"
    }

    /// The first of these, or of some others, in a heading or a name of a service, also with stops or hyphens in it; nil where there is none.
    /// `No` before anything but `of` may be none as well as a number.
    static func otherThanUse(in name: String, or others: Set<String> = []) -> String? {
        let words = name.lowercased().split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            if word == "no." { return ["number"] }
            return isParted(word)
                ? [word.filter(\.isLetter)] : word.split { !$0.isLetter && $0 != "'" }.map(String.init)
        }
        return words.indices.first { place in
            let next = words[(place + 1)...].first
            return otherThanUse.contains(words[place]) || others.contains(words[place])
                || words[place] == "no" && next != nil && next != "of"
        }.map { words[$0] }
    }

    /// Whether a word is letters with a stop behind each: `D.N.A.`
    private static func isParted(_ word: Substring) -> Bool {
        let letters = word.split(separator: ".")
        return letters.count > 1 && letters.allSatisfy { $0.count == 1 }
    }

    /// Words that say that use did not come about: what `outcomes.csv` counts and `service-use.csv` does not.
    static let notUsed: Set<String> = [
        "avoided", "averted", "prevented", "saved", "diverted", "unneeded", "unnecessary", "avoidable",
    ]

    /// Words that say that use was observed, and not avoided.
    static let ofObservedUse: Set<String> = [
        "last", "now", "this", "used", "use", "usage", "current", "today", "recent",
    ]

    /// Words of a date from which the time after is counted.
    static let beginnings: Set<String> = [
        "start", "started", "starting", "starts", "joined", "joining", "enrolled", "enrolment", "entry", "entered",
        "intake",
        "began", "begun", "begin", "commenced", "commencement", "introduced",
    ]

    /// What may stand beside one of them where it is the programme's own beginning and no other, as that of a tenancy.
    private static let besideBeginnings: Set<String> = [
        "date", "day", "month", "of", "on", "in", "the", "with", "programme", "program", "project", "intervention",
        "support", "scheme",
        "pilot",
    ]

    /// Whether a heading says nothing but that the programme began for somebody.
    static func isBeginning(_ words: [String]) -> Bool {
        words.contains(where: beginnings.contains)
            && words.allSatisfy { beginnings.contains($0) || besideBeginnings.contains($0) }
    }

    /// Words of a date from which it is not.
    static let otherDates: Set<String> = [
        "end", "ended", "ending", "close", "closed", "closing", "exit", "exited", "discharge", "discharged", "left",
        "leaving",
        "finish", "finished", "completed", "completion", "death", "died", "review", "reviewed", "last", "latest",
        "added",
        "created", "updated", "modified", "entered_on", "database", "export", "exported", "printed", "birth", "born",
        "due",
        "expiry", "expires",
    ]

    /// Headings of nothing but these are of codes of people.
    static let identifiers: Set<String> = [
        "id", "case", "case_id", "ref", "reference", "client", "participant", "person", "code", "urn", "no", "no.",
        "number",
        "unique", "study", "customer", "member", "patient", "resident", "tenant", "user", "record", "identifier",
        "pseudonym", "lac",
    ]

    /// Words for the least and the greatest of something.
    static let low: Set<String> = ["low", "lower", "lowest", "min", "minimum", "least", "cautious"]
    static let high: Set<String> = ["high", "higher", "highest", "upper", "max", "maximum", "greatest", "generous"]

    /// Headings of nothing but these are of the likelihood of whatever stands in the row.
    static let ofLikelihood: Set<String> = low.union(high).union([
        "likelihood", "probability", "likely", "most", "central", "best", "estimate", "middle", "mid", "of", "the", "a",
        "%", "percent",
        "per", "cent", "share", "need", "needed", "being", "without", "programme", "service", "services", "outcome",
        "value",
    ])

    /// Headings of nothing but these may as well number the rows.
    static let anyNumber: Set<String> = ["no", "no.", "number", "unique", "record"]

    /// Headings of nothing but these are of the groups of a comparison.
    static let arms: Set<String> = ["group", "arm", "study", "trial"]

    /// Words of headings over names of places and bodies, which are written as names of people are.
    static let ofPlaces: Set<String> = [
        "area", "ward", "place", "locality", "district", "borough", "town", "village", "region", "county", "parish",
        "neighbourhood", "estate", "site", "team", "hospital", "school", "practice", "surgery", "organisation",
        "provider",
        "agency", "partner", "centre", "hub", "lsoa", "msoa", "pcn", "ccg", "icb",
    ]

    /// Words of headings over the names of those who work with people.
    static let ofWorkers: Set<String> = [
        "worker", "workers", "coordinator", "co-ordinator", "navigator", "officer", "staff", "nurse", "advocate",
        "mentor", "caseworker",
        "keyworker", "practitioner", "prescriber", "manager", "assessor", "allocated", "assigned", "clinician", "gp",
        "doctor", "lead",
        "contact", "carer", "referrer", "initials",
    ]

    /// Words of headings that ask who had the programme.
    static let askingForArms: Set<String> = [
        "group", "arm", "study", "trial", "cohort", "programme", "program", "project", "scheme", "service", "treated",
        "treatment", "intervention", "control", "comparison", "participant", "participated", "supported", "support",
        "received", "enrolled", "accepted", "engaged", "allocated", "allocation", "randomised", "exposed", "exposure",
        "case", "status", "joined", "started",
    ]
}
