import Numerics

/// The conventions that are tried on a study.
struct ConventionList {
    private let evaluation: Evaluation
    /// Services whose amounts may be shown: a hypothesis about another would give it away.
    private let services: [ServiceID]

    /// How many years before and after the price year are tried.
    private static let yearsAround = 5

    init(_ evaluation: Evaluation, services: [ServiceID]) {
        self.evaluation = evaluation
        self.services = services
    }

    /// Conventions that compute the evaluation otherwise: of prices, of what is taken off, of time, of what is added up.
    var ofEvaluation: [Convention] {
        prices + AssumptionParameter.allCases.map(Convention.without)
            + [
                .withoutAssumptions, .attributionToOthers, .likelihoodIgnored, .windowsAsTheyStand,
                .scaledToWindowBefore, .oneYear, .undiscounted, .yearEnd, .midYear, .savingsAtYearEnd,
            ]
            + services.map(Convention.signTurned) + services.map(Convention.leftOut)
            + services.map(Convention.countedTwice) + otherValues
    }

    /// Conventions about one figure, which need nothing computed anew.
    var ofFigure: [Convention] {
        [.minusSignLost, .minusSignAdded, .inverted, .costAdded, .digitsTransposed, .end(.low), .end(.high)]
            + Convention.Scale.allCases.map(Convention.scale)
            + [.annualised(.all), .annualised(.savings), .periodOfTwelveMonths] + denominators
    }

    private var prices: [Convention] {
        let priceYear = evaluation.settings.priceYear
        let around = (-Self.yearsAround...Self.yearsAround).map { priceYear.advanced(by: $0) }
        let others = Set(evaluation.unitCosts.values.map(\.priceYear)).union(evaluation.costs.map(\.priceYear))
        let years = others.union(around).filter { $0 != priceYear && isKnown($0) }.sorted()
        return [.pricesAsTheyStand] + years.map(Convention.priceYear) + DeflatorSeries.names.map(Convention.deflator)
            + [.unitCostsInPounds]
    }

    /// Whether a study could have used prices of a year: not of one that begins after it was written.
    private func isKnown(_ year: FinancialYear) -> Bool {
        guard let written = evaluation.settings.date.flatMap({ Int($0.prefix(4)) }) else { return true }
        return year.startYear <= written
    }

    /// Other kinds of value, service by service and, where a kind has several, all of them.
    private var otherValues: [Convention] {
        let others = services.compactMap { evaluation.unitCosts[$0] }.filter { $0.benefitType != .fiscal }
        let kinds = BenefitType.allCases.filter { kind in others.count { $0.benefitType == kind } > 1 }
        return others.map { .including($0.service, $0.benefitType) } + kinds.map(Convention.includingAll)
    }

    /// Counts that stand where people may have stood: of the files, and those that are printed.
    private var denominators: [Convention] {
        var counts: [Convention.Denominator] = []
        for published in evaluation.published where published.status == .printed {
            guard ["people", "units"].contains(published.unit.base), published.unit.divisors.isEmpty,
                let number = published.central, number.places == 0, let count = Int("\(number)"), count > 0
            else { continue }
            counts.append(.printed(count, of: published.figure.path))
        }
        return ([.cases, .rows] + counts).map(Convention.dividedBy)
    }
}
