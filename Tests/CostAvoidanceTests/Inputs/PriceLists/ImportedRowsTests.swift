import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("Rows of an imported list")
struct ImportedRowsTests {
    /// A sequence that is the same at every run. Numerical Recipes, a linear congruential generator.
    private struct Sequence: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private static let amounts = [
        "12", "£1,234.50", "*", "-", "..", "n/a", "", "tbc", "1,5", "-3", "1e3", "0.5", "[c]", "(12)", "£", "7 pounds",
    ]
    private static let labels = ["A visit", "Another visit", "Total", "", "Prison place"]
    private static let years = ["2013/14", "2023-24", "recent", "", "2024"]
    private static let notes = ["", "Notes", "(1) as agreed", "Crime,,,,,", "\"open", "a,b,c,d,e,f,g,h"]

    @Test("Every row below the header is taken, rejected or a heading or note, and none is lost", arguments: 1...40)
    func sum(seed: UInt64) throws {
        var random = Sequence(state: seed &* 977)
        func one(_ words: [String]) -> String {
            let index = Int((random.next() >> 33) % UInt64(words.count))
            return words[index].contains(",") && !words[index].contains(",,") ? "\"\(words[index])\"" : words[index]
        }
        var lines = ["Unit Cost Database", "", "Code,Detail,Unit,Agency,Fiscal cost,Price year"]
        for number in 0..<30 {
            switch random.next() >> 33 % 6 {
            case 0: lines.append(one(Self.notes))
            default:
                lines.append(
                    "X\(number),\(one(Self.labels)),\(one(["Per visit", ""])),NHS,\(one(Self.amounts)),\(one(Self.years))"
                )
            }
        }
        let text = lines.joined(separator: "\r\n") + "\r\n"
        let file = SourceFile(name: "list.csv", text: "\u{FEFF}" + text)
        let read = CSVRows(file)
        let result = try PriceListImport(
            [PriceTable(file)], map: PriceListImportTests.map("gmca-3.0"), licence: "OGL v3.0", priceYear: nil)
        let below = read.rows.filter { $0.line > 3 && !$0.cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }.count
        #expect(result.rows.all == below + read.unread.count)
        // One fiscal cost a row: what is not rejected or passed over is a price.
        #expect(result.taken.count == result.rows.taken && result.rejected.count == result.rows.rejected)
        #expect(Set(result.taken.map(\.service)).count == result.taken.count)
    }

    @Test("A row that cannot be read is rejected at its line")
    func unread() throws {
        let text =
            "Code,Detail,Unit,Agency,Fiscal cost,Price year\nX1,A visit,Per visit,NHS,12,2023/24\nX2,\"A visit,NHS\n"
        let result = try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: PriceListImportTests.map("gmca-3.0"),
            licence: "OGL v3.0", priceYear: nil)
        #expect(result.rows.taken == 1 && result.rows.rejected == 1)
        #expect(result.rejected.map(\.place) == ["line 3"])
    }

    @Test("A header on two lines, with a heading over several columns, is found with the year of each amount")
    func twoLines() throws {
        let text = """
            Unit Cost Database v3.0,,,,,,,,,
            Outcome,Outcome detail,Code,Cost detail,Unit,Agency bearing the fiscal cost,,Fiscal,,
            ,,,,,Agency,Agency detail,Estimated cost,Year,Updated cost
            ,OFFENDING,CR3.0,Prison place,Per person per year,MoJ,Prison,53000,2023/24,54000
            ,,HO1.0,Complex eviction,Per incident,Local Authority,,9000,2022/23,9500

            """
        let result = try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: PriceListImportTests.map("gmca-3.0"),
            licence: "CC BY 4.0", priceYear: nil)
        #expect(
            result.taken.map { "\($0.service) \($0.cost.central) \($0.priceYear)" }
                == ["prison-year 53000 2023-24", "eviction-complex 9000 2022-23"])
        #expect(result.remarks.contains("header on line 2, 1 title row above it passed over"))
    }

    private static let map = """
        field,column,value
        label,What it is,
        unit,Counted in,
        central,Pounds,
        bearer,,NHS
        price_year,,2024-25
        licence,,OGL v3.0
        """

    private static func read(_ map: String) -> (map: PriceListMap?, diagnostics: Diagnostics) {
        PriceListMapReader.read(SourceFile(name: "map.csv", text: map + "\n"))
    }

    @Test(
        "A column that a map of one's own names and the list has not is told, with the nearest heading",
        arguments: [
            ("What it is", "What is it", "label", "What it is"), ("Counted in", "Counted", "unit", "Counted in"),
            ("Pounds", "Pound", "central", "Pounds (£)"),
        ])
    func nearest(right: String, wrong: String, field: String, heading: String) throws {
        let map = try #require(Self.read(Self.map.replacing(right, with: wrong)).map)
        let list = PriceTable(SourceFile(name: "list.csv", text: "What it is,Counted in,Pounds (£)\nA,visit,2\n"))
        #expect {
            try PriceListImport([list], map: map, licence: nil, priceYear: nil)
        } throws: { error in
            guard case PriceListImport.Refusal.noHeader(let missing) = error else { return false }
            return missing.columns.map { "\($0.field) \($0.nearest ?? "")" } == ["\(field) \(heading)"]
        }
    }

    @Test(
        "A value that cannot stand for every row is an error of the map, at its cell",
        arguments: [
            ("central,Pounds,", "central,,28"), ("label,What it is,", "label,,Visit"), ("2024-25", "2024"),
            ("licence,,OGL v3.0", "benefit_type,,money"), ("licence,,OGL v3.0", "contribution,,some"),
        ])
    func values(right: String, wrong: String) {
        let found = Self.read(Self.map.replacing(right, with: wrong)).diagnostics.shown()
        #expect(found.map(\.code) == ["unusable-map-value"], "\(found)")
        #expect(found.first?.position.column == 3)
    }

    @Test("A map may name the sheet of a workbook, and no other is read")
    func sheet() throws {
        func sheet(_ name: String) -> PriceTable {
            PriceTable(
                file: "fees.xlsx", sheet: name, sha256: "abc",
                rows: [["What it is", "Counted in", "Pounds"], ["Visit of \(name)", "visit", "2"]].enumerated().map {
                    PriceTable.Row(number: $0.offset + 1, cells: $0.element)
                })
        }
        let map = try #require(Self.read(Self.map + "\nsheet,,new fees").map)
        let result = try PriceListImport([sheet("Old"), sheet("New fees")], map: map, licence: nil, priceYear: nil)
        #expect(result.taken.map(\.label) == ["Visit of New fees"])
        #expect {
            try PriceListImport([sheet("Old")], map: map, licence: nil, priceYear: nil)
        } throws: { error in
            guard case PriceListImport.Refusal.noSheet("new fees", among: ["Old"]) = error else { return false }
            return true
        }
    }
}
