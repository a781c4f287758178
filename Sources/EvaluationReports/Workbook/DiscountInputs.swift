import CostAvoidance
import Numerics

/// The discount rates as inputs, one for each run of years with the same rate, and a table of what a pound of each year is worth.
struct DiscountInputs {
    let table: InputTable
    private let rates: [ExactDecimal]
    private let bands: [ClosedRange<Int>]

    static let name = "Discounting"

    /// - Throws: `EvaluationError` where a year is beyond the schedule.
    init(_ ground: WorkbookGround) throws(EvaluationError) {
        let lastYear = ground.lastYear
        let discounting = ground.released.settings.discounting
        var rates: [ExactDecimal] = []
        var bands: [ClosedRange<Int>] = []
        // Year 0 is not discounted.
        for year in 1...max(1, lastYear) {
            let rate: ExactDecimal
            do { rate = try discounting.rate(year: year) } catch { throw .discounting(error) }
            if rate == rates.last, let band = bands.popLast() {
                bands.append(band.lowerBound...year)
            } else {
                rates.append(rate)
                bands.append(year...year)
            }
        }
        self.rates = rates
        self.bands = bands
        let command = WorkbookInput.setting("discount_rate", "VALUE")
        let lock = lastYear > 0 ? ground.unfollowed.discounting?.lock(command) : nil
        let inputs = zip(rates, bands).enumerated().map { place, band in
            WorkbookInput(
                label: "Discount rate",
                about: band.1.count == 1
                    ? "year \(band.1.lowerBound)" : "years \(band.1.lowerBound) to \(band.1.upperBound)",
                unit: "share a year", values: .single(band.0.description), kind: .share,
                source: "\(discounting.name): \(discounting.source)", command: command,
                stem: "discount_rate_\(place + 1)",
                lock: lock,
                whyIdle:
                    "year 0 is not discounted, and nothing here falls in a later year. avoided what-if FOLDER --set horizon_years=YEARS answers."
            )
        }
        table = InputTable(
            name: Self.name,
            introduction: "Each year is worth less than the year before it by its rate; year 0 is not discounted.",
            inputs: inputs)
    }

    private var firstYearRow: Int { InputTable.headingRow + table.inputs.count + 3 }

    /// What a pound of a year is worth; nil for year 0, which is not discounted.
    func factor(_ year: Int) -> CellPlace? {
        year <= 0
            ? nil : CellPlace(sheet: Self.name, column: InputTable.Column.central.rawValue, row: firstYearRow + year)
    }

    /// The sheet with its table of years, as formulas and sums refer to it.
    func sheet(_ movement: InputMovement, title: String) -> Spreadsheet.Sheet {
        var sheet = table.sheet(movement, title: title)
        sheet.rows += yearRows
        sheet.finish(title: title, headingRow: InputTable.headingRow)
        sheet.printed?.rows = sheet.rows.count
        return sheet
    }

    private var yearRows: [[Spreadsheet.Cell]] {
        let first: [[Spreadsheet.Cell]] = [
            [],
            [
                .words("Year", .bandedWords), .empty, .empty, .words("Rate", .bandedNumbers),
                .words("A pound of it now", .bandedNumbers),
            ],
            [.words("Year 0", .wrapped), .empty, .empty, .empty, .digits("1", .factor)],
        ]
        guard let last = bands.last?.upperBound else { return first }
        return first
            + (1...last).map { year in
                let band = bands.firstIndex { $0.contains(year) } ?? 0
                let row = firstYearRow + year
                let rate = CellPlace(sheet: Self.name, column: InputTable.Column.low.rawValue, row: row)
                let before = CellPlace(sheet: Self.name, column: InputTable.Column.central.rawValue, row: row - 1)
                return [
                    .words("Year \(year)", .wrapped), .empty, .empty,
                    .formula(.cell(table.place(band, .central)), .percentage),
                    .formula(.cell(before) / (.one + .cell(rate)), .factor),
                ]
            }
    }
}
