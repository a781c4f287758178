/// The amounts of a row that may not be published again, taken out of what is said of it.
///
/// A warning stands in the report and on the screen of whoever reads it; its place says where the amount is for whoever has the list.
struct WithheldAmounts: Sendable {
    private let amounts: Set<String>

    /// What stands in place of an amount.
    static let words = "(not shown, licence)"

    private static let columns: [UnitCostColumn] = [.low, .central, .high, .original]

    /// - Parameter record: the row, whose licence or source says whether it may be published again.
    init(of record: UnitCostRecord) {
        guard PriceLicence.forbidsTables(licence: record.text(.licence), source: record.text(.source)) else {
            amounts = []
            return
        }
        let written = Self.columns.map { record.text($0) }.filter { !$0.isEmpty }
        amounts = Set(written.map(Self.plain))
    }

    /// Whether the row's amounts are kept out of what is said.
    var isWithheld: Bool { !amounts.isEmpty }

    /// A sentence without the amounts.
    func taken(outOf sentence: String) -> String {
        guard isWithheld else { return sentence }
        var text = ""
        var number = ""
        func settled(_ number: String) -> String {
            let end = number.reversed().prefix { $0 == "." || $0 == "," }.count
            let inside = number.dropLast(end)
            return (amounts.contains(Self.plain(String(inside))) ? Self.words : String(inside)) + number.suffix(end)
        }
        for character in sentence {
            if character.isNumber || ".,".contains(character) {
                number.append(character)
            } else {
                text += settled(number)
                number = ""
                text.append(character)
            }
        }
        return text + settled(number)
    }

    /// An amount without signs, commas and noughts behind the point, so that `1,234.50` is `1234.5`.
    private static func plain(_ amount: String) -> String {
        let digits = amount.filter { $0.isNumber || $0 == "." }
        guard digits.contains(".") else { return digits }
        let cut = digits.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(cut.reversed())
    }
}
