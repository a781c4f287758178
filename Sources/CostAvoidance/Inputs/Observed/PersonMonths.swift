import Numerics

/// How long the people of an arm were followed: the exposure over which a rate is a rate.
///
/// Everybody in an arm counts, whether or not they have a row for the service in question: no row is no use. A person counts
/// with the months of the service's row where there is one, else with the longest they were followed on any row. A published
/// total counts its people for the months of its row. Who has no follow-up counts nowhere, and whose follow-up of one
/// service was lost is left out of that service.
struct PersonMonths {
    private var longest: [Int32: ExactDecimal] = [:]
    private var everybody = ExactDecimal.zero
    private var rows: [ServiceID: [ObservedLedger.Entry]] = [:]

    /// The exposure of these rows, all of one arm.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    init(_ entries: [ObservedLedger.Entry]) throws(ArithmeticError) {
        for entry in entries {
            rows[entry.service, default: []].append(entry)
            guard entry.after != nil, let person = entry.person else { continue }
            longest[person] = Swift.max(longest[person] ?? .zero, entry.windows.afterMonths)
        }
        for months in longest.values { everybody = try everybody.adding(months) }
    }

    /// Whether anybody was followed as a person and not in a total.
    var hasPeople: Bool { !longest.isEmpty }

    /// Person-months behind one service.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    func behind(_ service: ServiceID) throws(ArithmeticError) -> ExactDecimal {
        var total = everybody
        var own: [Int32: ExactDecimal] = [:]
        for entry in rows[service] ?? [] {
            switch entry.subject {
            case .person(let person):
                let months = entry.after == nil ? ExactDecimal.zero : entry.windows.afterMonths
                own[person] = Swift.max(own[person] ?? .zero, months)
            case .total(let people):
                guard entry.after != nil else { continue }
                total = try total.adding(try ExactDecimal(people ?? 0).multiplied(by: entry.windows.afterMonths))
            }
        }
        for (person, months) in own {
            total = try total.adding(months).subtracting(longest[person] ?? .zero)
        }
        return total
    }
}
