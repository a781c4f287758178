import DelimitedText

/// Why a scope could not be understood.
package struct ScopeError: Error {
    package let remedy: String
    /// Found when it is asked for: a file may hold thousands of scopes of which a hundred are shown.
    private let near: @Sendable () -> String?

    fileprivate init(remedy: String, near: @escaping @Sendable () -> String?) {
        self.remedy = remedy
        self.near = near
    }

    /// A near match, or that there is none, as a message goes on with it.
    package var hint: String { near().map { "; did you mean \"\($0)\"?" } ?? NearMatch.notKnown }
}

extension AssumptionScope {
    /// Understands a scope as it is written in `assumptions.csv` and on the command line: empty for all, `service:ID`,
    /// `bearer:NAME` or `basis:NAME`.
    ///
    /// - Throws: `ScopeError`, with a near match, for a kind or a name that is not known.
    package init(parsing text: String, catalogue: Catalogue) throws(ScopeError) {
        guard !text.isEmpty else {
            self = .all
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces() }
        guard parts.count == 2 else { throw Self.unknown(text, catalogue) }
        let name = parts[1]
        switch parts[0] {
        case Kind.service.rawValue:
            let service = ServiceID(name)
            guard catalogue.contains(service) else {
                throw ScopeError(remedy: "`avoided costs` lists the services.") {
                    catalogue.suggestion(for: name)?.service.map(Kind.service.scope)
                }
            }
            self = .service(service)
        case Kind.bearer.rawValue:
            let bearer = Bearer(name)
            guard catalogue.byTopic.contains(where: { $0.bearer.includes(bearer) }) else {
                let bearers = catalogue.bearers
                throw ScopeError(remedy: "The bearers are \(bearers.map(\.description).joined(separator: ", ")).") {
                    Self.bearer(like: name, in: catalogue).map(Kind.bearer.scope)
                }
            }
            self = .bearer(bearer)
        case Kind.basis.rawValue:
            guard let basis = Basis(rawValue: name) else {
                let words = Basis.allCases.map(\.rawValue)
                throw ScopeError(remedy: "The bases are \(words.joined(separator: ", ")).") {
                    NearMatch.suggestion(for: name, among: words).map(Kind.basis.scope)
                }
            }
            self = .basis(basis)
        default:
            throw Self.unknown(text, catalogue)
        }
    }

    /// What a scope may be about, as it is written before the colon.
    private enum Kind: String, CaseIterable {
        case service, bearer, basis

        func scope(_ name: some CustomStringConvertible) -> String { "\(rawValue):\(name)" }
    }

    /// A text that begins with none of the kinds: most often a name alone, or a kind with a capital or another sign behind it.
    private static func unknown(_ text: String, _ catalogue: Catalogue) -> ScopeError {
        ScopeError(remedy: "Leave it empty for all, or write service:ID, bearer:NAME or basis:NAME.") {
            let parts = text.split(maxSplits: 1, whereSeparator: { ":=".contains($0) }).map {
                String($0).trimmingSpaces()
            }
            let kind = parts.first.flatMap { NearMatch.suggestion(for: $0, among: Kind.allCases.map(\.rawValue)) }
            let name = parts.count == 2 && kind != nil ? parts[1] : text
            let kinds = kind.flatMap { parts.count == 2 ? Kind(rawValue: $0) : nil }.map { [$0] } ?? Kind.allCases
            return kinds.lazy.compactMap { meant($0, name, catalogue) }.first
        }
    }

    /// The scope of one kind that a name stands for; nil where there is none like it.
    private static func meant(_ kind: Kind, _ name: String, _ catalogue: Catalogue) -> String? {
        switch kind {
        case .service:
            catalogue.byTopic.first { NameLikeness.sense($0.service.name) == NameLikeness.sense(name) }
                .map { kind.scope($0.service) }
        case .bearer: bearer(like: name, in: catalogue).map(kind.scope)
        case .basis:
            Basis.allCases.first { NameLikeness.sense($0.rawValue) == NameLikeness.sense(name) }
                .map { kind.scope($0.rawValue) }
        }
    }

    private static func bearer(like name: String, in catalogue: Catalogue) -> Bearer? {
        let bearers = catalogue.bearers
        if let alike = bearers.first(where: { $0.isProbably(Bearer(name)) }) { return alike }
        return NearMatch.suggestion(for: name, among: bearers.map(\.description)).map { Bearer($0) }
    }
}

extension Catalogue {
    /// Everybody who bears a cost of it, in order.
    fileprivate var bearers: [Bearer] { Set(byTopic.flatMap(\.bearer.bearers)).sorted() }
}
