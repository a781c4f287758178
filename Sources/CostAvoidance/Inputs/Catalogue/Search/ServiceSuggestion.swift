/// What somebody may have meant by a service that is not known.
public enum ServiceSuggestion: Sendable, Hashable {
    /// It is this service, written another way: `A&E`, `ae-atendance`.
    case same(ServiceID)
    /// The catalogue has these under the words of it, and which of them is meant, or whether any, only its author knows.
    ///
    /// - `command`: the words under which `avoided costs` finds the same; nil where the built-in catalogue does not.
    /// - `more`: how many it has besides.
    case found(command: String?, [UnitCost], more: Int)
    /// It has nothing of this, and these are nearest.
    case nearest([UnitCost], MissingPrice)

    /// The service that it is, where that is certain.
    public var service: ServiceID? {
        switch self {
        case .same(let service): service
        case .found, .nearest: nil
        }
    }

    /// The words that `avoided costs` can be asked, where it finds something by them.
    public var command: String? {
        switch self {
        case .found(let command, _, _): command
        case .same, .nearest: nil
        }
    }

    /// `; did you mean "ae-attendance"?` for the end of a message, or nothing.
    ///
    /// - Parameter prefix: what stands before a service's name where it was written, such as `service:`.
    public func question(prefix: String = "") -> String {
        service.map { "; did you mean \"\(prefix)\($0)\"?" } ?? ""
    }

    /// What the catalogue has of it or near to it, before the other words of a remedy, or nothing.
    public var finding: String {
        switch self {
        case .same: ""
        case .found(let command, let unitCosts, let more):
            (command.map { "`avoided costs \($0)` finds " } ?? "There is ") + Self.names(unitCosts)
                + (more > 0 ? " and \(more) more. " : ". ")
        case .nearest(let unitCosts, let missing):
            missing.sentence + (unitCosts.isEmpty ? ". " : "; nearest: \(Self.names(unitCosts)). ")
        }
    }

    private static func names(_ unitCosts: [UnitCost]) -> String {
        unitCosts.map { "\($0.service) (\($0.unit))" }.joined(separator: ", ")
    }
}

/// Why a catalogue lacks a price.
public enum MissingPrice: Sendable, Hashable {
    /// It has none, and no reason is known.
    case absent
    /// None is known that may be built in; an evaluation can bring one.
    case toBeBrought

    /// It in words, without a full stop.
    public var sentence: String {
        switch self {
        case .absent: "There is no price of this"
        case .toBeBrought:
            "There is no price of this that may be built in; bring one, in unit-costs.csv or by `avoided costs import`"
        }
    }
}
