import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// The files are small extracts in the layouts of the publications: Greater Manchester Combined Authority (formerly New Economy),
/// Unit Cost Database v1.4, CC BY 4.0; NHS England, National Cost Collection 2024/25, Open Government Licence v3.0; HSCIC, PSS EX1
/// 2014-15, official statistics.
@Suite("Published lists of prices")
struct PriceListImportTests {
    static func table(_ name: String) throws -> PriceTable {
        let text = try String(contentsOfFile: "\(Repository.path)/Tests/PriceLists/\(name)", encoding: .utf8)
        return PriceTable(SourceFile(name: name, text: text))
    }

    static func map(_ name: String) throws -> PriceListMap {
        try #require(PriceListMap.ready.first { $0.name == name })
    }

    private static func imported(
        _ file: String, _ map: String, licence: String? = nil
    ) throws -> PriceListImport {
        try PriceListImport([table(file)], map: Self.map(map), licence: licence, priceYear: nil)
    }

    /// Service, amount, unit, price year, bearer and kind of every price.
    private static func rows(_ result: PriceListImport) -> [String] {
        result.taken.map {
            "\($0.service) \($0.cost.central) \($0.unit) \($0.priceYear) \($0.bearer.name) \($0.benefitType)"
        }
    }

    @Test("Of the Unit Cost Database v1.4 each row gives its fiscal, economic and social value, at the year of each")
    func firstEdition() throws {
        let result = try Self.imported("gmca-v1.4.csv", "gmca-1.4")
        let rows = Self.rows(result)
        // SS7.0: 358.80 is the council's and 179.40 the client's share of a week, at 2013-14 prices.
        #expect(rows.contains { $0.contains(" 358.8 week 2013-14 ") && $0.hasSuffix("fiscal") }, "\(rows)")
        #expect(rows.contains { $0.contains("-economic 179.4 week 2013-14 ") })
        // HE4.0: an attendance at A&E, 109 at 2011-12 prices; CR1.0: an incident, 500 at 2002-03 prices; CR3.0: a prison place for a
        // year, printed "per person per year".
        #expect(rows.contains { $0.contains(" 33785 year 2013-14 Criminal justice fiscal") })
        #expect(rows.contains { $0.contains(" 109 incident 2011-12 NHS fiscal") }, "\(rows)")
        #expect(rows.contains { $0.contains(" 500 incident 2002-03 Police fiscal") })
        #expect(result.licence.name == "CC BY 4.0")
    }

    @Test("A price keeps its code, the cell it stood in and the digest of the file")
    func reference() throws {
        let table = try Self.table("gmca-v1.4.csv")
        let result = try Self.imported("gmca-v1.4.csv", "gmca-1.4")
        let price = try #require(result.taken.first { $0.sourceRef.hasPrefix("HE4.0") })
        #expect(price.sourceRef.contains("SHA-256 \(table.sha256)"))
        let cell = try #require(price.sourceRef.firstMatch(of: /cell ([A-Z]+)([0-9]+) of gmca-v1.4.csv/))
        let row = try #require(table.rows.first { $0.number == Int(cell.output.2) })
        #expect(cell.output.1 == "I" && row.cells[8] == "109")
    }

    @Test(
        "Of the third edition the one fiscal cost is taken, and what is no amount or no year is rejected with its reason"
    )
    func thirdEdition() throws {
        let result = try Self.imported("gmca-v3.0.csv", "gmca-3.0")
        #expect(result.taken.count == 7)
        #expect(result.licence.name == "OGL v3.0")
        #expect(result.remarks.contains { $0.contains("header on line 5, 3 title rows above it passed over") })
        #expect(
            result.rejected.map { "\($0.code): \($0.reason)" } == [
                "XX1.0: the amount is \"tbc\", which is no amount of pounds",
                "XX2.0: the price year is \"recent\"; \(FinancialYearError.notAFinancialYear.explanation)",
            ])
    }

    @Test("The National Cost Collection is counted as its department counts, and its title says the price year")
    func costCollection() throws {
        let result = try Self.imported("ncc-schedule.csv", "ncc-schedule")
        let hear = try #require(result.taken.first)
        #expect(hear.label == "Ambulance: Hear & Treat" && hear.unit == "incident")
        #expect(hear.cost.central == (try ExactDecimal(parsing: "62.3703")))
        #expect(hear.priceYear.description == "2024-25" && hear.bearer.name == "NHS")
        #expect(result.rejected.contains { $0.code == "VB99Z" && $0.reason.contains("suppressed") })
    }

    @Test("Adult social care is taken for England alone, gross of what clients pay")
    func socialCare() throws {
        let result = try Self.imported("ascfr.csv", "ascfr", licence: "OGL v3.0")
        #expect(result.taken.count == 3 && result.rejected.count == 6)
        let first = try #require(result.taken.first)
        #expect(first.cost.central == (try ExactDecimal(parsing: "666.37")))
        #expect(first.contribution == .gross && first.priceYear.description == "2014-15")
        #expect(result.rejected.allSatisfy { $0.reason.contains("prices of England are taken") })
    }

    @Test("A row of the schedule that is a total of others is rejected with that reason, and not lost")
    func totalRow() throws {
        let rejected = try Self.imported("ncc-schedule.csv", "ncc-schedule").rejected
        #expect(rejected.last?.place == "A15" && rejected.last?.reason == "the row is a total of others")
    }

    @Test("What the council alone supports is not said to be gross, and the file's own title names the publication")
    func councilSupported() throws {
        let taken = try Self.imported("ascfr.csv", "ascfr", licence: "OGL v3.0").taken
        let supported = try #require(taken.first { $0.label.contains("LA supported only") })
        #expect(supported.contribution == nil)
        #expect(
            supported.source
                == "Personal Social Services: Expenditure and Unit Costs, England, 2014-15, Official statistics of HSCIC"
        )
    }

    private static func database(_ rows: String) throws -> PriceListImport {
        let text = "Code,Detail,Unit,Agency,Fiscal cost,Price year\n" + rows + "\n"
        return try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: map("gmca-3.0"), licence: "OGL v3.0",
            priceYear: nil)
    }

    @Test(
        "A benefit that is paid to somebody is a transfer; the work of paying it is a fiscal cost",
        arguments: [
            ("PIP average award", "DWP", BenefitType.transfer),
            ("Attendance Allowance, average weekly award", "Department for Work and Pensions", .transfer),
            ("Job Seeker's Allowance, claimant entering work", "DWP", .transfer),
            ("ESA claimant entering work", "DWP", .transfer),
            ("Universal Credit, standard allowance", "DWP", .transfer),
            ("Housing Benefit, average award", "DWP", .transfer), ("Carer\u{2019}s Allowance", "DWP", .transfer),
            ("Processing a new Jobseeker's Allowance claim", "DWP", .fiscal),
            ("Processing a Housing Benefit application", "Local authority", .fiscal),
            ("Work programme attachment", "DWP", .fiscal), ("Housing pipeline", "DWP", .fiscal),
        ])
    func benefits(label: String, agency: String, kind: BenefitType) throws {
        let result = try Self.database("X1,\"\(label)\",Per year,\(agency),100,2013/14")
        #expect(result.taken.map(\.benefitType) == [kind])
        #expect(result.remarks.contains { $0.contains("taken as transfer") } == (kind == .transfer))
        #expect(result.taken.first?.bearer.name == agency)
    }

    @Test(
        "A licence that names none is refused",
        arguments: ["none", "unknown", "tbc", "n/a", "?", "N/A", "-"])
    func namelessLicence(written: String) {
        #expect {
            try Self.imported("gmca-v3.0.csv", "gmca-3.0", licence: written)
        } throws: { error in
            guard case PriceListImport.Refusal.namelessLicence(written) = error else { return false }
            return true
        }
    }

    @Test(
        "The word total may belong to the price of one unit; a label that is nothing else is a total",
        arguments: [
            ("Stair lift straight (median total cost)", 1), ("Total cost of a placement for one week", 1),
            ("Annual total cost of a tenancy support worker", 1), ("Total", 0), ("Sub-total", 0), ("Grand total", 0),
        ])
    func totals(label: String, count: Int) throws {
        let result = try Self.database("X1,\(label),Per year,NHS,100,2013/14")
        #expect(result.taken.count == count && result.rejected.count == 1 - count)
    }

    @Test("How many prices stand in the place of a built-in one is counted")
    func replacing() throws {
        let result = try Self.database(
            "X1,Prison place,Per year,MoJ,50000,2024/25\nX2,Visit of ours,Per visit,NHS,9,2024/25")
        #expect(result.names.replaced == 1 && result.taken.count == 2)
    }

    @Test("Without a licence nothing is taken")
    func noLicence() throws {
        #expect {
            try Self.imported("ascfr.csv", "ascfr")
        } throws: { error in
            guard case PriceListImport.Refusal.noLicence = error else { return false }
            return true
        }
    }

    @Test("A file of another layout is refused with the columns that were looked for")
    func otherLayout() throws {
        #expect {
            try Self.imported("ncc-schedule.csv", "gmca-3.0", licence: "OGL v3.0")
        } throws: { error in
            guard case PriceListImport.Refusal.noHeader(let missing) = error else { return false }
            return missing.columns.map(\.field) == ["code", "label", "unit", "price_year"]
                && missing.found.contains("Currency description")
        }
    }

    @Test("What is taken is read by an evaluation as it is, and nothing that would be refused is found in it")
    func readable() throws {
        for (file, map, licence) in [
            ("gmca-v1.4.csv", "gmca-1.4", nil), ("gmca-v3.0.csv", "gmca-3.0", nil),
            ("ncc-schedule.csv", "ncc-schedule", nil), ("ascfr.csv", "ascfr", "OGL v3.0"),
        ] {
            let result = try Self.imported(file, map, licence: licence)
            #expect(Set(result.taken.map(\.service)).count == result.taken.count, "\(file)")
            for price in result.taken {
                #expect(!price.unit.isEmpty && !price.bearer.name.isEmpty && !price.source.isEmpty)
                #expect(price.licence?.isEmpty == false)
            }
        }
    }

    @Test(
        "Licences against commercial use or derived works, and owners who allow no reprint, are marked",
        arguments: [
            ("CC BY-NC-SA 4.0", true), ("CC BY-ND 4.0", true), ("CC BY-NC-ND 4.0", true),
            ("Attribution-NonCommercial-ShareAlike", true), ("PSSRU", true), ("HACT Social Value Bank", true),
            ("National TOMs", true), ("OGL v3.0", false), ("CC BY 4.0", false), ("Open Government Licence v3.0", false),
            ("CC BY-SA 4.0", false), ("CC0", false),
        ])
    func licences(name: String, forbids: Bool) {
        #expect(PriceLicence(name).forbidsTables == forbids)
    }
}

@Suite("A map of one's own")
struct PriceListMapTests {
    private static let sound = """
        field,column,value,factor,source
        label,What it is,,,
        unit,Counted in,,,
        central,Pounds,,,
        bearer,,Local authority,,
        price_year,,2024-25,,
        licence,,OGL v3.0,,
        publication,,"Our county, Fees and charges 2024-25",,
        convert,session,hour,3.5,"Fees and charges, p. 4: a session is three and a half hours"
        """

    private static func read(_ text: String) -> (map: PriceListMap?, diagnostics: Diagnostics) {
        PriceListMapReader.read(SourceFile(name: "map.csv", text: text + "\n"))
    }

    private static func table(_ text: String) -> PriceTable {
        PriceTable(SourceFile(name: "fees.csv", text: text + "\n"))
    }

    @Test("A unit is carried to another by the factor and the source that the map gives, and the price says so")
    func conversion() throws {
        let map = try #require(Self.read(Self.sound).map)
        let result = try PriceListImport(
            [Self.table("Fees\nWhat it is,Counted in,Pounds\nDay care,session,28\nDay care at home,hour,19.50")],
            map: map,
            licence: nil, priceYear: nil)
        // 28 for a session of 3.5 hours is 8 an hour.
        #expect(result.taken.map { "\($0.cost.central) \($0.unit)" } == ["8 hour", "19.5 hour"])
        #expect(
            result.taken.first?.note
                == "28 for one session, carried to one hour by 3.5 (Fees and charges, p. 4: a session is "
                + "three and a half hours)")
    }

    @Test(
        "A unit that is converted without a factor or without a source for it is refused",
        arguments: [
            "convert,session,hour,,Fees p. 4", "convert,session,hour,3.5,", "convert,session,hour,0,Fees p. 4",
            "convert,,hour,3.5,Fees p. 4", "convert,session,,3.5,Fees p. 4", "convert,session,hour,3.5,tbc",
            "convert,session,hour,3.5,?",
        ])
    func conversionWithoutFactor(line: String) {
        let found = Self.read(Self.sound + "\n" + line)
        #expect(found.map == nil)
        #expect(found.diagnostics.shown().map(\.code) == ["conversion-without-factor"])
        #expect(found.diagnostics.shown().first?.position.line == 10)
    }

    @Test(
        "A factor between two stretches of time is held against the calendar",
        arguments: [
            // An hour is 1/168 of a week and never 14 of it; a day has 24 hours and no more.
            ("hour,week,14", "error"), ("day,hour,25", "error"), ("week,year,52", "error"), ("week,day,8", "error"),
            // A week that is paid by 40 hours of work.
            ("week,hour,40", "warning"), ("year,week,44", "warning"),
            ("week,day,7", "none"), ("year,week,52", "none"), ("week,year,0.0192", "none"), ("month,week,4.35", "none"),
            ("year,month,12", "none"), ("session,hour,14", "none"),
        ])
    func calendar(conversion: String, severity: String) {
        let found = Self.read(Self.sound + "\nconvert,\(conversion),Fees and charges p. 4").diagnostics.shown()
        #expect(found.first.map { $0.severity.rawValue } ?? "none" == severity, "\(found)")
        #expect(found.allSatisfy { $0.code == "conversion-against-calendar" })
    }

    @Test(
        "A field that a map says twice is told",
        arguments: ["unit,,week,,", "unit,Measured in,,,", "bearer,Who,,,"])
    func twice(line: String) {
        #expect(Self.read(Self.sound + "\n" + line).diagnostics.shown().map(\.code) == ["repeated-map-field"])
        let both = Self.sound.replacing("unit,Counted in,,,", with: "unit,Counted in,week,,")
        #expect(Self.read(both).diagnostics.shown().map(\.code) == ["repeated-map-field"])
    }

    @Test("A field that a map does not have, and one that it lacks, are told")
    func fields() {
        let unknown = Self.read(Self.sound + "\nlabell,What,,,")
        #expect(unknown.diagnostics.shown().map(\.code) == ["unknown-map-field"])
        #expect(unknown.diagnostics.shown().first?.message.contains("did you mean \"label\"?") == true)
        let lacking = Self.read(Self.sound.replacing("unit,Counted in,,,\n", with: ""))
        #expect(lacking.diagnostics.shown().map(\.message) == ["the map says nothing of unit"])
    }

    @Test("A service whose label the catalogue has for the same unit gets its name; for another unit it does not")
    func names() throws {
        let map = try #require(Self.read(Self.sound).map)
        let result = try PriceListImport(
            [Self.table("What it is,Counted in,Pounds\nPrison place,year,50000\nReablement service,hour,30")], map: map,
            licence: nil, priceYear: nil)
        #expect(result.taken.map(\.service.name) == ["prison-year", "reablement-service"])
    }
}
