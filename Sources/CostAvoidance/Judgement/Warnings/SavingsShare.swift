import Numerics

/// What share of the savings some lines make up.
///
/// What is shared out is the present value over the horizon, which is what the headline is of. Savings here are the falls: a rise in
/// use lowers the total, and a share of what is left could be more than all of it. Where the whole is a rise, the rises are looked
/// at; where nothing moved, every kind of line counts alike. A kind is a service and how it is known, whatever groups its rows are
/// in, so that no way of cutting tables changes a share.
struct SavingsShare {
    private(set) var part: Money = .zero
    private(set) var whole: Money = .zero
    /// What is shared out.
    private(set) var shares: Shared = .falls
    /// Whether there are others beside what is shared out: rises beside falls, or falls beside rises.
    private(set) var hasOthers = false

    /// What is shared out.
    enum Shared {
        case falls
        /// Because the whole is a rise.
        case rises
        /// Kinds of line, because nothing moved.
        case kinds
    }

    /// Lines that count together.
    private struct Kind<Part: Hashable>: Hashable {
        var service: ServiceID
        var basis: Basis?
        var evidence: LineKey.Evidence?
        var part: Part
    }

    /// The share of the present value of the fiscal savings of the lines for which `belongs` holds.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init(of lines: [LineResult], where belongs: (LineResult) -> Bool) throws(EvaluationError) {
        let parts = try Self.parts(of: lines, by: belongs)
        if let own = parts[true] {
            self = own
        } else if var none = parts[false] {
            none.part = .zero
            self = none
        } else {
            shares = .kinds
        }
    }

    /// The share of each part that lines are in.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    static func parts<Part: Hashable>(
        of lines: [LineResult], by part: (LineResult) -> Part
    ) throws(EvaluationError) -> [Part: SavingsShare] {
        try naming { () throws(ArithmeticError) in
            try shared(lines) { line in
                Kind(
                    service: line.key.service, basis: line.key.basis, evidence: line.key.evidence, part: part(line))
            }
        }
    }

    /// The share of each service, however it is known: what fell and what rose of it count together, as its price does.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    static func services(of lines: [LineResult]) throws(EvaluationError) -> [ServiceID: SavingsShare] {
        try naming { () throws(ArithmeticError) in
            try shared(lines) { line in
                Kind(service: line.key.service, basis: nil, evidence: nil, part: line.key.service)
            }
        }
    }

    private static func naming<Part>(
        _ parts: () throws(ArithmeticError) -> [Part: SavingsShare]
    ) throws(EvaluationError) -> [Part: SavingsShare] {
        do throws(ArithmeticError) { return try parts() } catch {
            throw .arithmetic(error, while: "comparing what lines make up")
        }
    }

    private init() {}

    private static func shared<Part: Hashable>(
        _ lines: [LineResult], by kind: (LineResult) -> Kind<Part>
    ) throws(ArithmeticError) -> [Part: SavingsShare] {
        var amounts: [Kind<Part>: Money] = [:]
        for line in lines where line.benefitType == .fiscal {
            let kind = kind(line)
            amounts[kind] = try amounts[kind, default: .zero] + line.presentValue.central
        }
        let total = try Money.sum(amounts.values)
        let moved = total.isNegative ? amounts.mapValues(\.negated) : amounts
        let shared = moved.filter { $0.value > .zero }
        guard shared.isEmpty else { return try parts(moved, shared, total.isNegative ? .rises : .falls) }
        return try parts(amounts, amounts.mapValues { _ in Money(pence: 1) }, .kinds)
    }

    private static func parts<Part: Hashable>(
        _ all: [Kind<Part>: Money], _ shared: [Kind<Part>: Money], _ shares: Shared
    ) throws(ArithmeticError) -> [Part: SavingsShare] {
        var own = SavingsShare()
        own.shares = shares
        own.hasOthers = all.values.contains(where: \.isNegative)
        own.whole = try Money.sum(shared.values)
        var parts: [Part: SavingsShare] = [:]
        for kind in all.keys {
            let amount = shared[kind] ?? .zero
            parts[kind.part, default: own].part = try parts[kind.part, default: own].part + amount
        }
        return parts
    }

    /// How much of it, where it is more than half: `all`, or `more than half`.
    var extent: String { isAll ? "all" : "more than half" }

    /// Whether it is the whole.
    var isAll: Bool { part == whole }

    /// Whether it is more than one in so many.
    func isMore(thanOneIn parts: Int) -> Bool {
        whole > .zero && part.doublePounds * Double(parts) > whole.doublePounds
    }
}
