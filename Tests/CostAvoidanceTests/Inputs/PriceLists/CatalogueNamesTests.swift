import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// The lists are the published rows themselves, laid out as they were published: NHS England, National Cost Collection 2024/25, Open
/// Government Licence v3.0; HSCIC, PSS EX1 2014-15.
@Suite("Names of the catalogue in an imported list")
struct CatalogueNamesTests {
    private static let departments = [
        "Ambulance": "AMB", "Community Health Service": "CHS", "Critical care": "CC", "Daycase": "DC",
        "Elective Inpatients": "EL", "Emergency Care": "AE", "Mental Health Care Contact": "MHCC",
        "Mental Health Provider Spell": "MHPS", "NHS Talking Therapy Care Contact": "IAPT",
        "Non-Elective Inpatient - Long Stay": "NEL", "Non-Elective Inpatient - Short Stay": "NES",
        "Outpatient Procedures": "OPROC",
    ]

    /// Currency, activity, unit cost to four places and cost of every row of a department, as the schedule prints them.
    private static func cells(_ department: String) throws -> [[String]] {
        try PublishedTable.rows("ncc-2024-25/\(department).csv").map { row in
            let (activity, cost) = (row["activity"] ?? "", row["cost"] ?? "")
            let unitCost = Double(activity).map { String(format: "%.4f", (Double(cost) ?? 0) / $0) } ?? "*"
            return [
                row["currency"] ?? "", "What \(row["currency"] ?? "") is", activity.isEmpty ? "*" : activity, unitCost,
                cost,
            ]
        }
    }

    private static func table(_ lines: [[String]], sheet: String? = nil) -> PriceTable {
        PriceTable(
            file: "schedule.csv", sheet: sheet, sha256: "abc",
            rows: lines.enumerated().map { PriceTable.Row(number: $0.offset + 1, cells: $0.element) })
    }

    private static func schedule(
        _ header: [String] = ["Department", "Currency", "Currency description", "Activity", "Unit cost", "Cost"],
        year: String = "2024/25", without: (String, String) -> Bool = { _, _ in false }
    ) throws -> PriceTable {
        var lines = [["National Schedule of NHS Costs \(year)"], header]
        for department in departments.keys.sorted() {
            lines += try cells(department).filter { !without(department, $0[0]) }.map { [department] + $0 }
        }
        return table(lines)
    }

    private static func imported(_ tables: [PriceTable], known: Catalogue = .builtIn) throws -> PriceListImport {
        try PriceListImport(
            tables, map: PriceListImportTests.map("ncc-schedule"), licence: "OGL v3.0", priceYear: nil, known: known)
    }

    /// The entries of the catalogue that the schedule is the source of.
    private static let collection = Catalogue.builtIn.byTopic.filter {
        $0.source.contains("National Cost Collection 2024/25, National Schedule")
    }

    private static func expectTheCatalogue(_ result: PriceListImport) {
        let prices = Dictionary(result.taken.map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(prices.count == result.taken.count)
        for entry in collection {
            guard let price = prices[entry.service] else {
                Issue.record("\(entry.service) has no price")
                continue
            }
            #expect(price.cost == entry.cost, "\(entry.service): \(price.cost), \(entry.cost)")
            #expect(price.unit == entry.unit && price.bearer == entry.bearer && price.range == entry.range)
            #expect(price.excludes == entry.excludes && price.label == entry.label, "\(entry.service)")
            #expect(price.sourceRef.contains("of schedule.csv, SHA-256 abc"))
        }
        #expect(Set(result.names.byCurrency) == Set(collection.map(\.service)))
        #expect(result.names.withoutRow.isEmpty && result.names.kept.isEmpty && result.names.partial.isEmpty)
    }

    @Test("From the schedule they were derived from, all prices of the catalogue come out again, with low and high")
    func schedule() throws {
        Self.expectTheCatalogue(try Self.imported([Self.schedule()]))
    }

    @Test("The order of the columns, other headings for them and a new column change nothing")
    func headings() throws {
        let table = try Self.schedule(
            ["Service Code", "Dept or Currency Code", "Dept or Currency Desc", "Activity", "Unit cost", "Cost"])
        Self.expectTheCatalogue(try Self.imported([table]))
        let turned = Self.table(
            table.rows.map { row in
                row.number == 1 ? row.cells : [row[5], row[2], "new", row[3], row[0], row[4], row[1]]
            })
        Self.expectTheCatalogue(try Self.imported([turned]))
    }

    @Test("A workbook with a sheet a department, named by the collection's abbreviations, gives the same")
    func sheets() throws {
        let header = [
            "Currency Code", "Currency Description", "Number of FCEs", "National Average Unit Cost", "Total Costs",
        ]
        let sheets = try Self.departments.sorted { $0.key < $1.key }.map { department, sheet in
            let title = [["National Schedule of NHS Costs 2024/25: \(department)"], [], header]
            return Self.table(title + (try Self.cells(department)) + [["Total", "", "1", "1", "1"]], sheet: sheet)
        }
        let contents = Self.table([["Contents"]], sheet: "Contents")
        let result = try Self.imported([contents] + sheets)
        Self.expectTheCatalogue(result)
        #expect(result.remarks.contains("sheet without the columns of the map, left alone: Contents"))
        #expect(result.rejected.count { $0.reason == "the row is a total of others" } == Self.departments.count)
    }

    @Test("A service whose currencies are not there is named, and one of which some are missing says which")
    func missing() throws {
        let result = try Self.imported([
            Self.schedule { department, code in
                department == "Ambulance" && code == "03" || department == "Critical care"
            }
        ])
        #expect(result.names.withoutRow.contains("critical-care-bed-day"))
        #expect(result.names.withoutRow.contains("ambulance-see-treat-convey"))
        #expect(!result.taken.contains { $0.service == "critical-care-bed-day" })
        let partial = result.names.partial.map { "\($0.service) \($0.words)" }
        #expect(partial == ["ambulance-call-out without 03", "ambulance-incident without 03"])
        let callOut = try #require(result.taken.first { $0.service == "ambulance-call-out" })
        #expect(callOut.note.contains("the list has no 03"))
    }

    @Test("Several currencies without activity give no mean, and one of them by itself is taken as it is")
    func withoutActivity() throws {
        let result = try Self.imported([PriceListImportTests.table("ncc-schedule.csv")])
        #expect(result.names.byCurrency.map(\.name).contains("ambulance-hear-and-treat"))
        #expect(
            result.names.kept.contains { $0.service == "ae-attendance" && $0.words.contains("no activity to weigh") })
        #expect(!result.taken.contains { $0.service == "ae-attendance" })
    }

    @Test("An older schedule replaces nothing of the newest edition, and does of an older one")
    func older() throws {
        let table = try Self.schedule(year: "2021/22")
        let newest = try Self.imported([table])
        #expect(newest.names.replaced == 0 && newest.names.kept.count == Self.collection.count)
        #expect(
            newest.names.kept.allSatisfy { $0.words == "the list's is of 2021-22, and the catalogue's is of 2024-25" })
        let pinned = try Self.imported([table], known: .builtIn(.of2015))
        #expect(pinned.taken.contains { $0.service == "ae-attendance" && $0.cost.central.description == "280.1718" })
    }

    @Test(
        "Unit costs of adult social care find their services by the publication's label, with the spread of nine regions"
    )
    func socialCare() throws {
        var lines = [["Personal Social Services: Expenditure and Unit Costs, England, 2014-15"]]
        lines.append(["Support setting", "Geography", "Unit", "Unit cost (£)", "Financial year"])
        let rows = try PublishedTable.rows("pssex1-2014-15.csv")
        for row in rows {
            for (area, amount) in row.sorted(by: { $0.key < $1.key })
            where !["row", "label", "unit"].contains(area) && !amount.isEmpty {
                lines.append([row["label"] ?? "", area, row["unit"] ?? "", amount, "2014-15"])
            }
        }
        let result = try PriceListImport(
            [Self.table(lines)], map: PriceListImportTests.map("ascfr"), licence: "OGL v3.0", priceYear: nil)
        let entries = Catalogue.builtIn.byTopic.filter {
            $0.source.contains("Expenditure and Unit Costs, England 2014-15")
        }
        #expect(entries.count == 23 && result.names.byRow.count >= entries.count && result.names.withoutRow.isEmpty)
        for entry in entries {
            let price = try #require(result.taken.first { $0.service == entry.service })
            #expect(
                price.cost == entry.cost && price.unit == entry.unit && price.contribution == .gross, "\(entry.service)"
            )
            #expect(price.note.contains("the lowest and the highest of nine regions"))
        }
    }

    private static func database(_ rows: String) throws -> PriceListImport {
        let text = "Code,Detail,Unit,Agency,Fiscal cost,Price year\n" + rows + "\n"
        return try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: PriceListImportTests.map("gmca-3.0"),
            licence: "CC BY 4.0", priceYear: nil)
    }

    @Test("A row of the Unit Cost Database finds its service by its code, at a newer price, in the catalogue's words")
    func codes() throws {
        let result = try Self.database(
            "CR3.0,Prison - average cost across all prisons,Per person per year,Criminal Justice System,53000,2023/24\n"
                + "HO1.0,Complex eviction,Per incident,Local Authority,9000,2023/24")
        #expect(result.taken.map(\.service.name) == ["prison-year", "eviction-complex"])
        #expect(result.taken.map(\.unit) == ["year", "incident"])
        #expect(result.taken.map(\.bearer.name) == ["Criminal justice", "Local authority"])
        #expect(result.names.byRow.count == 2 && result.names.withoutRow.contains("rough-sleeper-year"))
    }

    @Test(
        "A row does not take the place of a service in another unit, of another meaning, or with a newer price",
        arguments: [
            ("CR3.0,Prison place,Per night,MoJ,150,2023/24", "is for one night, and the catalogue's is for one year"),
            (
                "CR3.0,Tram ticket,Per person per year,MoJ,150,2023/24",
                "CR3.0 is Tram ticket here, and Prison place in the catalogue"
            ),
            ("CR3.0,Prison place,Per year,MoJ,150,2009/10", "is of 2009-10, and the catalogue's is of 2013-14"),
            ("HE4.0,A&E attendance,Per attendance,NHS,250,2022/23", "is of 2022-23, and the catalogue's is of 2024-25"),
            (
                "HE4.0,A&E attendance,Per attendance,NHS,250,2024/25",
                "is of 2024-25, and so is the catalogue's, from another publication"
            ),
        ])
    func refused(row: String, words: String) throws {
        let result = try Self.database(row)
        #expect(result.names.replaced == 0 && result.taken.count == 1)
        #expect(result.names.kept.map(\.words) == [words])
        let name = try #require(result.taken.first?.service)
        #expect(!Catalogue.builtIn.contains(name), "\(name)")
    }

    @Test("A name made of a label is never the name of something else in the catalogue")
    func madeNames() throws {
        // rough-sleeper-year is a year of council expenditure, and no visit.
        let result = try Self.database("X1,Rough sleeper year,Per visit,NHS,12,2024/25")
        #expect(result.taken.map(\.service.name) == ["rough-sleeper-year-listed"])
        #expect(result.names.replaced == 0)
    }

    @Test("A name that a list gives itself keeps to the unit of the catalogue")
    func givenNames() throws {
        let map = PriceListMapReader.read(
            SourceFile(
                name: "map.csv",
                text:
                    "field,column,value\nlabel,What,\nservice,Name,\nunit,Unit,\ncentral,Pounds,\nbearer,,NHS\nprice_year,,2024-25\n"
            )
        ).map
        let rows =
            "What,Name,Unit,Pounds\nCasualty,ae-attendance,attendance,300\nCare,residential-care-older-week,hour,20\n"
        let result = try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: rows))], map: #require(map), licence: "OGL v3.0",
            priceYear: nil)
        #expect(result.taken.map(\.service.name) == ["ae-attendance", "care"])
        #expect(
            result.names.kept.map(\.words) == ["is for one hour, and the catalogue's is for one week"])
    }
}
