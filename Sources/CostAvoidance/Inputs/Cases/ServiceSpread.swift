import Numerics

/// How the quantities and the likelihoods of one service are spread, as far as `outcomes.csv` says.
///
/// Where it says anything the two are drawn apart; else units after likelihood are one input.
package struct ServiceSpread: Sendable, Hashable {
    package var quantities: InputSpread = .unstated
    package var likelihoods: InputSpread = .unstated
}

/// What rows of `outcomes.csv` say the spread of.
struct JudgedSubject: Sendable, Hashable, Comparable {
    enum Part: Int, Sendable, Hashable, CaseIterable {
        case quantities
        case likelihoods
    }

    var service: ServiceID
    var part: Part

    /// As in "the quantities of bed-day".
    var name: String {
        switch part {
        case .quantities: "the quantities of \(service)"
        case .likelihoods: "the likelihoods of \(service)"
        }
    }

    /// The column of its distribution.
    var column: String {
        switch part {
        case .quantities: "quantity_distribution"
        case .likelihoods: "likelihood_distribution"
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        left.service != right.service ? left.service < right.service : left.part.rawValue < right.part.rawValue
    }
}

extension SpreadNotes<JudgedSubject> {
    /// What is said of each service.
    var byService: [ServiceID: ServiceSpread] {
        subjects.reduce(into: [:]) { spreads, subject in
            switch subject.part {
            case .quantities: spreads[subject.service, default: ServiceSpread()].quantities = spread(of: subject)
            case .likelihoods: spreads[subject.service, default: ServiceSpread()].likelihoods = spread(of: subject)
            }
        }
    }
}

/// The quantity and the likelihood of one row that has a range.
package struct RowRange: Sendable, Hashable {
    var quantity: Estimate<Quantity>
    var likelihood: Estimate<Share>
}
