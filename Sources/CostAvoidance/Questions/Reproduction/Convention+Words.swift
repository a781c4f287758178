extension Convention: CustomStringConvertible {
    /// What would have been done, to follow the words "would match if".
    package var description: String {
        switch self {
        case .pricesAsTheyStand: "no price were carried to another year"
        case .priceYear(let year): "amounts were in prices of \(year)"
        case .deflator(let name): "prices were carried by the index \(name)"
        case .unitCostsInPounds: "unit costs were rounded to the pound first"
        case .without(let parameter): "there were no \(parameter.words)"
        case .withoutAssumptions: "no assumption were applied"
        case .attributionToOthers: "attribution were the share owed to others"
        case .likelihoodIgnored: "every quantity were counted whole, whatever its likelihood"
        case .windowsAsTheyStand: "counts before and after were compared as they stand, not on equal time"
        case .scaledToWindowBefore: "use after were scaled up to the time observed before"
        case .oneYear: "effects were counted for one year"
        case .undiscounted: "later years were not discounted"
        case .yearEnd: "each year were discounted from its end, the first as well"
        case .midYear: "each year were discounted from its middle"
        case .savingsAtYearEnd: "savings were discounted from the end of each year and costs from its start"
        case .annualised(.all): "it were brought to twelve months"
        case .annualised(.savings): "savings were brought to twelve months and costs were not"
        case .periodOfTwelveMonths: "the period were taken as twelve months"
        case .end(let bound): "the \(bound.rawValue) figure were taken"
        case .dividedBy(let denominator): "it were divided by \(denominator) and not by people"
        case .minusSignLost: "its minus sign were lost"
        case .minusSignAdded: "a minus sign were put before it"
        case .inverted: "cost were divided by savings"
        case .scale(.pence): "it were printed in pence"
        case .scale(.thousands): "it were printed in thousands"
        case .scale(.millions): "it were printed in millions"
        case .scale(.tenfold): "its decimal point were one place further right"
        case .scale(.tenth): "its decimal point were one place further left"
        case .costAdded: "the programme's cost were added"
        case .another(let named): "\(named) were printed in its place"
        case .digitsTransposed: "two of its digits were transposed"
        case .signTurned(let service): "\(service) were counted with the opposite sign"
        case .leftOut(let service): "\(service) were left out"
        case .countedTwice(let service): "\(service) were counted twice"
        case .including(let service, let kind): "\(service), which is \(kind.rawValue) value, were counted in it"
        case .includingAll(let kind): "every \(kind.rawValue) value were counted in it"
        }
    }
}

extension Convention.Denominator: CustomStringConvertible {
    /// What it is divided by.
    package var description: String {
        switch self {
        case .cases: "cases"
        case .rows: "rows"
        case .printed(let count, let figure): "the \(count) printed as \(figure)"
        }
    }
}

extension AssumptionParameter {
    /// The parameter in words.
    fileprivate var words: String {
        switch self {
        case .deadweight: "deadweight"
        case .attribution: "attribution to others"
        case .displacement: "displacement"
        case .dropOff: "drop-off"
        case .optimismBias: "optimism bias"
        case .cashable: "assumption about what could leave a budget"
        case .cashableLag: "months until a budget falls"
        }
    }
}
