import Numerics

/// The rows of one arm, by service and person.
struct ArmTable {
    private let arm: StudyArm
    private let rows: [ServiceID: [ObservedLedger.Entry]]
    private let months: PersonMonths
    /// People with an after on some row.
    private let followed: Set<Int32>
    /// People of published totals, the greatest of any service; nil where one does not say.
    private let peopleOfTotals: Int?

    /// - Throws: `ArithmeticError.overflow` where the months do not fit.
    init(_ arm: StudyArm, of ledger: ObservedLedger) throws(ArithmeticError) {
        let entries = ledger.entries.filter { $0.arm == arm }
        self.arm = arm
        rows = Dictionary(grouping: entries, by: \.service)
        months = try PersonMonths(entries)
        followed = Set(entries.lazy.filter { $0.after != nil }.compactMap(\.person))
        // The same people stand behind totals of different services as a rule.
        peopleOfTotals = rows.values.reduce(0) { most, rows in
            guard let most, let total = Self.peopleOfTotals(rows) else { return nil }
            return max(most, total)
        }
    }

    /// People who were followed; nil where a published total does not say how many it is for.
    var people: Int? { peopleOfTotals.map { $0 + followed.count } }

    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func use(of service: ServiceID) throws(ArithmeticError) -> ArmUse {
        let own = rows[service] ?? []
        let kept = own.filter { $0.after != nil }
        let totals = Self.peopleOfTotals(own)
        let lost = Set(own.lazy.filter { $0.after == nil }.compactMap(\.person))
            .subtracting(kept.compactMap(\.person))
        var use = EqualTime()
        var after = Quantity.zero
        for row in kept {
            try use.add(row)
            if let used = row.after { after = try after.adding(used) }
        }
        let change = try Quantity.zero.subtracting(Quantity(rounding: try use.avoided()))
        let people = totals.map { $0 + followed.subtracting(lost).count }
        return ArmUse(
            arm: arm, people: people, isLost: kept.isEmpty && !own.isEmpty,
            peopleWithRows: totals.map { $0 + Set(kept.filter(\.hasUse).compactMap(\.person)).count },
            before: try after.subtracting(change), after: after, change: change,
            personMonths: try months.behind(service), spreadBefore: spread(kept, among: followed.subtracting(lost)))
    }

    /// People of the published totals among rows; nil where one does not say.
    private static func peopleOfTotals(_ rows: [ObservedLedger.Entry]) -> Int? {
        var sum = 0
        for row in rows where row.after != nil {
            guard case .total(let people) = row.subject else { continue }
            guard let people else { return nil }
            sum += people
        }
        return sum
    }

    private func spread(_ rows: [ObservedLedger.Entry], among people: Set<Int32>) -> UseSpread? {
        guard !people.isEmpty, rows.allSatisfy({ $0.person != nil }) else { return nil }
        var rates = Dictionary(uniqueKeysWithValues: people.map { ($0, 0.0) })
        for row in rows {
            guard let person = row.person else { continue }
            rates[person, default: 0] += row.before.doubleValue / row.windows.beforeMonths.doubleValue
        }
        // In the order of the people, because a sum of Doubles depends on it.
        return UseSpread(rates.sorted { $0.key < $1.key }.map(\.value))
    }
}
