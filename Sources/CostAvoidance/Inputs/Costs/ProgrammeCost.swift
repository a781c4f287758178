import DelimitedText
import Numerics

/// One row of `costs.csv`: what part of the programme cost.
package struct ProgrammeCost: Sendable, Hashable {
    /// What was paid for.
    package var item: String
    /// First month, counted from the start of the period, from which a cost without one is spread; one before it counts in year 0.
    package var firstMonth: Int
    /// Whether its first month was stated.
    package var dating: Dating = .known
    /// Months over which the amount is spread evenly.
    package var months: Int
    /// Pounds in the prices of `priceYear`, over all its months.
    package var amount: Estimate<Money>
    /// What its low and high are, and how it is spread between and beyond them in a simulation.
    package var spread: InputSpread = .unstated
    /// Who pays; nil where not stated.
    package var funder: String?
    /// Who would pay which part, where a scenario shares the cost out anew; nil for what the file says.
    package var sharedAnew: [Payer]?
    /// The budget line that it is charged to, and who answers for what it is to bring.
    package var budgetPlace: BudgetPlace = .notStated
    /// Financial year of the amount's prices.
    package var priceYear: FinancialYear
    /// Anything to say about it.
    package var note: String
    /// Where it was written.
    package var position: SourcePosition

    /// One who pays a part.
    package struct Payer: Sendable, Hashable {
        /// Nil where not stated.
        package var body: Bearer?
        /// Its part, beside the weights of the others.
        package var weight: Int128
    }

    /// Who pays which part.
    package var payers: [Payer] { sharedAnew ?? [Payer(body: funder.map { Bearer($0) }, weight: 1)] }

    /// A cost with its place in the file.
    package init(
        item: String, firstMonth: Int, months: Int, amount: Estimate<Money>, funder: String?, priceYear: FinancialYear,
        note: String, position: SourcePosition
    ) {
        self.item = item
        self.firstMonth = firstMonth
        self.months = months
        self.amount = amount
        self.funder = funder
        self.priceYear = priceYear
        self.note = note
        self.position = position
    }

    /// Months of the cost in each year of the programme: year to months.
    package var monthsByYear: [(year: Int, months: Int)] {
        var counted: [Int: Int] = [:]
        for month in firstMonth..<(firstMonth + months) {
            counted[Swift.max(0, Month.year(of: month)), default: 0] += 1
        }
        return counted.sorted { $0.key < $1.key }.map { (year: $0.key, months: $0.value) }
    }
}

extension [ProgrammeCost] {
    /// How the rows of one item are spread together: what any of them names, and what those with a range say of it.
    package var spread: InputSpread {
        let ranged = first { $0.amount.low != $0.amount.high }
        return InputSpread(shape: compactMap(\.spread.shape).first, range: ranged?.spread.range)
    }
}

extension [ProgrammeCost] {
    /// The greatest first, then by name and time, so that the order of the rows changes nothing.
    var inOneOrder: [ProgrammeCost] {
        sorted { left, right in
            if left.amount.central != right.amount.central { return left.amount.central > right.amount.central }
            let (one, other) = (left.words, right.words)
            if one != other { return one.lexicographicallyPrecedes(other) }
            return (left.firstMonth, left.months, left.priceYear, left.amount.low, left.amount.high)
                < (right.firstMonth, right.months, right.priceYear, right.amount.low, right.amount.high)
        }
    }
}

extension ProgrammeCost {
    /// Everything that is said of it, by which rows of one amount are told apart.
    fileprivate var words: [String] {
        [item, funder ?? "", note, budgetPlace.line ?? "", budgetPlace.benefitOwner ?? ""]
    }
}
