import Numerics

/// An input whose end is chosen once for the whole evaluation.
///
/// The quantities of a service and the items of cost need no choice: quantities are low in the low world whatever their sign, and
/// the programme's cost is greatest there.
package enum WorldInput: Sendable, Hashable {
    /// Pounds for one unit of a service.
    case unitCost(ServiceID)
    /// How likely the rows of a service would have been needed.
    case likelihoods(ServiceID)
    /// One row of `assumptions.csv`.
    case assumption(AssumptionParameter, AssumptionScope)
}

extension WorldInput: Comparable, CustomStringConvertible {
    /// The rows that it is about.
    var scope: AssumptionScope {
        switch self {
        case .unitCost(let service), .likelihoods(let service): .service(service)
        case .assumption(_, let scope): scope
        }
    }

    /// `unit cost of bed-day`.
    package var description: String {
        switch self {
        case .unitCost(let service): "unit cost of \(service)"
        case .likelihoods(let service): "likelihoods of \(service)"
        case .assumption(let parameter, .all): parameter.label.lowercased()
        case .assumption(let parameter, let scope): "\(parameter.label.lowercased()) of \(scope)"
        }
    }

    /// By name.
    package static func < (left: Self, right: Self) -> Bool {
        left.description.unicodeScalars.lexicographicallyPrecedes(right.description.unicodeScalars) {
            $0.value < $1.value
        }
    }
}

/// One of the three worlds, low, central and high: in it every input has one value.
///
/// In the low world an input stands at whichever of its ends makes the evaluation's total least, in the high world at whichever
/// makes it greatest. For most that is the low or the high column of its own file; a world says which stand at the other.
package struct World: Sendable, Hashable {
    /// Which world it is.
    package let bound: Bound
    /// Inputs that stand at their high in the low world, or at their low in the high one.
    package private(set) var turned: Set<WorldInput>
    /// The account that counts of each event with alternatives, where it is not the first.
    private var accounts: [AlternativeEvent.ID: Int]

    init(_ bound: Bound, turned: Set<WorldInput> = [], accounts: [AlternativeEvent.ID: Int] = [:]) {
        self.bound = bound
        self.turned = turned
        self.accounts = accounts
    }

    /// Every input at its central value, and the first account of every event.
    package static let central = World(.central)

    /// The end at which an input stands.
    package func end(of input: WorldInput) -> Bound {
        !turned.isEmpty && turned.contains(input) ? bound.mirrored : bound
    }

    /// The end at which the quantities of every service stand.
    package var quantities: Bound { bound }

    /// The place of the account that counts of an event, 0 for the first in the file.
    func account(of event: AlternativeEvent.ID) -> Int { accounts[event] ?? 0 }
}

extension ResolvedAssumption {
    /// The end at which it stands in a world; a default is the same at all.
    package func end(in world: World) -> Bound {
        worldInput.map(world.end(of:)) ?? world.bound
    }

    /// Its value in a world.
    package func value(in world: World) -> AssumptionValue { value[end(in: world)] }
}

extension Estimate where Value == World {
    /// Every input at the end of its own file that its name says: what counts where nothing can turn.
    static let plain = Estimate(low: World(.low), central: .central, high: World(.high))
}
