import Numerics

/// Use by arm as it may be shown.
package struct ReleasedArms: Sendable, Hashable {
    /// One service in one arm.
    package struct Row: Sendable, Hashable {
        package var service: ServiceID
        package var arm: StudyArm
        package var figures: Figures
    }

    /// What is shown of a row.
    package enum Figures: Sendable, Hashable {
        /// The use of the arm, its people as they may be told; and with the programme's arm the difference.
        case shown(ArmUse, difference: Quantity?)
        /// Nothing, because of how few people it is about or because it would give another row away.
        case suppressed
    }

    /// By service, the programme's people first.
    package var rows: [Row]
    /// Whether people without the programme were observed as well.
    package var hasComparison: Bool
    /// Arms of few people.
    package var small: [StudyArm]
    /// What is observed before is brought to as many months as were observed after.
    package var windowsDiffer: Bool

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
    package init(_ arms: Arms, of evaluation: Evaluation, beside released: ReleasedResult) {
        let rule = released.rule
        hasComparison = arms.hasComparison
        small = arms.small
        windowsDiffer = evaluation.observed.entries.contains { $0.windows.beforeMonths != $0.windows.afterMonths }
        let tables = [released.breakdown(by: .service), released.otherValues].compactMap(\.self)
        let withheld = Set(tables.flatMap(\.rows).filter { $0.figures == .suppressed }.map { ServiceID($0.key) })
        rows = arms.services.flatMap { service in
            let isFew = service.uses.contains { rule.isTooFew($0.peopleWithRows) || rule.isTooFew($0.people) }
            return service.uses.map { use in
                guard !isFew, !withheld.contains(service.service) else {
                    return Row(service: service.service, arm: use.arm, figures: .suppressed)
                }
                var told = use
                told.people = use.people.map(rule.rounded)
                return Row(
                    service: service.service, arm: use.arm,
                    figures: .shown(told, difference: use.arm == .programme ? service.difference : nil))
            }
        }
    }
}
