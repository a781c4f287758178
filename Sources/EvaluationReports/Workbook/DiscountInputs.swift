import CostAvoidance
import Numerics

/// The discount rates as inputs, one for each run of years with the same rate, and what a pound of each year is worth.
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
        let lock =
            lastYear > 0 ? ground.lockOfTimes(.discountRate) ?? ground.unfollowed.discounting?.lock(command) : nil
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
                    "year 0 is not discounted, and nothing here falls in a later year. avoided what-if FOLDER --set horizon_years=YEARS shows the result.",
                changes: [(.discountRate, .all)])
        }
        table = InputTable(
            name: Self.name,
            introduction:
                "A pound in each year is worth less than in the year before, by that year's rate; year 0 is not discounted.",
            inputs: inputs)
    }

    // MARK: What a pound of each year is worth

    static let factorsName = "Discount factors"
    private static let headingRow = 3

    private enum Column: Int, CaseIterable {
        case year, rate, factor
    }

    /// The row of year 0; those after it follow.
    private static let firstYearRow = headingRow + 1

    private func place(_ column: Column, _ year: Int) -> CellPlace {
        CellPlace(sheet: Self.factorsName, column: column.rawValue, row: Self.firstYearRow + year)
    }

    /// What a pound of a year is worth; nil for year 0, which is not discounted.
    func factor(_ year: Int) -> CellPlace? { year <= 0 ? nil : place(.factor, year) }

    /// The years, as formulas and sums refer to them.
    func factors(title: String) -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.factorsName, widths: [20, 14, 20])
        sheet.rows = [
            [.words(Self.factorsName, .title)],
            [.text("Nothing here is an input: rates stand on the sheet \(Self.name).")],
            [
                .words("Year", .bandedWords), .words("Rate", .bandedNumbers),
                .words("A pound of it now", .bandedNumbers),
            ],
            [.words("Year 0", .wrapped), .empty, .digits("1", .factor)],
        ]
        for year in bands.flatMap(\.self) {
            let band = bands.firstIndex { $0.contains(year) } ?? 0
            sheet.rows.append([
                .words("Year \(year)", .wrapped), .formula(.cell(table.place(band, .central)), .percentage),
                .formula(.cell(place(.factor, year - 1)) / (.one + .cell(place(.rate, year))), .factor),
            ])
        }
        sheet.finish(title: title, headingRow: Self.headingRow)
        sheet.leaveToScreen()
        return sheet
    }
}
