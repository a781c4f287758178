import DelimitedText

/// What the unknown words of a folder most likely mean.
struct WordGuesses {
    let services: KnownServices
    /// The built-in prices, without those of the evaluation.
    let known: Catalogue
    let groupBy: [String]
    /// How many words are explained already.
    let explained: Int
    /// Whether the files are sheets of a workbook.
    let areSheets: Bool

    /// A meaning, or none, and what to say beside it.
    private struct Guess {
        var means: String?
        var note: String
    }

    /// Every word that is not known, with its guess: those of one column together, the most frequent first.
    ///
    /// - Parameter places: where in a workbook the files' cells are; nil for a folder.
    func guessed(_ found: WordsOfFiles, placedBy places: SheetPlaces?) -> UnknownWords {
        let columns = NamedColumn.names(groupBy: groupBy)
        var words: [UnknownWords.Word] = []
        var names: [SourcePosition] = []
        for (place, word) in found.byKind {
            guard let column = NamedColumn(place.column, groupBy: groupBy),
                let guess = guess(place, column, word, among: found)
            else { continue }
            // A list of words is handed on as the files are not.
            guard ![place.word, guess.means ?? ""].contains(where: PersonalName.isRecognised) else {
                names.append(word.position)
                continue
            }
            words.append(
                UnknownWords.Word(
                    column: place.column, written: place.word, rows: word.rows, guess: guess.means, note: guess.note))
        }
        words.sort { left, right in
            let ranks = (columns.firstIndex(of: left.column) ?? 0, columns.firstIndex(of: right.column) ?? 0)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            return left.rows == right.rows ? left.written < right.written : left.rows > right.rows
        }
        let personal = (found.personal + names.map { ($0, PersonalDataKind.name) })
            .sorted { $0.position < $1.position }
        return UnknownWords(
            words: words, explained: explained,
            personal: personal.map { (places?.placed($0.position) ?? $0.position, $0.kind) })
    }

    /// Nil where the word needs no row.
    private func guess(
        _ place: WordsOfFiles.Place, _ column: NamedColumn, _ found: WordsOfFiles.Found, among all: WordsOfFiles
    ) -> Guess? {
        let word = place.word
        switch column {
        case .service: return services.contains(ServiceID(word)) ? nil : service(word)
        case .basis: return fixed(word, Basis.allCases.map(\.rawValue))
        case .arm:
            let arms = StudyArm.allCases.map(\.rawValue)
            // What was asked stood in the heading: who was supported, or who was not.
            if ArmWords.arm(word) == nil, let answer = ArmWords.answer(word) {
                return Guess(
                    means: answer.rawValue + UnconfirmedGuess.mark,
                    note:
                        "an answer, to what? This, if the column says who had the programme; the other, if it says who had not"
                )
            }
            return fixed(word, arms, meaning: ArmWords.arm(word))
        case .bearer, .funder, .benefitOwner: return body(word, found.need)
        case .group: return spelling(of: place, among: all)
        }
    }

    // MARK: Services

    private func service(_ word: String) -> Guess {
        switch services.catalogue.suggestion(for: word) {
        case .same(let service):
            if let other = HeadingWords.otherThanUse(in: word) {
                return Guess(means: Self.asked(service), note: HeadingWords.question(of: other))
            }
            let unit = services.catalogue.unitUnsaid(of: service, in: word)
            return Guess(
                means: unit == nil ? service.name : Self.asked(service),
                note: unit.map { "a guess by what it is of: the unit is \($0)" } ?? "the same, written another way")
        case .found(_, let unitCosts, let more):
            let others = unitCosts.dropFirst().map(Self.named) + (more > 0 ? ["\(more) more"] : [])
            let rest = others.isEmpty ? "" : "; or \(others.joined(separator: ", "))"
            guard let first = unitCosts.first else { return Guess(note: noPrice) }
            return Guess(means: Self.asked(first.service), note: "a guess: \(first.label) (\(first.unit))\(rest)")
        case .nearest(let unitCosts, let missing):
            let near = unitCosts.isEmpty ? "" : "; nearest: \(unitCosts.map(Self.named).joined(separator: ", "))"
            return Guess(note: "\(missing.sentence)\(near). \(noPrice)")
        case nil: return Guess(note: noPrice)
        }
    }

    /// A service that somebody has to confirm before it prices anything.
    private static func asked(_ service: ServiceID) -> String { service.name + UnconfirmedGuess.mark }

    private static func named(_ unitCost: UnitCost) -> String { "\(unitCost.service) (\(unitCost.unit))" }

    private var noPrice: String {
        "Write a service that `avoided costs` lists, or give it a price \(areSheets ? "on a sheet unit-costs" : "in unit-costs.csv") "
            + "and delete this row."
    }

    // MARK: Fixed words

    private func fixed(_ word: String, _ words: [String], meaning: StudyArm? = nil) -> Guess? {
        guard !words.contains(word) else { return nil }
        let sense = NameLikeness.sense(word)
        let means =
            words.first { NameLikeness.sense($0) == sense } ?? meaning?.rawValue
            ?? NearMatch.suggestion(for: word, among: words)
        return Guess(means: means, note: (means == nil ? "Write one of: " : "one of ") + words.joined(separator: ", "))
    }

    // MARK: Bodies

    private func body(_ word: String, _ need: WordsInCell.Need) -> Guess? {
        let meant = Bearer(word)
        let isDenied = word.lowercased().split { !$0.isLetter }.contains { ["not", "non", "no"].contains($0) }
        let named = Bearer.known + Set(known.byTopic.flatMap(\.bearer.bearers)).sorted()
        if named.contains(where: { $0 == meant && ($0.name == word || Bearer.known.contains($0)) }) { return nil }
        // What a price of one's own calls a body is no better known than what a cost calls it.
        if let near = named.first(where: { $0 != meant && $0.isProbably(meant) }) {
            return Guess(means: near.name, note: "the same body, most likely")
        }
        let bodies = Bearer.known + Set(services.catalogue.byTopic.flatMap(\.bearer.bearers)).sorted()
        if !isDenied, let whole = Self.whole(of: meant, among: named) {
            return Guess(
                means: whole.name, note: "part of it, most likely; where it is a body of its own, delete this row")
        }
        guard need == .known, !bodies.contains(meant) else {
            return Guess(note: "no body that is known here: where it is one of its own, delete this row")
        }
        let near = NearMatch.suggestion(for: word, among: bodies.map(\.name))
        return Guess(means: near, note: "the bearers are \(bodies.map(\.name).joined(separator: ", "))")
    }

    /// Bodies that are called by another name or by letters, and whose budget theirs is.
    private static let wholes: [String: String] = [
        "icb": "NHS", "ics": "NHS", "ccg": "NHS", "pct": "NHS", "integrated care board": "NHS",
        "clinical commissioning group": "NHS", "asc": "Local authority", "adult social care": "Local authority",
        "social care": "Local authority", "childrens services": "Local authority", "public health": "Local authority",
        "cc": "Local authority", "city council": "Local authority", "county council": "Local authority",
        "borough council": "Local authority", "pcc": "Police", "opcc": "Police",
        "police and crime commissioner": "Police", "dhsc": "Central government",
        "department of health and social care": "Central government", "mhclg": "Central government",
        "dluhc": "Central government", "home office": "Central government", "moj": "Criminal justice",
        "ministry of justice": "Criminal justice", "hmpps": "Criminal justice", "probation": "Criminal justice",
        "probation service": "Criminal justice", "prison service": "Criminal justice", "jobcentre": "DWP",
        "jobcentre plus": "DWP",
    ]

    /// The body that a name is most likely of a part of; nil for one of its own.
    private static func whole(of body: Bearer, among known: [Bearer]) -> Bearer? {
        let words = body.name.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }.split(separator: " ").map(
            String.init)
        // `Derby CC`, `Leeds City Council`: a place before what it is.
        let ends = words.indices.map { words[$0...].joined(separator: " ") }
        if let name = ends.compactMap({ wholes[$0] }).first { return Bearer(name) }
        return known.first { body.isProbablyPart(of: $0) }
    }

    // MARK: Groups

    /// The most frequent of the spellings that are most likely one name; nil for that one itself, and for a name of one spelling.
    private func spelling(of place: WordsOfFiles.Place, among all: WordsOfFiles) -> Guess? {
        let names = all.words.filter { $0.key.column == place.column }
        let slips = NameSlips.pairs(among: names.keys.map(\.word).sorted())
        let twins = names.filter { other, _ in
            other.word == place.word || Self.areAlike(other.word, place.word)
                || slips.contains { Set([$0.name, $0.meant]) == Set([other.word, place.word]) }
        }
        let best = twins.min {
            $0.value.rows == $1.value.rows ? $0.key.word < $1.key.word : $0.value.rows > $1.value.rows
        }
        guard let best, best.key.word != place.word else { return nil }
        return Guess(means: best.key.word, note: "written so in \(Wording.count(best.value.rows, "row"))")
    }

    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let sense = NameLikeness.sense(one)
        return !sense.isEmpty && sense == NameLikeness.sense(other)
            && NameLikeness.numbers(one) == NameLikeness.numbers(other)
    }
}
