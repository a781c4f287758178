/// One spelling for every way a word is written: its plural, its American spelling, and its short form.
enum SearchSpelling {
    /// Words shorter than this have no plural.
    private static let shortestPlural = 4

    /// A word as it is compared: `centers` as `centre`, `kids` as `child`.
    static func plain(_ word: [UInt8]) -> [UInt8] {
        let one = singular(word)
        return other[one] ?? one
    }

    /// The plural is its singular.
    private static func singular(_ word: [UInt8]) -> [UInt8] {
        guard word.count >= shortestPlural, word.last == letter.s else { return word }
        let stem = word.dropLast()
        if stem.last == letter.s { return word }
        if word.count > shortestPlural, stem.suffix(2).elementsEqual(letter.ie) { return stem.dropLast(2) + [letter.y] }
        if let es = endings.first(where: { stem.suffix($0.count).elementsEqual($0) }), word.count > es.count + 2 {
            return Array(stem.dropLast())
        }
        return Array(stem)
    }

    private static let letter = (s: UInt8(ascii: "s"), y: UInt8(ascii: "y"), ie: Array("ie".utf8))
    /// What stands before the `s` of a plural that has an `e` more than its singular.
    private static let endings = ["che", "she", "sse", "xe"].map { Array($0.utf8) }

    /// What each word is written as here.
    private static let other: [[UInt8]: [UInt8]] = {
        var other: [[UInt8]: [UInt8]] = [:]
        for line in table.split(separator: "\n") {
            let sides = line.split(separator: "|").map { $0.split(separator: " ").map { singular(Array($0.utf8)) } }
            guard sides.count == 2, let plain = sides[1].first else { continue }
            for word in sides[0] { other[word] = plain }
        }
        return other
    }()

    /// Other spellings and short forms, and the word that is compared. This is the one place to add to.
    private static let table = """
        behavior behavioural behavioral | behaviour
        center | centre
        neighbor neighbour | neighbour
        counseling councelling | counselling
        program programme | programme
        paediatric pediatric paed paeds | paediatric
        gynaecology gynecology | gynaecology
        anesthetic anaesthetic | anaesthetic
        hospitalization hospitalised hospitalized | hospitalisation
        rehabilitation | rehabilitation
        dietician | dietitian
        orthopedic | orthopaedic
        organization | organisation
        license | licence
        defense | defence
        offense | offence
        counselor counsellor | counsellor
        traveler | traveller
        children childrens kid kiddie kiddy | child
        elderly oap pensioner senior | older
        teenage teen | teenager
        wife wive | wife
        temp temporary | temporary
        appt apptmt appointmnt | appointment
        dept | department
        psych psychiatry | psychiatric
        accom accomm acc | accommodation
        resi residential | residential
        dom | domiciliary
        hosp | hospital
        amb | ambulance
        assessmt | assessment
        hmless | homeless
        mgmt | management
        yp | young
        people ppl folk persons | person
        women | woman
        men | man
        mums mum mother | mother
        emerg | emergency
        """
}
