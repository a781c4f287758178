import CostAvoidance

/// What a unit cost is a cost of, in a reader's words.
enum UnitCostWords {
    /// Whether what clients pay is in it; nil where the source does not say.
    static func contribution(_ contribution: ClientContribution?) -> String? {
        switch contribution {
        case nil: nil
        case .gross: "includes what clients pay"
        case .net: "leaves out what clients pay"
        }
    }

    /// Whether value added tax is in it; nil where the source does not say.
    static func valueAddedTax(_ tax: ValueAddedTax?) -> String? {
        switch tax {
        case nil: nil
        case .included: "VAT included"
        case .excluded: "VAT excluded"
        }
    }

    /// What a licence asks to be written wherever a price is used; nil where it asks for nothing beyond the source.
    static func attribution(_ licence: String) -> String? {
        licence.hasPrefix("Open Government Licence")
            ? "Contains public sector information licensed under the \(licence)." : nil
    }

    /// What a licence asks to be written that wants its source named and changes told, as CC BY does; nil where it asks for nothing of the
    /// kind.
    static func credit(_ source: String, under licence: String) -> String? {
        guard licence.hasPrefix("CC BY") else { return nil }
        let named = source.contains(licence) ? source : "\(source), \(licence)"
        return "\(named); and what was changed, such as the year of its prices."
    }

    /// Average or marginal, and the rest where it is said: `average; net of what clients pay`.
    static func basis(_ unitCost: UnitCost) -> String {
        let parts = [contribution(unitCost.contribution), valueAddedTax(unitCost.valueAddedTax)].compactMap(\.self)
        return ([unitCost.costBasis?.rawValue ?? "not stated"] + parts).joined(separator: "; ")
    }
}
