import Numerics

/// Who would have paid for one unit of a service, and what share of it each: one body, or several whose shares make the whole.
///
/// A saving of the service falls to its bearers by these shares, whatever its size.
public struct BearerShares: Sendable, Hashable {
    /// One bearer with its share.
    public struct Part: Sendable, Hashable {
        /// Who would have paid.
        public let bearer: Bearer
        /// Its share of the cost; above 0, and 1 where it is the only one.
        public let share: Share

        /// A bearer with its share.
        public init(bearer: Bearer, share: Share) {
            self.bearer = bearer
            self.share = share
        }
    }

    /// The bearers with their shares, in the order in which they are written: one at least, each body once, together the whole.
    public let parts: [Part]

    /// One bearer of the whole.
    public init(_ bearer: Bearer) { parts = [Part(bearer: bearer, share: .whole)] }

    /// Several bearers.
    ///
    /// - Throws: `BearerSharesError` where they are none, do not make the whole, or one is named twice or bears nothing.
    public init(_ parts: [Part]) throws(BearerSharesError) {
        var named: Set<Bearer> = []
        for part in parts {
            guard part.share > .none else { throw .nothing(part.bearer) }
            guard named.insert(part.bearer).inserted else { throw .namedTwice(part.bearer) }
        }
        let sum = parts.reduce(0) { $0 + $1.share.millionths }
        guard sum == Share.whole.millionths else {
            throw .notTheWhole(ExactDecimal(significand: Int128(sum), places: Share.writtenPlaces))
        }
        self.parts = parts
    }

    /// The bearers, in their order.
    public var bearers: [Bearer] { parts.map(\.bearer) }

    /// The bearer that is written first.
    public var first: Bearer { parts[0].bearer }

    /// The bearer of the whole; nil where there are several.
    public var only: Bearer? { parts.count == 1 ? parts.first?.bearer : nil }

    /// Whether a body bears a share.
    public func includes(_ bearer: Bearer) -> Bool { parts.contains { $0.bearer == bearer } }

    /// The share of a body; nil for one that bears none.
    public func share(of bearer: Bearer) -> Share? { parts.first { $0.bearer == bearer }?.share }

    /// The same shares with other names; where two are one body then, these are as they were.
    package func renamed(_ name: (Bearer) -> Bearer) -> BearerShares {
        (try? BearerShares(parts.map { Part(bearer: name($0.bearer), share: $0.share) })) ?? self
    }
}

/// Why bearers with shares are none.
public enum BearerSharesError: Error, Sendable, Hashable {
    /// A bearer has a share of nothing.
    case nothing(Bearer)
    /// A bearer is named twice.
    case namedTwice(Bearer)
    /// The shares come to something other than the whole: this, where 1 is the whole.
    case notTheWhole(ExactDecimal)
}

extension BearerShares: CustomStringConvertible {
    /// As it is written: the name of the only bearer, or `NHS 60%; Local authority 40%`.
    public var name: String {
        if let only { return only.name }
        return parts.map { "\($0.bearer.name) \($0.share.percentWritten)" }.joined(separator: "; ")
    }

    /// The same.
    public var description: String { name }
}

extension BearerShares: Comparable {
    /// By the names of the bearers, then by what each bears.
    public static func < (left: BearerShares, right: BearerShares) -> Bool {
        if left.bearers != right.bearers { return left.bearers.lexicographicallyPrecedes(right.bearers) }
        return left.parts.map(\.share).lexicographicallyPrecedes(right.parts.map(\.share))
    }
}

extension Share {
    /// `33.3%`: exactly, without zeros at its end.
    package var percentWritten: String {
        ExactDecimal(significand: Int128(millionths), places: Self.writtenPlaces - 2).description + "%"
    }
}
