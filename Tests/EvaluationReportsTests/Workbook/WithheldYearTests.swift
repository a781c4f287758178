import CostAvoidance
import TestSupport
import Testing

@testable import EvaluationReports

/// A year of a programme that starts in April is a financial year: what is withheld of the one may not stand as the other, nor follow from
/// what a workbook gives and its command withholds.
@Suite("Years that are withheld, in every table that has years")
struct WithheldYearTests {
    private static let use = """
        case_id,group,area,start,service,before,after
        P02,programme,East,2025-01,ae-attendance,0,0
        P02,programme,East,2025-03,ambulance-call-out,0,0
        P02,programme,East,2024-07,reablement,0,0
        P26,programme,East,2024-04,ae-attendance,4,4
        P26,programme,East,2024-12,ambulance-call-out,4,2
        P27,programme,North,2025-02,ae-attendance,2,0
        P27,programme,North,2024-08,ambulance-call-out,0,0
        P28,programme,South,2024-06,ae-attendance,0,0
        P28,programme,South,2024-11,ambulance-call-out,0,0
        P29,programme,East,2025-03,ae-attendance,0,0
        P29,programme,East,2024-09,ambulance-call-out,0,0
        K01,comparison,South,,ae-attendance,0,0
        K01,comparison,South,,ambulance-call-out,0,0
        K01,comparison,South,,reablement,1,1
        K21,comparison,North,,ae-attendance,4,4
        K21,comparison,North,,ambulance-call-out,4,
        K22,comparison,South,,ae-attendance,0,0
        K22,comparison,South,,ambulance-call-out,3,3
        K23,comparison,East,,ae-attendance,4,4
        K23,comparison,East,,ambulance-call-out,1,1
        K24,comparison,North,,ae-attendance,2,1
        K24,comparison,North,,ambulance-call-out,2,

        """

    private static let prices = """
        service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,cost_basis,source
        reablement,Reablement package,package,1800.50,2100.33,2500,2023-24,NHS 60%; Local authority 40%,fiscal,0.3,average,ledger

        """

    private static let assumptions = """
        parameter,scope,low,central,high,source
        attribution,,0.6,0.75,0.9,panel
        drop_off,,0.5,0.4,0.3,panel
        optimism_bias,service:reablement,0.2,0.1,0.05,panel
        cashable,bearer:NHS,0.1,0.2,0.3,finance
        cashable_lag,,12,6,3,finance

        """

    private static func found() throws -> Findings {
        try findings([
            "evaluation.json": """
            { "title": "T", "priceYear": "2024-25", "catalogue": "2026", "groupBy": ["area"], "horizonYears": 2,
              "period": { "start": "2024-04", "months": 12 }, "windows": { "beforeMonths": 12, "afterMonths": 12 } }
            """,
            "service-use.csv": use, "unit-costs.csv": prices, "assumptions.csv": assumptions,
            "costs.csv": "item,start,months,amount,funder,note\nPay,2024-04,12,30000,Local authority,full cost\n",
        ])
    }

    @Test("Of a body whose total is not told no year of the programme is told that is withheld as a financial year")
    func payers() throws {
        let found = try Self.found()
        let rows = try #require(found.released.budget).rows
        let hidden = rows.filter { $0.figures == .suppressed && $0.key.body == "NHS" }.map(\.key.year.startYear)
        let nhs = try #require(found.payers.bearers.first { $0.bearer.name == "NHS" })
        #expect(nhs.total == .withheld && hidden.contains(2027))
        for (year, cell) in zip(found.payers.years, nhs.cells) where hidden.contains(2024 + year) {
            #expect(cell == .withheld, "year \(year)")
        }
        #expect(found.payers.years.contains(3))
    }

    @Test(
        "What a command withholds of rates and drop-off the workbook locks, and a total that the report tells it does not call withheld"
    )
    func workbook() throws {
        let found = try Self.found()
        #expect(try ScenarioGround(found.evaluated).withheldParameters.contains(.discountRate))
        let book = try EvaluationWorkbook(found).spreadsheet()
        func words(_ sheet: String) throws -> [[String]] {
            try #require(book.sheets.first { $0.name == sheet }).rows.map { row in
                row.map { cell in
                    switch cell {
                    case .text(let words), .words(let words, _): words
                    default: ""
                    }
                }
            }
        }
        let rate = try #require(try words("Discounting").first { $0.first == "Discount rate" })
        #expect(rate.contains { $0.hasPrefix("Locked: ") && $0.hasSuffix("no command shows the result.") })
        let fading = try words("Assumptions").filter { $0.first == "Drop-off" }
        #expect(!fading.isEmpty && fading.allSatisfy { $0.contains { $0.hasSuffix("no command shows the result.") } })
        #expect(found.released.budget?.savings != nil)
        let total = try #require(try words("By financial year").first { $0.count > 1 && $0[1] == "Total" })
        #expect(total.contains("in the report") && !total.contains("withheld"))
    }
}
