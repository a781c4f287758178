import CostAvoidance
import DelimitedText
import Numerics
import Testing

@Suite("Reading unit-costs.csv")
struct UnitCostReaderTests {
    static let columns =
        "service,label,unit,low,central,high,distribution,price_year,bearer,benefit_type,cashable,"
        + "cost_basis,excludes,max_per_year,source,source_ref,url,note"

    static func read(_ rows: String..., header: String = columns) -> UnitCostTable {
        UnitCostReader().read(SourceFile(name: "unit-costs.csv", text: ([header] + rows).joined(separator: "\n")))
    }

    /// The diagnostics of a row, as they are printed, without their remedies.
    static func complaints(_ table: UnitCostTable) -> [String] {
        table.diagnostics.shown().map { String($0.rendered.split(separator: "\n")[0]) }
    }

    @Test("Every column of the contract is read")
    func everyColumn() throws {
        let table = Self.read(
            "night-shelter,Night shelter,night,30,42.5,60,pert,2019-20,local authority,social,25%,marginal,"
                + "prison-year; rough-sleeper-year,366,Our council,page 3,https://example.org,estimated")
        #expect(Self.complaints(table) == [])
        let unitCost = try #require(table.unitCosts.first)
        #expect(unitCost.service == "night-shelter")
        #expect(unitCost.cost.low == ExactDecimal(30))
        #expect(unitCost.cost.central == (try ExactDecimal(parsing: "42.5")))
        #expect(unitCost.cost.high == ExactDecimal(60))
        #expect(unitCost.range == .given)
        #expect(unitCost.spread.shape == .pert)
        #expect(unitCost.priceYear.description == "2019-20")
        #expect(unitCost.bearer.name == "Local authority")
        #expect(unitCost.benefitType == .social)
        #expect(unitCost.cashableShare == (try Share(parsing: "0.25")))
        #expect(unitCost.costBasis == .marginal)
        #expect(unitCost.excludes == ["prison-year", "rough-sleeper-year"])
        #expect(unitCost.maxPerYear == ExactDecimal(366))
        #expect(unitCost.source == "Our council" && unitCost.sourceRef == "page 3")
        #expect(unitCost.url == "https://example.org" && unitCost.note == "estimated")
    }

    @Test(
        "What clients pay, the tax, the amount as it was printed and the licence are read, and left out are not known")
    func moreColumns() throws {
        let header = "service,label,unit,central,price_year,bearer,source"
        let more = ",contribution,vat,original,original_price_year,licence"
        let row = "home-care,Home care,week,169.69,2024-25,Local authority,A price list"
        let stated = Self.read(row + ",Net,excluded,128.53,2013-14,OGL v3.0", header: header + more)
        #expect(Self.complaints(stated) == [])
        let unitCost = try #require(stated.unitCosts.first)
        #expect(unitCost.contribution == .net && unitCost.valueAddedTax == .excluded)
        #expect(unitCost.original?.amount == (try ExactDecimal(parsing: "128.53")))
        #expect(unitCost.printed.priceYear.description == "2013-14")
        #expect(unitCost.licence == "OGL v3.0")
        let plain = try #require(Self.read(row, header: header).unitCosts.first)
        #expect(
            plain.contribution == nil && plain.valueAddedTax == nil && plain.original == nil && plain.licence == nil)
        #expect(plain.printed.priceYear.description == "2024-25")
    }

    @Test(
        "An amount as it was printed goes with the year of its prices, and neither alone",
        arguments: [(",33.60,", "original"), (",,2011-12", "original_price_year")])
    func halfAnOriginal(cells: String, given: String) {
        let table = Self.read(
            "visit,Visit,visit,40,2020-21,NHS,Accounts" + cells,
            header: "service,label,unit,central,price_year,bearer,source,original,original_price_year")
        #expect(table.diagnostics.errorCount == 1)
        #expect(Self.complaints(table)[0].contains("\(given) is given and"))
    }

    @Test("What is left empty has its documented meaning, and a range is not made up")
    func defaults() throws {
        let table = Self.read(
            "night-shelter,Night shelter,night,42.5,2019-20,Local authority,Our council",
            header: "service,label,unit,central,price_year,bearer,source")
        let unitCost = try #require(table.unitCosts.first)
        #expect(unitCost.benefitType == .fiscal)
        #expect(unitCost.cashableShare == nil && unitCost.costBasis == nil && unitCost.spread.shape == nil)
        #expect(unitCost.range == .notGiven)
        #expect(unitCost.cost == Estimate(exactly: try ExactDecimal(parsing: "42.5")))
    }

    @Test(
        "Every fault of a row is reported at its cell",
        arguments: [
            ("x,,night,,1,,,2019-20,NHS,,,,,,S,,,", 2, "label is empty"),
            ("x,X,,,1,,,2019-20,NHS,,,,,,S,,,", 3, "unit is empty"),
            ("x,X,night,2,1,,,2019-20,NHS,,,,,,S,,,", 4, "low is 2, above central, which is 1"),
            ("x,X,night,,,,,2019-20,NHS,,,,,,S,,,", 5, "central is empty"),
            (
                "x,X,night,,1.1234567,,,2019-20,NHS,,,,,,S,,,", 5,
                "central is \"1.1234567\", which has more than 6 decimal places; round it to 6"
            ),
            ("x,X,night,,-5,,,2019-20,NHS,,,,,,S,,,", 5, "central is -5; a cost is not negative"),
            ("x,X,night,,2,1,,2019-20,NHS,,,,,,S,,,", 6, "high is 1, below central, which is 2"),
            (
                "x,X,night,,1,,trianglar,2019-20,NHS,,,,,,S,,,", 7,
                "distribution is \"trianglar\"; expected fixed, triangular, pert, uniform, gamma, lognormal, normal, beta; "
                    + "did you mean \"triangular\"?"
            ),
            (
                "x,X,night,,1,,,2019-21,NHS,,,,,,S,,,", 8,
                "price_year is \"2019-21\"; the second year must be the one after the first; write 2019-20"
            ),
            ("x,X,night,,1,,,,NHS,,,,,,S,,,", 8, "price_year is empty"),
            ("x,X,night,,1,,,2019-20,,,,,,,S,,,", 9, "bearer is empty"),
            (
                "x,X,night,,1,,,2019-20,NHS,fiscl,,,,,S,,,", 10,
                "benefit_type is \"fiscl\"; expected fiscal, economic, social, transfer; did you mean \"fiscal\"?"
            ),
            (
                "x,X,night,,1,,,2019-20,NHS,,1.5,,,,S,,,", 11,
                "cashable is \"1.5\"; expected a share from 0 to 1 or a percentage"
            ),
            (
                "x,X,night,,1,,,2019-20,NHS,,,mean,,,S,,,", 12,
                "cost_basis is \"mean\"; expected average, marginal"
            ),
            (
                "x,X,night,,1,,,2019-20,NHS,,,,ae-atendance,,S,,,", 13,
                "excludes names an unknown service \"ae-atendance\"; did you mean \"ae-attendance\"?"
            ),
            ("x,X,night,,1,,,2019-20,NHS,,,,x,,S,,,", 13, "excludes names \"x\", which is the service itself"),
            ("x,X,night,,1,,,2019-20,NHS,,,,,0,S,,,", 14, "max_per_year is 0; expected a number above zero"),
            ("x,X,night,,1,,,2019-20,NHS,,,,,,,,,", 15, "source is empty"),
            (
                "a;b,X,night,,1,,,2019-20,NHS,,,,,,S,,,", 1,
                "service is \"a;b\"; a name cannot have \";\" in it"
            ),
            ("x\u{200B},X,night,,1,,,2019-20,NHS,,,,,,S,,,", 1, "service has an invisible character in it, U+200B"),
        ])
    func faults(row: String, column: Int, message: String) {
        let table = Self.read(row)
        #expect(Self.complaints(table) == ["unit-costs.csv:2:\(column): error: \(message)"])
        #expect(table.diagnostics.errorCount == 1)
    }

    @Test("Faults in one row are all reported in one run, and the row gives no unit cost but keeps its name")
    func manyFaults() {
        let table = Self.read("x,,night,9,-5,,bell,2019,NHS,fiscl,2,mean,nowhere-at-all,0,,,,")
        #expect(table.diagnostics.errorCount == 10)
        #expect(table.unitCosts.isEmpty)
        #expect(table.namedServices == ["x"])
    }

    @Test("The remedy for a negative unit cost is a negative quantity")
    func negative() {
        let table = Self.read("x,X,night,,-5,,,2019-20,NHS,,,,,,S,,,")
        #expect(table.diagnostics.shown().first?.remedy?.contains("quantity in outcomes.csv") == true)
    }

    @Test("A service with two rows is reported at the second, with the line of the first")
    func duplicates() {
        let table = Self.read(
            "x,X,night,,1,,,2019-20,NHS,,,,,,S,,,", "y,Y,night,,1,,,2019-20,NHS,,,,,,S,,,",
            "x,X again,night,,2,,,2019-20,NHS,,,,,,S,,,")
        #expect(
            Self.complaints(table) == ["unit-costs.csv:4:1: error: service \"x\" has a unit cost already, on line 2"])
    }

    @Test("Services of the file itself can be excluded, in either order")
    func excludesWithinFile() {
        let table = Self.read(
            "x,X,night,,1,,,2019-20,NHS,,,,y;ae-attendance,,S,,,", "y,Y,night,,1,,,2019-20,NHS,,,,x,,S,,,")
        #expect(Self.complaints(table) == [])
    }

    @Test("A column that is not known or not there is reported once, at the header")
    func columns() {
        let table = Self.read(
            "x,X,night,1,2019-20,NHS,S", header: "service,label,unit,centrel,price_year,bearer,source")
        #expect(
            Self.complaints(table) == [
                "unit-costs.csv:1:4: error: unknown column \"centrel\"; did you mean \"central\"?"
            ])
        #expect(table.namedServices == ["x"])
    }

    @Test("Rows of nothing but commas, as spreadsheets leave behind a table, are no unit costs")
    func blankRows() {
        let table = Self.read("x,X,night,,1,,,2019-20,NHS,,,,,,S,,,", ",,,,,,,,,,,,,,,,,")
        #expect(Self.complaints(table) == [])
        #expect(table.unitCosts.count == 1)
    }

    @Test("A cost of nothing is a cost")
    func zero() {
        #expect(Self.read("x,X,night,,0,,,2019-20,NHS,,,,,,S,,,").unitCosts.first?.cost.central == .zero)
    }
}
