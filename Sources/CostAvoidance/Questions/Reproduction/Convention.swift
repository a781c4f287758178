import Numerics

/// A way of computing or printing a figure that differs from the method's, and that a publication may have used without
/// saying so.
package enum Convention: Sendable, Hashable {
    /// Unit costs and programme costs as they stand, not carried to one year's prices.
    case pricesAsTheyStand
    /// The prices of another year.
    case priceYear(FinancialYear)
    /// Another price index, by name.
    case deflator(String)
    /// Unit costs rounded to the pound after they are carried to the price year and before anything is multiplied.
    case unitCostsInPounds
    /// One kind of assumption left at its default.
    case without(AssumptionParameter)
    /// Every assumption left at its default.
    case withoutAssumptions
    /// Attribution as a map of social return states it: the share owed to others.
    case attributionToOthers
    /// Every quantity counted whole, whatever its likelihood.
    case likelihoodIgnored
    /// Use before and after taken from each other as counted, whatever the length of the two windows.
    case windowsAsTheyStand
    /// Use after scaled up to the length of the window before.
    case scaledToWindowBefore
    /// Effects counted for one year only.
    case oneYear
    /// Later years not discounted.
    case undiscounted
    /// Every year discounted from its end, the first as well.
    case yearEnd
    /// Every year discounted from its middle.
    case midYear
    /// Savings discounted from the end of each year and costs from its start.
    case savingsAtYearEnd
    /// Amounts of a period brought to twelve months.
    case annualised(Annualised)
    /// A rate for a week, month or year as if the period had been twelve months.
    case periodOfTwelveMonths
    /// The low or the high end in place of the central figure.
    case end(Bound)
    /// Divided by something else than the people supported.
    case dividedBy(Denominator)
    /// Printed without its minus sign.
    case minusSignLost
    /// Printed with a minus sign that it has not, as cost less savings.
    case minusSignAdded
    /// Cost divided by savings.
    case inverted
    /// Printed in another scale than its unit says.
    case scale(Scale)
    /// The programme's cost added, to savings or where it is taken off.
    case costAdded
    /// Another sum of the same evaluation printed under its name.
    case another(Named)
    /// Printed with two of its digits exchanged.
    case digitsTransposed
    /// A service with the opposite sign.
    case signTurned(ServiceID)
    /// A service left out.
    case leftOut(ServiceID)
    /// A service counted twice.
    case countedTwice(ServiceID)
    /// A service of another kind of value counted among the savings.
    case including(ServiceID, BenefitType)
    /// Every service of another kind of value counted among the savings.
    case includingAll(BenefitType)

    /// What a figure a person may have been divided by.
    package enum Denominator: Sendable, Hashable {
        /// People with a row in the files.
        case cases
        /// Rows of the files.
        case rows
        /// Another count that is printed, by the name of its figure.
        case printed(Int, of: String)
    }

    /// Another scale than that of the unit.
    package enum Scale: Sendable, Hashable, CaseIterable {
        case pence, thousands, millions
        /// A decimal point one place too far to the right or to the left.
        case tenfold, tenth
    }

    /// What is brought to twelve months.
    package enum Annualised: Sendable, Hashable {
        /// The figure as a whole.
        case all
        /// Savings, and costs not.
        case savings
    }

    /// What a convention is a choice about.
    package enum Reach: Sendable, Hashable {
        /// How every figure of a study is computed: where it was used, it was used for all.
        case study
        /// What a total adds up.
        case total
        /// How one figure is taken from what was computed, or printed.
        case figure
    }

    /// Whether it is tried for every one of many years, indices or sums, of which one fits by chance.
    var isOneOfMany: Bool {
        switch self {
        case .priceYear, .deflator, .another: true
        default: false
        }
    }

    /// The same convention as it is called where savings stand without a cost.
    var ofSavings: Convention {
        switch self {
        case .annualised(.savings): .annualised(.all)
        case .savingsAtYearEnd: .yearEnd
        default: self
        }
    }

    /// What it is a choice about.
    package var reach: Reach {
        switch self {
        case .pricesAsTheyStand, .priceYear, .deflator, .unitCostsInPounds, .without, .withoutAssumptions,
            .attributionToOthers, .likelihoodIgnored, .windowsAsTheyStand, .scaledToWindowBefore, .oneYear,
            .undiscounted, .yearEnd, .midYear, .savingsAtYearEnd:
            .study
        case .signTurned, .leftOut, .countedTwice, .including, .includingAll: .total
        case .annualised, .periodOfTwelveMonths, .end, .dividedBy, .minusSignLost, .minusSignAdded, .inverted, .scale,
            .costAdded, .another, .digitsTransposed:
            .figure
        }
    }
}
