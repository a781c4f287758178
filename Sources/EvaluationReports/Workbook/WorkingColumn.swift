/// A column of the working of the lines.
enum WorkingColumn: Hashable {
    case service, serviceNumber, bodyNumber, about, year
    /// 1 where it may not be told in which financial years the row falls.
    case rest
    case units, cameAnyway, unitCost, uprating, bodyShare
    /// What lies between gross and net keeps of all rows; of those whose assumptions are followed, and of those whose are held. As
    /// evaluated what all keep, what those that are followed keep, and what those that are held keep.
    case kept, ownKept, heldKept, keptBefore, ownKeptBefore, heldKeptBefore, mixture
    case grossExact, grossRounded, grossFixed, gross
    case netExact, netRounded, netFixed, net
    case later
    case yearExact(Int), yearRounded(Int)
    case valueFixed, value
    case cashShare, cashExact, cashRounded, cashFixed, cash, cashUnknown

    var heading: String {
        switch self {
        case .service: "Service"
        case .serviceNumber: "No. of service"
        case .bodyNumber: "No. of body"
        case .about: "Rows"
        case .rest: "Not shown separately by year"
        case .year: "Starts in year"
        case .units: "Units"
        case .cameAnyway: "Came anyway, as the comparison group saw"
        case .unitCost: "Unit cost"
        case .uprating: "Times, to prices of the evaluation"
        case .bodyShare: "Share of the body"
        case .kept: "Kept between gross and net"
        case .ownKept: "Kept of the rows with the assumptions referred to"
        case .heldKept: "Kept of the rows with the assumptions held"
        case .keptBefore: "Kept of all, as evaluated"
        case .ownKeptBefore: "Kept with those referred to, as evaluated"
        case .heldKeptBefore: "Kept with those held, as evaluated"
        case .mixture: "Times, for rows with other assumptions"
        case .grossExact: "Gross, exact"
        case .grossRounded: "Gross, to the penny"
        case .grossFixed: "Gross that does not follow"
        case .gross: "Gross"
        case .netExact: "Net, exact"
        case .netRounded: "Net, to the penny"
        case .netFixed: "Net that does not follow"
        case .net: "Net"
        case .later: "Times, for later years of other rows"
        case .yearExact(let year): "Year \(year) of the effect, discounted, exact"
        case .yearRounded(let year): "Year \(year), to the penny"
        case .valueFixed: "Present value that does not follow"
        case .value: "Present value"
        case .cashShare: "Share of it that could leave a budget, of all these rows"
        case .cashExact: "Could leave a budget, exact"
        case .cashRounded: "The same, to the penny"
        case .cashFixed: "Of that, does not follow"
        case .cash: "Could leave a budget"
        case .cashUnknown: "Present value of which that is not known"
        }
    }

    var width: Int {
        switch self {
        case .service: 34
        case .about: 26
        case .serviceNumber, .bodyNumber, .year, .rest: 8
        case .units, .cameAnyway, .unitCost, .uprating, .bodyShare, .kept: 10
        case .ownKept: 12
        case .heldKept, .keptBefore, .ownKeptBefore, .heldKeptBefore, .mixture, .later, .cashShare: 12
        case .grossFixed, .netFixed, .valueFixed, .cashFixed: 11
        case .grossExact, .grossRounded, .gross, .netExact, .netRounded, .net, .yearExact, .yearRounded, .value,
            .cashExact, .cashRounded, .cash, .cashUnknown:
            13
        }
    }

    var isOfWords: Bool { self == .service || self == .about }
}
