import CostAvoidance
import Numerics

/// The sheets that a person changes: assumptions, unit costs, the programme's cost and the discount rates.
struct WorkbookInputs {
    private let findings: Findings
    private let lastYear: Int
    /// The services that are shown, in the order of the table.
    private let services: [UnitCost]

    static let assumptions = "Assumptions"
    static let unitCosts = "'Unit costs'"
    static let discounting = "Discounting"
    static let programmeCost = "'Programme cost'"

    /// - Throws: `EvaluationError.noUnitCost` where a service that is shown has none.
    init(_ findings: Findings, lastYear: Int) throws(EvaluationError) {
        self.findings = findings
        self.lastYear = lastYear
        let shown = (findings.released.breakdown(by: .service)?.rows ?? []).filter { $0.figures != .suppressed }
        services = try shown.map { row throws(EvaluationError) in
            let service = ServiceID(row.key)
            guard let unitCost = findings.released.unitCosts[service] else { throw .noUnitCost(service) }
            return unitCost
        }
    }

    // MARK: Assumptions

    /// The cell of an assumption at one end.
    func cell(_ parameter: AssumptionParameter, _ assumption: ResolvedAssumption, _ end: Bound) -> String {
        let declared = findings.released.assumptions.declared
        let row: Int
        if case .given(let index, _) = assumption {
            row = index + 2
        } else {
            row = declared.count + 2 + parameter.rank
        }
        return "\(Self.assumptions)!$\(Spreadsheet.letters(2 + end.place))$\(row)"
    }

    /// - Parameter unfollowed: the assumptions that some row of the lines does not follow.
    func assumptionSheet(unfollowed: Set<AssumptionCell>) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.assumptions, widths: [16, 34, 10, 10, 10, 60, 70])
        let headings = ["Assumption", "Rows it is about", "Low", "Central", "High", "Source", "If it is changed"]
        sheet.rows.append(headings.map { .heading($0) })
        func following(_ parameter: AssumptionParameter, _ declared: Int?) -> Spreadsheet.Cell {
            let isUnfollowed = unfollowed.contains(AssumptionCell(parameter, declared: declared))
            return isUnfollowed ? .text(Self.unfollowed) : .empty
        }
        for (place, assumption) in findings.released.assumptions.declared.enumerated() {
            let scope = assumption.scope == .all ? "all" : assumption.scope.description
            sheet.rows.append(
                [.text(assumption.parameter.label), .text(scope)]
                    + Bound.allCases.map { Self.cell(assumption.value[$0]) }
                    + [.text(assumption.source), following(assumption.parameter, place)])
        }
        for parameter in AssumptionParameter.allCases {
            let value = Self.cell(parameter.defaultValue)
            sheet.rows.append(
                [.text(parameter.label), .text("where nothing is stated")] + Bound.allCases.map { _ in value }
                    + [.text("default: nobody stated it"), following(parameter, nil)])
        }
        return sheet
    }

    /// What stands beside an assumption that not every row of the lines follows.
    private static let unfollowed =
        "Totals then differ from those of avoided what-if --set: some rows have other assumptions than the rest of their service, or are events told in alternative ways, and cannot be told apart here without singling people out."

    private static func cell(_ value: AssumptionValue) -> Spreadsheet.Cell {
        switch value {
        case .share(let share): .share(share.description)
        case .months(let months): .number(String(months))
        }
    }

    // MARK: Unit costs

    /// The cell of a service's unit cost at one end.
    func unitCostCell(_ service: ServiceID, _ end: Bound) throws(EvaluationError) -> String {
        "\(Self.unitCosts)!$\(Spreadsheet.letters(5 + end.place))$\(try row(of: service))"
    }

    /// The cell of a service's uprating.
    func upratingCell(_ service: ServiceID) throws(EvaluationError) -> String {
        "\(Self.unitCosts)!$K$\(try row(of: service))"
    }

    /// The cell of a service's cashable share.
    func cashableCell(_ service: ServiceID) throws(EvaluationError) -> String {
        "\(Self.unitCosts)!$L$\(try row(of: service))"
    }

    private func row(of service: ServiceID) throws(EvaluationError) -> Int {
        guard let place = services.firstIndex(where: { $0.service == service }) else { throw .noUnitCost(service) }
        return place + 2
    }

    func unitCostSheet() throws(EvaluationError) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet("Unit costs", widths: [32, 44, 14, 18, 10, 12, 12, 12, 12, 12, 12, 10, 70])
        let headings = [
            "Service", "Label", "Unit", "Bearer", "Prices of", "Low", "Central", "High", "Index then",
            "Index in the price year", "Uprating", "Cashable", "Source",
        ]
        sheet.rows.append(headings.map { .heading($0) })
        for unitCost in services {
            let ratio = try findings.released.priceRatio(from: unitCost.priceYear)
            let row = sheet.nextRow
            sheet.rows.append(
                [
                    .text(unitCost.service.name), .text(unitCost.label), .text(unitCost.unit),
                    .text(unitCost.bearer.name),
                    .text(unitCost.priceYear.description),
                ] + Bound.allCases.map { .number(unitCost.cost[$0].description) } + [
                    .number(ratio.denominator.description), .number(ratio.numerator.description),
                    .plainFormula("J\(row)/I\(row)"),
                    unitCost.cashableShare.map { .share($0.description) } ?? .text("not known"),
                    .text([unitCost.source, unitCost.sourceRef].filter { !$0.isEmpty }.joined(separator: ", ")),
                ])
        }
        return sheet
    }

    // MARK: Discounting

    /// The cell of a year's discount factor.
    func discountCell(_ year: Int) -> String { "\(Self.discounting)!$C$\(year + 2)" }

    func discountSheet() throws(EvaluationError) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.discounting, widths: [10, 12, 22])
        sheet.rows.append(["Year", "Rate", "A pound of it now"].map { .heading($0) })
        for year in 0...max(lastYear, 0) {
            let rate: ExactDecimal
            do { rate = try findings.released.settings.discounting.rate(year: year) } catch {
                throw .discounting(error)
            }
            let row = sheet.nextRow
            sheet.rows.append([
                .number(String(year)), .share(rate.description),
                .plainFormula(year == 0 ? "1" : "C\(row - 1)/(1+B\(row))"),
            ])
        }
        return sheet
    }

    // MARK: Programme cost

    /// One row for each item and year: what was spent up to its end, uprated and rounded, and what that leaves for the year.
    func costSheets() throws(EvaluationError) -> [Spreadsheet.Sheet] {
        guard !findings.released.costs.isEmpty else { return [] }
        var sheet = Spreadsheet.Sheet("Programme cost", widths: [40, 8, 10, 10, 12, 12, 12, 10])
        let ends = Bound.allCases.map(\.rawValue)
        let headings =
            ["Item", "Year", "Months so far", "Of months"] + ends.map { "Amount, \($0)" } + ["Uprating"]
            + ends.map { "Spent so far, \($0)" } + ends.map { "Of the year, \($0)" } + ends.map { "Discounted, \($0)" }
        sheet.rows.append(headings.map { .heading($0) })
        for cost in findings.released.costs { try append(cost, to: &sheet) }
        return [sheet]
    }

    private func append(_ cost: ProgrammeCost, to sheet: inout Spreadsheet.Sheet) throws(EvaluationError) {
        let ratio = try findings.released.priceRatio(from: cost.priceYear)
        let first = sheet.nextRow
        var months = 0
        for part in cost.monthsByYear {
            months += part.months
            let row = sheet.nextRow
            // The amounts stand once, in the item's first row; its other rows refer to them.
            let amounts: [Spreadsheet.Cell] = Bound.allCases.map { end in
                row == first
                    ? .money(cost.amount[end].description)
                    : .formula("\(Spreadsheet.letters(4 + end.place))\(first)")
            }
            var cells: [Spreadsheet.Cell] =
                [.text(cost.item), .number(String(part.year)), .number(String(months)), .number(String(cost.months))]
                + amounts + [.plainFormula("\(ratio.numerator)/\(ratio.denominator)")]
            for end in Bound.allCases {
                let amount = "\(Spreadsheet.letters(4 + end.place))\(row)"
                cells.append(.formula(HalfEven.rounded("\(amount)*C\(row)/D\(row)*H\(row)")))
            }
            for end in Bound.allCases {
                let column = Spreadsheet.letters(8 + end.place)
                cells.append(.formula(row == first ? "\(column)\(row)" : "\(column)\(row)-\(column)\(row - 1)"))
            }
            for end in Bound.allCases {
                let ofYear = "\(Spreadsheet.letters(11 + end.place))\(row)"
                cells.append(.formula(HalfEven.rounded("\(ofYear)*\(discountCell(part.year))")))
            }
            sheet.rows.append(cells)
        }
    }

    /// Formula for what the programme cost at one end, or its present value.
    func costTotal(_ end: Bound, discounted: Discounting) -> String {
        let column = Spreadsheet.letters((discounted == .yes ? 14 : 11) + end.place)
        return "SUM(\(Self.programmeCost)!\(column)2:\(column)\(costRows + 1))"
    }

    enum Discounting { case yes, no }

    private var costRows: Int { findings.released.costs.reduce(0) { $0 + $1.monthsByYear.count } }
}

/// Rounding as the evaluation does it.
enum HalfEven {
    /// A formula rounded to the penny, a half to the even penny.
    ///
    /// A spreadsheet's ROUND takes a half away from zero. What is within a millionth of a penny of a half counts as one,
    /// because binary fractions hold few halves exactly.
    static func rounded(_ formula: String) -> String {
        "IF(ABS(ABS((\(formula))*100-TRUNC((\(formula))*100))-0.5)<0.000001,"
            + "2*ROUND((\(formula))*50,0)/100,ROUND(\(formula),2))"
    }
}

extension Bound {
    /// 0, 1, 2 from low to high.
    var place: Int {
        switch self {
        case .low: 0
        case .central: 1
        case .high: 2
        }
    }
}
