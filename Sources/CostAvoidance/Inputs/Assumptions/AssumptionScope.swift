/// The rows an assumption is about.
public enum AssumptionScope: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Every row that no narrower scope covers.
    case all
    /// Rows whose cost falls to one bearer.
    case bearer(Bearer)
    /// Rows of one service.
    case service(ServiceID)
    /// Rows whose counterfactual is known in one way.
    case basis(Basis)
    /// Rows of one service that are known in one way. No file can write it: a scenario makes it where a service and a basis cut
    /// across each other.
    case subject(AssumptionSubject)

    /// How it is written in `assumptions.csv`; empty means all.
    public var description: String {
        switch self {
        case .all: ""
        case .bearer(let bearer): "bearer:\(bearer)"
        case .service(let service): "service:\(service)"
        case .basis(let basis): "basis:\(basis.rawValue)"
        case .subject(let subject):
            "service:\(subject.service) known by \(subject.basis?.rawValue ?? "no basis")"
                + (subject.part.map { " borne by \($0)" } ?? "")
        }
    }

    /// Whether it covers a row.
    public func covers(_ subject: AssumptionSubject) -> Bool {
        switch self {
        case .all: true
        case .bearer(let bearer): subject.bearers.contains(bearer)
        case .service(let service): service == subject.service
        case .basis(let basis): basis == subject.basis
        case .subject(let own): own == subject
        }
    }

    /// Whether it is narrower than another scope that covers the same row: everything is narrower than `all`, and a service
    /// is narrower than its bearer. A basis cuts across both, so neither is narrower; a service known in one way is narrower than
    /// either.
    public func isNarrower(than other: AssumptionScope) -> Bool {
        switch (self, other) {
        case (.all, _): false
        case (.subject, .subject): false
        case (_, .all), (.subject, _): true
        case (.service, .bearer): true
        default: false
        }
    }

    /// By how they are written.
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// What of a line decides which assumptions cover it.
public struct AssumptionSubject: Sendable, Hashable {
    /// The service that was not needed.
    public var service: ServiceID
    /// Who would have paid: one body for what is priced, all bearers of a service for its rows and its unit cost.
    public var bearers: [Bearer]
    /// The one of several bearers of the service whose part of it is meant; nil for the whole.
    package var part: Bearer?
    /// How the counterfactual is known; nil where the row does not say.
    public var basis: Basis?

    /// Whether people without the programme show what came anyway.
    var isCompared: Bool { basis?.hasComparison ?? false }

    /// The subject of a line of which one body bears the whole cost.
    public init(service: ServiceID, bearer: Bearer, basis: Basis?) {
        self.service = service
        bearers = [bearer]
        self.basis = basis
    }

    /// The subject of rows of a service, or of the part of them that one of its bearers bears.
    package init(service: ServiceID, bearers: BearerShares, part: Bearer? = nil, basis: Basis?) {
        self.service = service
        self.bearers = part.map { [$0] } ?? bearers.bearers
        self.part = part
        self.basis = basis
    }
}
