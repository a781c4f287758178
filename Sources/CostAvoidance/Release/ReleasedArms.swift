import Numerics

/// Use by arm as it may be shown.
package struct ReleasedArms: Sendable {
    /// One service in one arm.
    package struct Row: Sendable {
        package var service: ServiceID
        package var arm: StudyArm
        package var figures: Figures
        /// The rows behind it; nil where it is suppressed.
        package var use: ObservedUse?
        /// What people without the programme used of it, beside the programme's arm.
        package var comparison = ComparisonUse.none
    }

    /// What is shown of a row.
    package enum Figures: Sendable, Hashable {
        /// The use of the arm, its people as they may be told; and with the programme's arm the difference.
        case shown(ArmUse, difference: Quantity?)
        /// Nothing, because everybody with a row was lost to follow-up.
        case lost
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }

    /// By service, the programme's people first.
    package var rows: [Row]
    /// Whether people without the programme were observed as well.
    package var hasComparison: Bool
    /// Whether the comparison group's use is withheld because counts of people are rounded: with the difference, which is for as many
    /// people and months as the programme has, it would tell how many both are.
    package var hidesComparison: Bool
    /// Arms of few people.
    package var small: [StudyArm]
    /// What is observed before is brought to as many months as were observed after.
    package var windowsDiffer: Bool
    /// The shortest and the longest time after over which a change in the programme's use was seen, in months; nil where none was.
    package var monthsAfter: ClosedRange<ExactDecimal>?

    /// The row of a service in an arm.
    package subscript(service: ServiceID, arm: StudyArm) -> Row? {
        rows.first { $0.service == service && $0.arm == arm }
    }

    /// What may be shown of the arms.
    ///
    /// The units of a service stand or fall together: the difference is the table of services' quantity, and with it either
    /// arm's change tells the other's. So both are withheld where either is about too few people, or where the table of
    /// services withholds the quantity.
    ///
    /// - Parameter released: the tables beside them.
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package init(
        _ arms: Arms, of evaluation: Evaluation, beside released: ReleasedEvaluation
    ) throws(ArithmeticError) {
        let rule = released.rule
        hasComparison = arms.hasComparison
        hidesComparison = arms.hasComparison && rule.isRounding
        small = arms.small
        windowsDiffer = evaluation.observed.entries.contains { $0.windows.beforeMonths != $0.windows.afterMonths }
        let after = Set(
            evaluation.observed.entries.filter { $0.arm == .programme && $0.after != nil }.map(\.windows.afterMonths))
        if let shortest = after.min(), let longest = after.max() { monthsAfter = shortest...longest }
        let withheld = released.withheldServices
        let evidence = try ArmEvidence(evaluation, namesRows: released.namesRows)
        rows = []
        for service in arms.services {
            let isFew = service.uses.contains { rule.isTooFew($0.peopleWithRows) || rule.isTooFew($0.people) }
            for use in service.uses {
                guard !isFew, !withheld.contains(service.service), use.arm == .programme || !hidesComparison else {
                    rows.append(Row(service: service.service, arm: use.arm, figures: .suppressed))
                    continue
                }
                guard !use.isLost else {
                    rows.append(Row(service: service.service, arm: use.arm, figures: .lost))
                    continue
                }
                var told = use
                told.people = use.people.map(rule.rounded)
                var row = Row(
                    service: service.service, arm: use.arm,
                    figures: .shown(told, difference: use.arm == .programme ? service.difference : nil))
                row.use = try evidence.use(of: service.service, in: use.arm)
                if use.arm == .programme { row.comparison = try evidence.comparison(for: service.service) }
                rows.append(row)
            }
        }
    }
}

/// The rows of `service-use.csv` behind the arms.
private struct ArmEvidence {
    private let evaluation: Evaluation
    private let namesRows: Bool
    private let comparison: ObservedComparison?

    init(_ evaluation: Evaluation, namesRows: Bool) throws(ArithmeticError) {
        self.evaluation = evaluation
        self.namesRows = namesRows
        comparison = try ObservedComparison(evaluation.observed)
    }

    func use(of service: ServiceID, in arm: StudyArm) throws(ArithmeticError) -> ObservedUse {
        let entries = evaluation.observed.entries.filter { $0.arm == arm && $0.service == service }
        return try ObservedUse(entries, lineCount: 1, namesRows: namesRows)
    }

    func comparison(for service: ServiceID) throws(ArithmeticError) -> ComparisonUse {
        guard let comparison else { return .none }
        // Months by the person would tell how many they are.
        guard !evaluation.settings.disclosure.isRounding else { return .rounded }
        let programme = evaluation.observed.entries.filter { $0.arm == .programme }
        let years = Set(evaluation.lines.filter { $0.key.evidence == .observed }.map(\.key.year))
        let lines = Set(programme.map(\.groups)).flatMap { groups in years.map { (groups: groups, year: $0) } }
        let months = try comparison.personMonths(of: service, in: lines)
        return .known(
            try use(of: service, in: .comparison), programmeMonths: months.programme,
            comparisonMonths: months.comparison)
    }
}
