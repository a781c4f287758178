import CostAvoidance
import DelimitedText
import Numerics

/// The draws of the headline, a line each, for whoever examines the simulation with a program of their own.
package enum DrawsTable {
    /// Decimals of an input's value: far more than a draw of 32 random bits tells.
    private static let places = 10

    /// The draws of the headline; nil where nothing was drawn.
    ///
    /// - Throws: `EvaluationError.refused`, at `place`, where counts of people are withheld.
    package static func listing(
        of findings: Findings, refusedAt place: SourcePosition
    ) throws(EvaluationError) -> DrawListing? {
        try DrawListing(
            findings.evaluated, made: findings.uncertainty?.simulation?.draws, refusedAt: place)
    }

    /// The text of the file.
    ///
    /// Prices that their licence forbids to publish have no column.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a draw is beyond what an amount can be.
    package static func csv(_ listing: DrawListing, _ findings: Findings) throws(EvaluationError) -> String {
        let shown = shownInputs(listing, findings)
        let cost = listing.cost == nil ? [] : ["present_value_cost", "net_benefit"]
        var table = CSVWriter(
            header: ["draw", "present_value_savings"] + cost + shown.map { listing.inputs[$0].name.description })
        do throws(DecimalError) {
            for draw in 0..<listing.count {
                var row: [CSVValue] = [.count(draw + 1), .money(try Money(roundingPounds: listing.savings[draw]))]
                if let cost = listing.cost?[draw] {
                    row.append(.money(try Money(roundingPounds: cost)))
                    row.append(.money(try Money(roundingPounds: listing.savings[draw] - cost)))
                }
                for input in shown {
                    let value = try ExactDecimal(rounding: listing.values[input][draw], places: places)
                    row.append(.number(value.description))
                }
                table.append(row)
            }
        } catch {
            throw .arithmetic(.overflow, while: "listing the draws")
        }
        return table.text
    }

    /// What is in it: `4,000 draws, without 2 prices of a closed licence`.
    package static func summary(_ listing: DrawListing, _ findings: Findings) -> String {
        let hidden = listing.inputs.count - shownInputs(listing, findings).count
        let without = hidden == 0 ? "" : ", without \(Wording.counted(hidden, "price", "prices")) of a closed licence"
        return Wording.counted(listing.count, "draw", "draws").capitalisedFirst + without
    }

    private static func shownInputs(_ listing: DrawListing, _ findings: Findings) -> [Int] {
        let words = InputWords(evaluation: findings.released)
        return listing.inputs.indices.filter { !words.isWithheld(listing.inputs[$0]) }
    }
}
