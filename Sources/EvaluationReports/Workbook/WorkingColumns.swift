import CostAvoidance
import Numerics

/// Which columns the working needs: one that would hold the same nothing in every row of all worlds is left out.
struct WorkingColumns {
    private let ground: WorkbookGround

    init(_ ground: WorkbookGround) { self.ground = ground }

    private var rows: [WorkbookRow] { ground.rows }

    var all: [WorkingColumn] {
        var columns: [WorkingColumn] = [.service, .serviceNumber, .bodyNumber, .about, .year, .units]
        func add(_ column: WorkingColumn, where isNeeded: (WorkbookRow) -> Bool) {
            if rows.contains(where: isNeeded) { columns.append(column) }
        }
        add(.cameAnyway) { !$0.cameAnyway.isZero }
        columns += [.unitCost, .uprating]
        add(.bodyShare) { $0.share != .one }
        columns.append(.kept)
        add(.ownKept) { $0.hasSeveralSets }
        for column in [WorkingColumn.heldKept, .keptBefore, .ownKeptBefore, .heldKeptBefore] {
            add(column) { $0.mixtures.sets != nil }
        }
        add(.mixture) { $0.mixtures.net != Estimate(exactly: .one) }
        columns += [.grossExact, .grossRounded]
        add(.grossFixed) { $0.fixed.gross != Estimate(exactly: .zero) }
        columns += [.gross, .netExact, .netRounded]
        add(.netFixed) { $0.fixed.net != Estimate(exactly: .zero) }
        columns.append(.net)
        add(.later) { $0.mixtures.later != Estimate(exactly: .one) }
        let years = (0..<ground.horizon).filter(isCounted)
        columns += years.map { .yearExact($0) } + (0..<ground.horizon).map { .yearRounded($0) }
        add(.valueFixed) { $0.fixed.presentValue != Estimate(exactly: .zero) }
        columns.append(.value)
        add(.cashShare) { Self.hasShare($0) }
        if rows.contains(where: { $0.formula.cashable != .unknown || Self.hasShare($0) }) {
            columns += [.cashExact, .cashRounded]
        }
        add(.cashFixed) { $0.fixed.cashable != Estimate(exactly: .zero) }
        columns += [.cash, .cashUnknown]
        if ground.years?.rest != nil { columns.append(.rest) }
        return columns.filter(Self.read.contains) + columns.filter { !Self.read.contains($0) }
    }

    /// The columns that are printed, and stand first; the others are how they come about.
    static let read: [WorkingColumn] = [
        .service, .about, .year, .units, .cameAnyway, .unitCost, .uprating, .bodyShare, .kept, .gross, .net, .value,
        .cash,
    ]

    /// How many of them there are.
    var readCount: Int { all.count(where: Self.read.contains) }

    /// Whether amounts of some row hold what no product gives: more than the row's own units and price come to.
    var hasFixed: Bool {
        [.grossFixed, .netFixed, .valueFixed].contains { all.contains($0) }
    }

    private static func hasShare(_ row: WorkbookRow) -> Bool {
        if case .share = row.mixtures.cash { true } else { false }
    }

    /// Whether a year of the effect is worth anything but the net of the first, in some row.
    private func isCounted(_ year: Int) -> Bool {
        year > 0 || rows.contains { $0.year > 0 || $0.mixtures.later != Estimate(exactly: .one) }
    }
}

extension WorkbookRow {
    /// Whether it is of rows with several assumptions between gross and net.
    var hasSeveralSets: Bool { mixtures.sets != nil || mixtures.net != Estimate(exactly: .one) }
}
