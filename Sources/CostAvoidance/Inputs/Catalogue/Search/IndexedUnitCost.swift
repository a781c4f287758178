/// An entry of a catalogue with its words taken apart and numbered.
struct IndexedUnitCost: Sendable {
    let service: ServiceID
    /// Where the entry is in the catalogue.
    let place: Int
    let name: [Int]
    let label: [Int]
    let unit: [Int]
    /// Bearer, kind of value and codes of the place in the source.
    let elsewhere: [Int]
    /// The words of the name that say what it is: without its unit, years and stretches of time.
    let core: [Int]
    /// How many words of the name are the figures of a year.
    let years: Int
    let kind: BenefitType

    /// The words of an entry, from which a vocabulary is made.
    struct Words: Sendable {
        let name: SearchWords
        let label: SearchWords
        let unit: SearchWords
        let elsewhere: SearchWords

        init(_ unitCost: UnitCost) {
            name = SearchWords(unitCost.service.name).telling
            label = SearchWords(unitCost.label).telling
            unit = SearchWords(unitCost.unit).telling
            elsewhere = SearchWords(
                words: SearchWords("\(unitCost.bearer.name) \(unitCost.benefitType.description)").words
                    + SearchWords(unitCost.sourceRef).words.filter(Self.isCode))
        }

        /// Whether a word of the place in a source is the code of a price, which somebody may look for: `N02AF`, and not `Table 83`.
        private static func isCode(_ word: [UInt8]) -> Bool {
            word.contains(where: ASCII.isDigit) && word.contains(where: ASCII.isLetter)
        }

        var all: [SearchWords] { [name, label, unit, elsewhere] }

        private static let times: Set<[UInt8]> = Set(
            ["hour", "day", "week", "month", "year", "lifetime", "person", "incident"].map { Array($0.utf8) })

        /// The words of the name that say what it is.
        var core: SearchWords {
            let units = Set(unit.words)
            return SearchWords(
                words: name.words.filter { word in
                    !units.contains(word) && !Self.times.contains(word) && !word.allSatisfy(ASCII.isDigit)
                })
        }
    }

    init(_ unitCost: UnitCost, _ words: Words, place: Int, in vocabulary: SearchVocabulary) {
        service = unitCost.service
        self.place = place
        name = vocabulary.numbers(of: words.name)
        label = vocabulary.numbers(of: words.label)
        unit = vocabulary.numbers(of: words.unit)
        elsewhere = vocabulary.numbers(of: words.elsewhere)
        core = vocabulary.numbers(of: words.core)
        years = words.name.words.count { $0.allSatisfy(ASCII.isDigit) }
        kind = unitCost.benefitType
    }
}
