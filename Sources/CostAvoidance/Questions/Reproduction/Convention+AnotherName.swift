extension Convention {
    /// A sum of money that publications call by the names of one another.
    package enum Named: Sendable, Hashable, CaseIterable {
        // Each next to what it is made from: of several that come to the same the nearest is said.
        case grossSavings
        case netSavings
        case presentValueSavings
        case netBenefit
        case cashableSavings
        case programmeCost
        case presentValueCost
    }
}

extension Convention.Named {
    /// What a printed figure stands for; nil where it is no sum of money that others are taken for.
    init?(_ measure: FigureID.Measure) {
        guard let named = Self.allCases.first(where: { $0.measure(beside: measure) == measure }) else { return nil }
        self = named
    }

    /// The sums that may have been printed under this name, the nearest first: savings for savings, and costs for costs.
    var others: [Self] {
        let all = Self.allCases
        func place(_ named: Self) -> Int { all.firstIndex(of: named) ?? 0 }
        return all.filter { $0 != self && $0.isCost == isCost }
            .sorted { (abs(place($0) - place(self)), place($0)) < (abs(place($1) - place(self)), place($1)) }
    }

    /// The sum in the same row as a measure, or over the whole where that is; nil where it has none in a row.
    func measure(beside measure: FigureID.Measure) -> FigureID.Measure? {
        switch measure {
        case .summary: .summary(ofWhole)
        case .row(_, let row): ofRow.map { .row($0, row) }
        }
    }

    private var isCost: Bool { self == .programmeCost || self == .presentValueCost }

    private var ofWhole: SummaryMeasure {
        switch self {
        case .grossSavings: .grossSavings
        case .netSavings: .netSavings
        case .presentValueSavings: .presentValueSavings
        case .netBenefit: .netBenefit
        case .cashableSavings: .cashableSavings
        case .programmeCost: .programmeCost
        case .presentValueCost: .presentValueCost
        }
    }

    private var ofRow: RowMeasure? {
        switch self {
        case .grossSavings: .gross
        case .netSavings: .net
        case .presentValueSavings: .presentValue
        case .cashableSavings: .cashable
        case .netBenefit, .programmeCost, .presentValueCost: nil
        }
    }
}

extension Convention.Named: CustomStringConvertible {
    /// What would have been printed, to follow the words "would match if" and before "were printed in its place".
    package var description: String {
        switch self {
        case .grossSavings: "gross savings"
        case .netSavings: "net savings"
        case .presentValueSavings: "the present value of the savings"
        case .netBenefit: "the savings less the cost"
        case .cashableSavings: "the part that could leave a budget"
        case .programmeCost: "the cost before discounting"
        case .presentValueCost: "the present value of the cost"
        }
    }
}
