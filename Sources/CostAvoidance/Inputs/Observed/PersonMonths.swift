import Numerics

/// How long the people of an arm were followed: the exposure over which a rate is a rate.
///
/// Everybody in an arm counts, whether or not they have a row for the service in question: no row is no use. A person counts
/// with the months of the service's row where there is one, else with the longest they were followed on any row. A published
/// total counts its people for the months of its row. Who has no follow-up counts nowhere, and whose follow-up of one
/// service was lost is left out of that service.
///
/// The months are kept by when they begin: with the `start` of the service's row where there is one, else with the earliest of
/// the person's rows.
struct PersonMonths {
    /// How long a person was followed and from when.
    private struct Follow {
        var months: ExactDecimal
        var start: Int?
    }

    private var longest: [Int32: Follow] = [:]
    private var everybody: [Int?: ExactDecimal] = [:]
    private var rows: [ServiceID: [ObservedLedger.Entry]] = [:]

    /// The exposure of these rows, all of one arm.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    init(_ entries: [ObservedLedger.Entry]) throws(ArithmeticError) {
        for entry in entries {
            rows[entry.service, default: []].append(entry)
            guard entry.after != nil, let person = entry.person else { continue }
            longest[person] = Self.joined(longest[person], entry)
        }
        for follow in longest.values { try everybody.add(follow.months, at: follow.start) }
    }

    /// Whether anybody was followed as a person and not in a total.
    var hasPeople: Bool { !longest.isEmpty }

    /// Person-months behind one service.
    ///
    /// - Throws: `ArithmeticError.overflow` where the sum does not fit.
    func behind(_ service: ServiceID) throws(ArithmeticError) -> ExactDecimal {
        var total = ExactDecimal.zero
        for months in try byStart(service).values { total = try total.adding(months) }
        return total
    }

    /// Person-months behind one service by the month in which they begin, nil where nobody says.
    ///
    /// - Throws: `ArithmeticError.overflow` where a sum does not fit.
    func byStart(_ service: ServiceID) throws(ArithmeticError) -> [Int?: ExactDecimal] {
        var totals = everybody
        var own: [Int32: Follow] = [:]
        for entry in rows[service] ?? [] {
            switch entry.subject {
            case .person(let person): own[person] = Self.joined(own[person], entry)
            case .total(let people):
                guard entry.after != nil else { continue }
                try totals.add(try ExactDecimal(people ?? 0).multiplied(by: entry.windows.afterMonths), at: entry.start)
            }
        }
        for (person, follow) in own {
            if let instead = longest[person] { try totals.add(instead.months.negated, at: instead.start) }
            try totals.add(follow.months, at: follow.start)
        }
        return totals.filter { !$0.value.isZero }
    }

    /// The longest of what is known and a row, and the earlier start of those that were followed.
    private static func joined(_ known: Follow?, _ entry: ObservedLedger.Entry) -> Follow {
        var follow = known ?? Follow(months: .zero, start: nil)
        guard entry.after != nil else { return follow }
        follow.months = Swift.max(follow.months, entry.windows.afterMonths)
        follow.start = [follow.start, entry.start].compactMap { $0 }.min()
        return follow
    }
}

extension [Int?: ExactDecimal] {
    fileprivate mutating func add(_ months: ExactDecimal, at start: Int?) throws(ArithmeticError) {
        self[start] = try (self[start] ?? .zero).adding(months)
    }
}
