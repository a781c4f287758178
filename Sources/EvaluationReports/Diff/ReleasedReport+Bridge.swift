import CostAvoidance
import DelimitedText
import Numerics

extension ReleasedReport {
    /// Why a figure moved between two reports, as far as their tables tell.
    ///
    /// A service's net is units times price times what is left after the assumptions; each of the three gets the mean of what
    /// it adds over every order. Assumptions move together here, and what came anyway with them: the evaluations' folders tell them apart.
    /// - Throws: `EvaluationError.refused` for a measure that a report has no parts of.
    package static func bridge(
        from old: ReleasedReport, to new: ReleasedReport, measure: SummaryMeasure, end: Bound
    ) throws(EvaluationError) -> Bridge {
        guard Bridge.measures.contains(measure), measure != .cashableSavings else {
            throw .refusal(
                at: SourcePosition(file: "--measure \(measure.rawValue)"), code: "no-bridge",
                message: "the reports' tables have no parts of it",
                remedy: "Give the evaluations' folders, or ask for net_benefit or present_value_savings.")
        }
        var builder = ReportBridgeBuilder(old: old, new: new, end: end)
        if measure != .programmeCost, measure != .presentValueCost {
            try builder.addServices(gross: measure == .grossSavings)
        }
        if measure == .presentValueSavings || measure == .netBenefit {
            builder.add(
                .claim("later years and discounting"),
                try builder.moved(.presentValueSavings) - builder.moved(.netSavings))
        }
        switch measure {
        case .netBenefit:
            builder.add(
                .claim("programme cost"), try builder.moved(.netBenefit) - builder.moved(.presentValueSavings))
        case .programmeCost, .presentValueCost: builder.add(.claim("programme cost"), try builder.moved(measure))
        default: break
        }
        return try builder.bridge(of: measure)
    }
}

/// Adds the parts of a bridge up from two reports' tables.
private struct ReportBridgeBuilder {
    let old: ReleasedReport
    let new: ReleasedReport
    let end: Bound
    private var steps: [Bridge.Step] = []

    init(old: ReleasedReport, new: ReleasedReport, end: Bound) {
        self.old = old
        self.new = new
        self.end = end
    }

    /// Pence by which a measure of the summary moved.
    ///
    /// - Throws: `EvaluationError.refused` where a report does not tell it.
    func moved(_ measure: SummaryMeasure) throws(EvaluationError) -> Int128 {
        try pence(measure, new) - pence(measure, old)
    }

    private func pence(_ measure: SummaryMeasure, _ report: ReleasedReport) throws(EvaluationError) -> Int128 {
        guard let amount = report.summary[measure]?[end] else {
            throw .refusal(
                at: SourcePosition(file: "\(report.folder)/summary.csv"), code: "no-bridge",
                message: "the report tells no \(measure.rawValue), so what moved it cannot be told",
                remedy: "Ask for another measure with --measure, such as present_value_savings.")
        }
        return amount.pence
    }

    mutating func add(_ cause: BridgeCause, _ pence: Int128, detail: String = "") {
        if pence != 0 { steps.append(Bridge.Step(cause: cause, detail: detail, amount: Money(pence: pence))) }
    }

    mutating func addServices(gross: Bool) throws(EvaluationError) {
        var assumptions: Int128 = 0
        var explained: Int128 = 0
        for service in Set(old.services.keys).union(new.services.keys).sorted() {
            let (before, after) = (parts(of: service, in: old), parts(of: service, in: new))
            // A service withheld in one report and shown in the other is part of what is withheld.
            guard let before, let after else { continue }
            // A price printed the same in both has not moved, whatever the rounding of the amounts says.
            let moving = before.price == after.price ? [0, 2] : [0, 1, 2]
            var values: [Int128] = []
            for subset in 0..<(1 << moving.count) {
                var factors = before.factors
                for (bit, factor) in moving.enumerated() where subset >> bit & 1 == 1 {
                    factors[factor] = after.factors[factor]
                }
                values.append(try pence(factors[0] * factors[1] * (gross ? 1 : factors[2])))
            }
            values[0] = gross ? before.gross : before.net
            values[values.count - 1] = gross ? after.gross : after.net
            let shares = Shapley.shares(of: values, players: moving.count)
            add(.units(service), shares[0], detail: "\(before.quantity) to \(after.quantity)")
            if moving.count == 3 {
                add(
                    .unitCost(service), shares[1],
                    detail: "£\(PlainText.grouped(before.price)) to £\(PlainText.grouped(after.price))")
            }
            assumptions += shares[moving.count - 1]
            explained += values[values.count - 1] - values[0]
        }
        // Between gross and net stands what a comparison group saw come anyway as well, and no table tells the two apart.
        let what = old.hasComparison || new.hasComparison ? "assumptions and what came anyway" : "assumptions"
        add(.claim(what), assumptions, detail: "of all services together")
        add(.withheld, try moved(gross ? .grossSavings : .netSavings) - explained)
    }

    /// Whole pence of what the figures of two reports give together, which no report of one needs to be able to hold.
    private func pence(_ product: Double) throws(EvaluationError) -> Int128 {
        guard product.magnitude < Self.mostPence else { throw .arithmetic(.overflow, while: "comparing two reports") }
        return Int128(nearest: product)
    }

    /// So few that the differences and sums of a comparison fit as well.
    private static let mostPence = 0x1p120

    private struct Parts {
        let quantity: ExactDecimal
        let price: String
        let gross: Int128
        let net: Int128
        /// Units, pence a unit, and the share that is left.
        let factors: [Double]
    }

    /// What a service's row says; a service that a report does not have has no units.
    private func parts(of service: ServiceID, in report: ReleasedReport) -> Parts? {
        let other = report.services[service] ?? nil
        guard let figures = other else {
            guard !report.withheld.contains(service), let there = (old.services[service] ?? new.services[service])
            else {
                return nil
            }
            var none = factors(there)
            none[0] = 0
            return Parts(quantity: .zero, price: there.unitCost[end], gross: 0, net: 0, factors: none)
        }
        return Parts(
            quantity: figures.quantity[end], price: figures.unitCost[end], gross: figures.gross[end].pence,
            net: figures.net[end].pence,
            factors: factors(figures))
    }

    private func factors(_ figures: ReleasedReport.ServiceFigures) -> [Double] {
        let units = figures.quantity[end].doubleValue
        let gross = figures.gross[end].doublePounds * 100
        let net = figures.net[end].doublePounds * 100
        return [units, units == 0 ? 0 : gross / units, gross == 0 ? 0 : net / gross]
    }

    func bridge(of measure: SummaryMeasure) throws(EvaluationError) -> Bridge {
        Bridge(
            measure: measure, end: end, from: Money(pence: try pence(measure, old)),
            to: Money(pence: try pence(measure, new)),
            steps: steps)
    }
}
