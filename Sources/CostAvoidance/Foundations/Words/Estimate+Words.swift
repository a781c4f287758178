/// What a range is called beside its ends, so that nobody takes the one kind for the other.
package enum RangeName: Sendable, Hashable {
    /// Nothing: nobody was observed, so that every range is one of inputs.
    case plain
    /// Inputs alone, where an interval of people and inputs stands elsewhere.
    case inputsAlone
    /// Inputs alone, where people were observed and no interval can be given.
    case withoutInterval
    /// Inputs alone, where there is an interval and it is withheld.
    case withheldInterval

    /// ` (inputs alone)`: in brackets behind the ends; empty where nothing is said.
    fileprivate var behindEnds: String {
        switch self {
        case .plain: ""
        case .inputsAlone: " (inputs alone)"
        case .withoutInterval: " (inputs alone, no interval can be given)"
        case .withheldInterval: " (inputs alone, no interval for people is shown)"
        }
    }

    /// The same behind one number, which is no range and still is no interval.
    fileprivate var behindOne: String {
        switch self {
        case .plain, .inputsAlone: ""
        case .withoutInterval, .withheldInterval: behindEnds
        }
    }
}

extension Estimate where Value: Comparable {
    /// Whether the low is at most the central, and that at most the high.
    package var isInOrder: Bool { low <= central && central <= high }

    /// `£1 to £3 (inputs alone), central £2`; one value where the three are written alike.
    ///
    /// Where the central value lies outside the ends, or the ends are out of order, each value stands with the world it is of,
    /// since together they are no range from low to high.
    ///
    /// - Parameters:
    ///   - written: the three values as a reader meets them.
    ///   - what: what they are of, such as `less`; empty where that is said before.
    ///   - name: what the range is called.
    package func words(_ written: Estimate<String>, of what: String = "", called name: RangeName = .plain) -> String {
        let unit = what.isEmpty ? "" : " " + what
        if written.low == written.central, written.high == written.central {
            return written.central + unit + name.behindOne
        }
        guard isInOrder else {
            return
                "\(written.low)\(unit) in low, \(written.central)\(unit) centrally and \(written.high)\(unit) in high, which are chosen for the whole total\(name.behindEnds)"
        }
        return "\(written.low) to \(written.high)\(unit)\(name.behindEnds), central \(written.central)"
    }
}
