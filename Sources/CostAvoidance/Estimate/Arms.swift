import Numerics

/// What the people of each arm used of each service, before and after: what the estimate of observed use is made of.
///
/// HM Treasury, Magenta Book (2020), chapter 3: a difference in differences is read beside the two changes it is made of.
package struct Arms: Sendable, Hashable {
    /// Every service that was observed, in ascending order.
    package var services: [Service]
    /// People of each arm who were followed; nil within where a published total does not say how many it is for.
    package var people: [StudyArm: Int?]

    /// One service in every arm.
    package struct Service: Sendable, Hashable {
        package var service: ServiceID
        /// The programme's people first.
        package var uses: [ArmUse]
        /// Units by which the programme's use changed beyond the comparison's, for as many people and months: a fall is
        /// negative. Without a comparison the programme's own change; nil where the estimate does not count the service.
        package var difference: Quantity?

        /// The use of an arm.
        package subscript(arm: StudyArm) -> ArmUse? { uses.first { $0.arm == arm } }
    }

    /// The arms of an evaluation; nil where no use was observed.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    package init?(_ evaluation: Evaluation) throws(ArithmeticError) {
        let ledger = evaluation.observed
        guard !ledger.entries.isEmpty else { return nil }
        let observed = StudyArm.allCases.filter { arm in ledger.entries.contains { $0.arm == arm } }
        var tables: [StudyArm: ArmTable] = [:]
        for arm in observed { tables[arm] = try ArmTable(arm, of: ledger) }
        people = tables.mapValues(\.people)
        services = []
        for service in Set(ledger.entries.map(\.service)).sorted() {
            var uses: [ArmUse] = []
            for arm in observed {
                if let use = try tables[arm]?.use(of: service) { uses.append(use) }
            }
            services.append(
                Service(service: service, uses: uses, difference: try Self.difference(of: service, in: evaluation)))
        }
    }

    /// People below whom a mean says little about others.
    package static let fewPeople = 30

    /// Arms of so few people, as far as their number is known.
    package var small: [StudyArm] {
        StudyArm.allCases.filter { arm in people[arm].flatMap(\.self).map { $0 < Self.fewPeople } ?? false }
    }

    /// Whether people without the programme were observed as well.
    package var hasComparison: Bool { people[.comparison] != nil }

    /// The units of the estimate with the sign of a change; nil where it has no line of the service.
    private static func difference(
        of service: ServiceID, in evaluation: Evaluation
    ) throws(ArithmeticError) -> Quantity? {
        var change: Quantity?
        for line in evaluation.lines where line.key.evidence == .observed && line.key.service == service {
            change = try (change ?? .zero).subtracting(try line.units.total().central)
        }
        return change
    }
}

/// What the people of one arm used of a service.
package struct ArmUse: Sendable, Hashable {
    package var arm: StudyArm
    /// People followed for the service, those who used none of it included; nil where a published total does not say.
    package var people: Int?
    /// Whether everybody with a row about it was lost to follow-up, so that nothing is known of it.
    package var isLost: Bool
    /// Of these the people with a row about it: those whom the units are about.
    package var peopleWithRows: Int?
    /// Units used before, for as many months as were observed after.
    package var before: Quantity
    /// Units used after.
    package var after: Quantity
    /// After less before: a fall is negative.
    package var change: Quantity
    /// Months that the people were followed for the service, added up.
    package var personMonths: ExactDecimal
    /// How use before was spread over people; nil where it is known in totals only.
    package var spreadBefore: UseSpread?
}

/// Mean and standard deviation of use before, units a person and month.
package struct UseSpread: Sendable, Hashable {
    package var mean: Double
    /// With one degree of freedom taken off; nought for one person.
    package var standardDeviation: Double

    /// - Parameter rates: units a month of each person, those who used nothing included.
    init(_ rates: [Double]) {
        let count = Double(max(rates.count, 1))
        let mean = rates.reduce(0, +) / count
        let squares = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        standardDeviation = (squares / max(count - 1, 1)).squareRoot()
    }
}
