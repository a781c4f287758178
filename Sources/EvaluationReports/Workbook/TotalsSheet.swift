import CostAvoidance
import DelimitedText
import Numerics

/// The sheet that is read first: every measure that follows from the cells, beside what the report says of it, and whether they agree.
struct TotalsSheet {
    let ground: WorkbookGround
    let lines: WorkingLines
    let costs: WorkingCosts
    let tables: [InputTable]
    /// Totals of other sheets, each with what it has to be.
    var sums: [(total: CellPlace, parts: Formula)] = []

    static let name = "Totals"
    static let checkRow = 2
    private static let headingRow = 5
    static let firstRow = headingRow + 1

    enum Column: Int, CaseIterable {
        case measure, low, central, high, evaluatedLow, evaluatedCentral, evaluatedHigh, difference, agrees, from, to
        case note, csvName
        /// Whether low, central and high of a total stand in order.
        case order

        static func value(_ end: Bound) -> Int { Column.low.rawValue + end.place }
        static func evaluated(_ end: Bound) -> Int { Column.evaluatedLow.rawValue + end.place }

        var heading: String {
            switch self {
            case .measure: "Measure"
            case .low: "Low"
            case .central: "Central"
            case .high: "High"
            case .evaluatedLow: "As evaluated, low"
            case .evaluatedCentral: "As evaluated, central"
            case .evaluatedHigh: "As evaluated, high"
            case .difference: "Difference, central"
            case .agrees: "As the report's?"
            case .from: "95% from, as evaluated"
            case .to: "95% to, as evaluated"
            case .note: "To know"
            case .csvName: "Name in summary.csv"
            case .order: "In order?"
            }
        }

        var headingStyle: CellStyle {
            switch self {
            case .measure, .csvName, .order: .bandedWords
            case .agrees, .note: .bandedRemark
            default: .bandedNumbers
            }
        }
    }

    func place(_ column: Int, _ row: Int) -> CellPlace { CellPlace(sheet: Self.name, column: column, row: row) }

    // MARK: Measures

    /// The measures that follow, in the order of the summary.
    var measures: [SummaryMeasure] {
        SummaryMeasure.allCases.filter { measure in
            switch measure {
            case .people, .paybackMonths, .probabilitySavingsExceedCost: false
            case .grossSavings, .netSavings, .presentValueSavings: true
            case .cashableSavings: ground.findings.totals.savings.cash != nil
            case .programmeCost, .presentValueCost, .netBenefit, .benefitCostRatio: ground.hasCost
            case .savingsPerPerson: ground.released.people != nil
            case .costPerPerson: ground.released.people != nil && ground.hasCost
            }
        }
    }

    func row(_ measure: SummaryMeasure) -> Int { Self.firstRow + (measures.firstIndex(of: measure) ?? 0) }

    /// The cells that an input has to move.
    var totals: [CellPlace] {
        measures.flatMap { measure in Bound.allCases.map { place(Column.value($0), row(measure)) } }
    }

    var names: [Spreadsheet.Name] {
        measures.flatMap { measure in
            Bound.allCases.map {
                Spreadsheet.Name(Self.name(measure, $0), of: place(Column.value($0), row(measure)))
            }
        }
            + (ground.released.people == nil ? [] : [Spreadsheet.Name("people", of: place(1, peopleRow))])
            + [Spreadsheet.Name("inputs_changed", of: place(1, changedRow))]
    }

    static func name(_ measure: SummaryMeasure, _ end: Bound) -> String { "\(measure.rawValue)_\(end.rawValue)" }

    private func total(_ measure: SummaryMeasure, _ end: Bound) -> Formula { .named(Self.name(measure, end)) }

    private func formula(_ measure: SummaryMeasure, _ end: Bound) -> Formula {
        switch measure {
        case .grossSavings: lines.sum(.gross, end)
        case .netSavings: lines.sum(.net, end)
        case .presentValueSavings: lines.sum(.value, end)
        case .cashableSavings: lines.sum(.cash, end)
        case .programmeCost: costs.total(end, discounted: .no)
        case .presentValueCost: costs.total(end, discounted: .yes)
        case .netBenefit: .round(total(.presentValueSavings, end) - total(.presentValueCost, end.mirrored), places: 2)
        case .benefitCostRatio:
            .choose(
                hasRatio, .cell(place(Column.value(end), evenRow)) / .number(Self.partsOfRatio),
                else: .text("none"))
        case .savingsPerPerson, .costPerPerson: .toThePenny(place(Column.value(end), exactRow(measure)))
        case .people, .paybackMonths, .probabilitySavingsExceedCost: .number("0")
        }
    }

    private static func note(_ measure: SummaryMeasure) -> String {
        switch measure {
        case .cashableSavings: "Services for which this is not known count as zero."
        case .netBenefit: "Low is the low amount less the high cost."
        case .benefitCostRatio:
            "Low is the low amount divided by the high cost, or by the low cost if that amount is below zero."
        default: ""
        }
    }

    // MARK: What does not follow, and what the check rests on

    /// The measures whose quotients are worked out exactly before they are rounded.
    private var quotients: [SummaryMeasure] {
        measures.filter { [.benefitCostRatio, .savingsPerPerson, .costPerPerson].contains($0) }
    }

    private var afterMeasures: Int { Self.firstRow + measures.count }
    private var peopleRow: Int { afterMeasures + 1 }
    private var fixedRow: Int { peopleRow + 3 }
    private func exactRow(_ measure: SummaryMeasure) -> Int {
        firstExactRow + (quotients.firstIndex(of: measure) ?? 0)
    }
    /// The ratio in the parts that it is told in, and these to the whole, half to even: two rows under the quotients.
    private var partsRow: Int { firstExactRow + quotients.count }
    private var evenRow: Int { partsRow + 1 }
    private var rowsOfRatio: Int { measures.contains(.benefitCostRatio) ? 2 : 0 }
    private static let partsOfRatio = "10000"
    /// Under what does not follow, the notes and an empty row.
    private var firstExactRow: Int { fixedRow + notes().count + 2 }
    var changedRow: Int { firstExactRow + quotients.count + rowsOfRatio }
    var differRow: Int { changedRow + 1 }
    var wordsRow: Int { differRow + 1 }
    var faultRow: Int { wordsRow + 3 }
    var mainRow: Int { faultRow + 1 }
    var countRow: Int { mainRow + 1 }
    /// Under a line for each sheet of inputs, one for totals out of order and two for totals that are no sums.
    var firstOtherRow: Int { countRow + tables.count + 3 }

    private func exact(_ measure: SummaryMeasure, _ end: Bound) -> Formula {
        switch measure {
        case .savingsPerPerson: return total(.presentValueSavings, end) / .named("people")
        case .costPerPerson: return total(.programmeCost, end) / .named("people")
        default:
            let saved = total(.presentValueSavings, end)
            let cost = Formula.choose(
                .binary(.cell(place(Column.value(end), row(.presentValueSavings))), .less, .number("0")),
                .cell(place(Column.value(end), row(.presentValueCost))),
                else: .cell(place(Column.value(end.mirrored), row(.presentValueCost))))
            return .choose(hasRatio, saved / cost, else: .text("none"))
        }
    }

    /// Where a cost is nothing there is no ratio, as in the report.
    private var hasRatio: Formula {
        let costs = Bound.allCases.map { Formula.cell(place(Column.value($0), row(.presentValueCost))) }
        return .binary(.call(.least, costs), .greater, .number("0"))
    }

    // MARK: The sheet

    func sheet() -> Spreadsheet.Sheet {
        let reported = measures.flatMap { measure in
            Bound.allCases.compactMap { SummaryTable.estimate(measure, ground.findings)[$0].digits }
        }
        let width = PrintedWidth.pounds(reported, isBold: true)
        let plain = PrintedWidth.pounds(reported, isBold: false)
        let before = [31, width, width, width, plain, plain, plain, plain, 10, plain, plain]
        var sheet = Spreadsheet.Sheet(
            Self.name, widths: before + [PrintedWidth.rest(beside: before, atLeast: 20), 22, 12, 12, 12, 12])
        let check: [Spreadsheet.Cell] = [
            .words("Check", .strong),
            .formula(
                .binary(
                    .binary(.cell(place(1, mainRow)), .joined, .cell(place(1, faultRow))), .joined, .cell(endsPlace)),
                .heading),
        ]
        sheet.rows = [
            Self.padded([.words(ground.title, .title)], beside: .text(Self.otherEnds)),
            Self.padded(check, beside: otherEnds),
            Self.padded(
                [
                    .text(
                        "\(ground.unpublishable == nil ? "" : "Nothing here may be published: see \(ReadMeSheet.name). ")A changed workbook is a scenario and not the estimate."
                    )
                ], beside: .text(Self.endsMayTurn)),
            [.text(PenceWords(ground).nearness)],
            Column.allCases.map { .words($0.heading, $0.headingStyle) }
                + Bound.allCases.map { .words("Sum of its parts, \($0.rawValue)?", .bandedWords) },
        ]
        for measure in measures { sheet.rows.append(cells(measure, row: sheet.nextRow)) }
        sheet.rows += [[]] + notFollowing() + fixedAmounts() + notes()
        let printed = sheet.rows.count
        sheet.rows += [[]] + exactQuotients() + checking() + counts() + otherSums()
        sheet.finish(title: ground.title, headingRow: Self.headingRow)
        sheet.printed = (Column.csvName.rawValue, printed)
        return sheet
    }

    // MARK: Ends

    /// Behind all columns, and not printed: what the check says when low or high has another sign than as evaluated.
    private static let endsColumn = Column.allCases.count + Bound.allCases.count + 1
    private var endsPlace: CellPlace { place(Self.endsColumn, Self.checkRow) }

    private static let otherEnds =
        "The low or high net has changed sign since it was evaluated: the command chooses other ends, and its low and high can be far wider."

    static let endsMayTurn =
        "Some services cost more and some less: the command may choose other ends, so its low and high can differ from these. Its central figures do not."

    /// Whether the report says of some service that it costs more.
    private var hasRises: Bool {
        if ground.findings.warnings.contains(where: { $0.code == .costRose }) { return true }
        return ground.released.breakdown(by: .service)?.rows.contains { row in
            guard case .shown(let amounts, _) = row.figures else { return false }
            return [amounts.net.low, amounts.net.central, amounts.net.high].contains(where: \.isNegative)
        } ?? false
    }

    private var otherEnds: Spreadsheet.Cell {
        guard measures.contains(.netSavings) else { return .empty }
        let row = row(.netSavings)
        let turned = [Bound.low, .high].map { end in
            Formula.binary(
                .cell(place(Column.value(end), row)) * .cell(place(Column.evaluated(end), row)), .less, .number("0"))
        }
        // What rose and what fell can change places in the total, input by input.
        let isChanged = Formula.binary(.cell(place(1, changedRow)), .greater, .number("0"))
        let otherwise: Formula =
            hasRises ? .choose(isChanged, .cell(place(Self.endsColumn, Self.checkRow + 1)), else: .text("")) : .text("")
        let words = Formula.choose(.call(.any, turned), .cell(place(Self.endsColumn, 1)), else: otherwise)
        return .formula(.call(.orElse, [words, .text("")]), .quiet)
    }

    private static func padded(_ cells: [Spreadsheet.Cell], beside last: Spreadsheet.Cell) -> [Spreadsheet.Cell] {
        cells + Array(repeating: .empty, count: endsColumn - cells.count) + [last]
    }

    private func cells(_ measure: SummaryMeasure, row: Int) -> [Spreadsheet.Cell] {
        let isRatio = measure == .benefitCostRatio
        let (style, evaluatedStyle): (CellStyle, CellStyle) =
            isRatio ? (.totalNumber, .evaluatedNumber) : (.totalPounds, .evaluatedPounds)
        let reported = SummaryTable.estimate(measure, ground.findings)
        let isKnown = Bound.allCases.allSatisfy { reported[$0].digits != nil }
        let same = Bound.allCases.map { end in
            Formula.binary(.cell(place(Column.value(end), row)), .equal, .cell(place(Column.evaluated(end), row)))
        }
        let central =
            Formula.cell(place(Column.central.rawValue, row)) - .cell(place(Column.evaluatedCentral.rawValue, row))
        let rounded = Formula.round(central, places: isRatio ? 4 : 2)
        let difference = isRatio ? .choose(hasRatio, rounded, else: .text("none")) : rounded
        return [.words(MeasureWords(ground.findings)[measure], .strong)]
            + Bound.allCases.map { .formula(formula(measure, $0), style) }
            + Bound.allCases.map { end in reported[end].digits.map { .digits($0, evaluatedStyle) } ?? .empty }
            + [
                isKnown ? .formula(difference, isRatio ? .number : .pounds) : .empty,
                isKnown
                    ? .formula(agrees(same), .remark)
                    : .words("not shown in the report", .remark),
            ] + interval(measure) + [
                .words(Self.note(measure), .remark), .words(measure.rawValue, .quiet), inOrder(measure, row: row),
            ] + damage(measure, row: row)
    }

    /// The ends of a measure's interval; empty for one that is not drawn.
    private func interval(_ measure: SummaryMeasure) -> [Spreadsheet.Cell] {
        zip(SummaryTable.points, SummaryTable.interval(measure, ground.findings)).filter { $0.0 != .p50 }
            .map { _, value in
                value.digits.map {
                    .digits($0, measure == .benefitCostRatio ? .evaluatedNumber : .evaluatedPounds)
                } ?? .empty
            }
    }

    private func notFollowing() -> [[Spreadsheet.Cell]] {
        let words = MeasureWords(ground.findings)
        let people: [Spreadsheet.Cell] =
            ground.released.people.map { [.words(words[.people], .wrapped), .digits(String($0), .number)] }
            ?? [.words("Number of people: withheld or not known", .wrapped), .empty]
        let payback = SummaryTable.estimate(.paybackMonths, ground.findings)
        return [
            people + Array(repeating: .empty, count: 9)
                + [
                    .words(
                        ground.unpublishable == nil
                            ? "Does not follow: avoided what-if FOLDER --set people=NUMBER shows the result."
                            : "Does not follow.", .remark),
                    .words("people", .quiet),
                ],
            [.words(words[.paybackMonths], .wrapped), .empty, .empty, .empty]
                + Bound.allCases.map { end in
                    payback[end].digits.map { .digits($0, .evaluatedNumber) }
                        ?? .words(paybackWords, .wordsAmongNumbers)
                } + Array(repeating: .empty, count: 4)
                + [
                    .words(
                        ground.findings.released[.paybackMonths] == nil
                            ? "The report says why there is none."
                            : "Does not follow: run the command for the change with --every-measure.", .remark),
                    .words("payback_months", .quiet),
                ],
            [],
        ]
    }

    /// What stands in the place of a month of payback that is none.
    private var paybackWords: String {
        if ground.released[.paybackMonths] != nil { return Payback.notWithinHorizonWords }
        return ground.released.withheldMeasures.contains(.paybackMonths) ? "withheld" : "none"
    }

    private func fixedAmounts() -> [[Spreadsheet.Cell]] {
        let fixed: [Spreadsheet.Cell] =
            [.words("Part of the gross amount that is not units times a price here", .wrapped)]
            + Bound.allCases.map { .formula(lines.sum(.grossFixed, $0), .pounds) }
        let note: [Spreadsheet.Cell] =
            Array(repeating: .empty, count: 7)
            + [
                .words(
                    "Services withheld or not shown separately, events with alternative accounts, and pennies of rounding. No price or units here move it; nor do they move other amounts whose price and units are both locked.",
                    .remark)
            ]
        return [fixed + note]
    }

    private func exactQuotients() -> [[Spreadsheet.Cell]] {
        quotients.map { measure in
            [.words("\(MeasureWords(ground.findings)[measure]), exact", .quiet)]
                + Bound.allCases.map { .formula(exact(measure, $0), .exact) }
        } + partsOfRatio()
    }

    private func partsOfRatio() -> [[Spreadsheet.Cell]] {
        guard rowsOfRatio > 0 else { return [] }
        let none = Formula.text("none")
        let parts = Bound.allCases.map { end in
            let exact = Formula.cell(place(Column.value(end), exactRow(.benefitCostRatio)))
            return Spreadsheet.Cell.formula(
                .call(.orElse, [exact * .number(Self.partsOfRatio), none]), .exact)
        }
        let even = Bound.allCases.map { end in
            Spreadsheet.Cell.formula(
                .call(.orElse, [.toTheWhole(place(Column.value(end), partsRow)), none]), .exact)
        }
        return [
            [.words("The ratio in parts of \(Self.partsOfRatio)", .quiet)] + parts,
            [.words("These to the whole, half to even", .quiet)] + even,
        ]
    }

    private func notes() -> [[Spreadsheet.Cell]] {
        let envelope: [[Spreadsheet.Cell]] = [[], [.text("Low to high is \(ScreenSummary.envelope).")]]
        guard let doubt = DrawnDoubt(ground.findings.uncertainty) else { return envelope }
        return envelope + [
            [
                .text(
                    "95%: \(doubt.words), for the evaluation as it is. It was drawn once and does not follow changes made here."
                )
            ]
        ]
    }
}

extension CSVValue {
    /// A number in digits; nil for anything else.
    var digits: String? {
        guard case .number(let digits) = self else { return nil }
        return digits
    }
}
