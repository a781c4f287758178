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

    /// What is shared out.
    enum Shared {
        case falls
        /// Because the whole is a rise.
        case rises
        /// Kinds of line, because nothing moved.
        case kinds
    }

    /// Lines that count together.
    private struct Kind: Hashable {
        var service: ServiceID
        var basis: Basis?
        var evidence: LineKey.Evidence
        var belongs: Bool
    }

    /// The share of the present value of the fiscal savings of the lines for which `belongs` holds.
    ///
    /// - Throws: `EvaluationError.arithmetic` where a sum does not fit.
    init(of lines: [LineResult], where belongs: (LineResult) -> Bool) throws(EvaluationError) {
        do throws(ArithmeticError) { try self.init(sharing: lines, belongs) } catch {
            throw .arithmetic(error, while: "comparing what lines make up")
        }
    }

    private init(sharing lines: [LineResult], _ belongs: (LineResult) -> Bool) throws(ArithmeticError) {
        var amounts: [Kind: Money] = [:]
        for line in lines where line.benefitType == .fiscal {
            let kind = Kind(
                service: line.key.service, basis: line.key.basis, evidence: line.key.evidence, belongs: belongs(line))
            amounts[kind] = try amounts[kind, default: .zero] + line.presentValue.central
        }
        let total = try Money.sum(amounts.values)
        shares = total.isNegative ? .rises : .falls
        let moved = total.isNegative ? amounts.mapValues(\.negated) : amounts
        try add(moved.filter { $0.value > .zero })
        guard whole == .zero else { return }
        shares = .kinds
        try add(amounts.mapValues { _ in Money(pence: 1) })
    }

    private mutating func add(_ amounts: [Kind: Money]) throws(ArithmeticError) {
        for (kind, amount) in amounts {
            whole = try whole + amount
            if kind.belongs { part = try part + amount }
        }
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
