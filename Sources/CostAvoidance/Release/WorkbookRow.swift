import Numerics

/// One row of the workbook's lines: units that are priced alike, and what of the reported amounts is not a product.
package struct WorkbookRow: Sendable {
    /// The service; nil for the rows of services that are withheld, together.
    package let service: ServiceID?
    /// Basis in words.
    package let about: String
    /// Year the effect begins, of lines that begin in several that of those behind most of the gross.
    package let year: Int
    /// Whether its lines begin in several years.
    package let beginsInSeveralYears: Bool
    /// Units in each world, rises in use as negative units; of observed use the whole fall.
    package let units: Estimate<Quantity>
    /// Those of them that came anyway, as people without the programme saw.
    package let cameAnyway: Quantity
    /// Whose units they are: rows of the same have the same units.
    package let counting: Counting
    /// What the formulas refer to: the formula of the lines behind most of the gross.
    @Shared package private(set) var formula: LineFormula
    /// The share of what the units cost that the row is: 1 but for the part of one of several bearers.
    package var share = ExactDecimal.one
    /// The one of several bearers whose part it is; nil for the whole.
    package var bearer: Bearer?
    /// Which of its lines are products of units and a price.
    package var products = Products.all
    /// The worlds: at which end each input stands that the formulas refer to.
    @Shared package private(set) var worlds: Estimate<World>
    /// What the formulas multiply by beside it.
    @Shared package private(set) var mixtures: Mixtures
    /// What of its lines the formulas do not refer to, or not for those lines alone.
    package let unfollowed: Unfollowed
    /// What the reported amounts are beyond what the formulas give: events told in alternative ways, amounts withheld, and
    /// the pennies that rounding line by line leaves.
    @Shared package private(set) var fixed: FixedAmounts
    /// The lines it is the sum of: indices into those of the result.
    let lines: [Int]
    /// So many sums of it the evaluation rounds by themselves: lines that are priced together are one, whatever their groups.
    package let roundings: Int
    /// What the row comes to in the evaluation as it is.
    package let reported: Reported

    package struct Reported: Sendable {
        package var gross: Estimate<Money>
        package var net: Estimate<Money>

        init(_ amounts: SavingsAmounts) {
            gross = amounts.gross
            net = amounts.net
        }
    }

    /// The units of a row.
    package struct Counting: Sendable, Hashable {
        /// What is priced together, whoever bears it; nil where the row is all of a service.
        package var pricing: PricingKey?
        /// How they are known.
        package var bases: Set<Basis?> = []
        package var sign = Sign.counted

        package enum Sign: Sendable, Hashable {
            case counted
            /// Taken off: what another row of the same units counts too much.
            case takenOff
        }
    }

    /// Which lines of a row are products of units and a price.
    package enum Products: Sendable, Hashable {
        case all
        /// Some, and others are events told in alternative ways.
        case some
        /// None: nothing in the row follows.
        case none
    }

    /// Factors at each end because some of the rows are not those that the formulas refer to; 1 where all are.
    package struct Mixtures: Sendable {
        /// Where the lines have two sets of assumptions between gross and net, both.
        package var sets: TwoSets?
        /// Beside the net share, where rows have other assumptions.
        package var net = Estimate(exactly: ExactDecimal.one)
        /// Beside later years, where rows begin in other years or fade otherwise.
        package var later = Estimate(exactly: ExactDecimal.one)
        /// What of the present value could leave a budget.
        package var cash = CashableMixture.formula
    }

    /// How a row tells what of its present value could leave a budget.
    package enum CashableMixture: Sendable, Hashable {
        /// By the share that its formula refers to.
        case formula
        /// By the share that its lines, which have several, come to together in each world.
        case share(Estimate<ExactDecimal>)
        /// As an amount that does not follow.
        case fixed
        /// Not at all: the report withholds it.
        case untold
    }

    package struct FixedAmounts: Sendable {
        package var gross: Estimate<Money>
        package var net: Estimate<Money>
        package var presentValue: Estimate<Money>
        package var cashable: Estimate<Money>
    }
}
