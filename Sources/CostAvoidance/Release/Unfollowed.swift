/// What a row of the workbook does not follow, each with the reason: where one of it is changed, the row does not come to what the
/// evaluation would.
package struct Unfollowed: Sendable {
    package private(set) var assumptions: [AssumptionCell: Reason] = [:]
    /// Services of which the share that is stated with the unit cost is not followed.
    package private(set) var statedShares: [ServiceID: Reason] = [:]
    /// Why the discount rates are not followed; nil where they are.
    package private(set) var discounting: Reason?
    /// Services that an account of an event told in alternative ways names: neither their prices nor their units are followed, since a
    /// change of one can make another account count.
    package private(set) var ofAccounts: Set<ServiceID> = []

    /// Why something is not followed.
    package struct Reason: Sendable, Hashable {
        package let cause: Cause
        package let rows: Together
    }

    package enum Cause: Sendable {
        /// The rows have different values of it.
        case values
        /// The rows begin in different years, or what they save fades differently.
        case courses
        /// The rows differ in what could leave a budget.
        case cashableShares
        /// Events are told in alternative ways, and the account that counts can change.
        case alternatives
    }

    /// Which rows are not told apart.
    package enum Together: Sendable {
        case ofOneService
        case withheld
    }

    /// Adds what another row does not follow; of two reasons the first stays.
    package mutating func formUnion(_ other: Unfollowed) {
        assumptions.merge(other.assumptions) { own, _ in own }
        statedShares.merge(other.statedShares) { own, _ in own }
        discounting = discounting ?? other.discounting
        ofAccounts.formUnion(other.ofAccounts)
    }

    /// Everything is followed.
    package init() {}

    /// What formulas do not follow line by line.
    ///
    /// - Parameters:
    ///   - lines: all lines of the row.
    ///   - rows: which lines are not told apart.
    ///   - courses: in how many ways the later years of the lines fade.
    init(
        by lines: [LineSheet.Line], _ mixtures: WorkbookRow.Mixtures, rows: Together, courses: Int
    ) {
        let products = rows == .withheld ? lines : lines.filter(\.isProduct)
        let fadesAlike = Set(products.map(\.formula.presentValue)).count <= 1
        let isCashFollowed = mixtures.cash != .fixed
        let hasOneShare = mixtures.cash == .formula || mixtures.cash == .untold
        addShares(between: products, sets: fadesAlike && hasOneShare ? mixtures.sets : nil, rows)
        let dropOff = AssumptionCell.cells(.dropOff, of: products)
        if !fadesAlike { add(dropOff, Reason(cause: dropOff.count > 1 ? .values : .courses, rows: rows)) }
        addCashable(of: lines, mixtures, rows)
        let startYears = Set(products.map(\.result.key.year))
        if courses > 1 || startYears.count > 1 { discounting = Reason(cause: .courses, rows: rows) }
        if !isCashFollowed {
            let reason = Reason(cause: .cashableShares, rows: rows)
            for parameter in AssumptionParameter.betweenGrossAndNet + [.dropOff] {
                add(AssumptionCell.cells(parameter, of: lines), reason)
            }
            discounting = discounting ?? reason
        }
    }

    /// What is not followed of events told in alternative ways: whatever any of their accounts rests on, whether or not it counts in
    /// some world, can decide which of them counts.
    ///
    /// - Throws: `EvaluationError` as `Evaluation.formula(of:)` does.
    init(byAccountsOf evaluation: Evaluation) throws(EvaluationError) {
        let accounts = evaluation.pricingLines.filter { $0.account != nil }
        guard !accounts.isEmpty else { return }
        let reason = Reason(cause: .alternatives, rows: .ofOneService)
        for account in accounts {
            let assumptions = try evaluation.formula(of: account.key).assumptions
            ofAccounts.formUnion([account.key.service, account.shown.service])
            for parameter in AssumptionParameter.betweenGrossAndNet + [.dropOff] {
                add([AssumptionCell(parameter, declared: assumptions[parameter].declaredIndex)], reason)
            }
        }
        discounting = reason
    }

    /// Of a parameter for which the lines have several values: of two sets those that are held, else all.
    private mutating func addShares(between lines: [LineSheet.Line], sets: TwoSets?, _ rows: Together) {
        for parameter in AssumptionParameter.betweenGrossAndNet {
            let cells = AssumptionCell.cells(parameter, of: lines)
            guard cells.count > 1 else { continue }
            add(sets.map { cells.intersection($0.heldCells) } ?? cells, Reason(cause: .values, rows: rows))
        }
    }

    /// What is assumed or stated of what could leave a budget, where the row has a typed share instead.
    private mutating func addCashable(of lines: [LineSheet.Line], _ mixtures: WorkbookRow.Mixtures, _ rows: Together) {
        switch mixtures.cash {
        case .formula, .untold: return
        case .share, .fixed: break
        }
        let reason = Reason(cause: .cashableShares, rows: rows)
        for line in lines {
            switch line.formula.cashable {
            case .assumed(let assumption):
                add([AssumptionCell(.cashable, declared: assumption.declaredIndex)], reason)
            case .stated: statedShares[line.formula.service] = statedShares[line.formula.service] ?? reason
            case .unknown: break
            }
        }
    }

    private mutating func add(_ cells: Set<AssumptionCell>, _ reason: Reason) {
        for cell in cells where assumptions[cell] == nil { assumptions[cell] = reason }
    }
}
