import DelimitedText
import Numerics

/// One price that stands in a list under two names.
struct RepeatedRowCheck {
    private(set) var diagnostics = Diagnostics()

    /// What two rows must have in common beside their label or their place in the source.
    private struct Terms: Hashable {
        let unit: String
        let bearer: BearerShares
        let kind: BenefitType
        let year: FinancialYear

        init?(_ row: PriceListRow) {
            guard let year = row.priceYear, row.amount != nil else { return nil }
            unit = UnitLikeness.length(of: row.unit) ?? NameLikeness.sense(UnitPhrase(row.unit).head)
            bearer = row.bearer
            kind = row.benefitType
            self.year = year
        }
    }

    private struct Key: Hashable {
        let words: [String]
        let terms: Terms
    }

    init(_ rows: [PriceListRow]) {
        var byLabel: [Key: PriceListRow] = [:]
        var byPlace: [Key: PriceListRow] = [:]
        for row in rows {
            guard let terms = Terms(row), !row.label.isEmpty else { continue }
            let label = Key(words: Self.words(of: row.label), terms: terms)
            let place = Self.place(of: row).map { Key(words: $0, terms: terms) }
            if let earlier = byLabel[label] {
                tell(row, earlier)
            } else {
                byLabel[label] = row
                if let earlier = place.flatMap({ byPlace[$0] }) { tellPlace(row, earlier) }
            }
            if let place, byPlace[place] == nil { byPlace[place] = row }
        }
    }

    private mutating func tell(_ row: PriceListRow, _ earlier: PriceListRow) {
        // Two rows of one name are told as such.
        guard earlier.service != row.service, let other = earlier.amount else { return }
        let amounts =
            other == row.amount
            ? "the same price" : "another price, \(earlier.withheld.taken(outOf: other.description))"
        let spelling = NameLikeness.sense(earlier.label) == NameLikeness.sense(row.label)
        diagnostics.warn(
            row, .label, code: "same-label-twice",
            "\(Diagnostic.quoted(row.label)) stands on line \(earlier.line) too"
                + (spelling ? "" : ", as \(Diagnostic.quoted(earlier.label))") + ", with \(amounts)",
            remedy: other == row.amount
                ? "Keep one of the two rows." : "Say in label how the two differ, or keep the right one.")
    }

    private mutating func tellPlace(_ row: PriceListRow, _ earlier: PriceListRow) {
        guard earlier.service != row.service else { return }
        diagnostics.warn(
            row, .central, code: "same-source-twice",
            "central is \(row.record.text(.central)) from \(Diagnostic.quoted(row.code)) of the same source, as on line "
                + "\(earlier.line), under another name",
            remedy: "If it is one price, keep one of the two rows; else write into source_ref where each stands.")
    }

    /// The amount and the code it has in the source; nil where the source names a table or a page, which has many prices.
    private static func place(of row: PriceListRow) -> [String]? {
        guard let amount = row.amount, !amount.isZero, PriceListRow.isCode(row.code) else { return nil }
        let source = NameLikeness.sense(row.record.text(.source))
        return source.isEmpty ? nil : [source, NameLikeness.sense(row.code), amount.description]
    }

    private static let fillers: Set<String> = ["a", "an", "the", "of", "and", "for", "to", "in", "at", "by", "with"]

    /// The words that tell, in one order and as one, whatever their spelling: `Visits at home` is `Home visit`.
    private static func words(of label: String) -> [String] {
        let spelled = label.lowercased().replacing("a&e", with: "ae").replacing("a & e", with: "ae")
            .replacing("a and e", with: "ae").replacing("&", with: " and ")
        let words = spelled.split { !($0.isLetter || $0.isNumber || "+<>=%£".contains($0)) }.map(String.init)
            .filter { !fillers.contains($0) }
        return words.map { NameLikeness.sense(singular($0)) }.sorted()
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
