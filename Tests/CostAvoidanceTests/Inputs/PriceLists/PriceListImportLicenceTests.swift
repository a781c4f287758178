import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("Under which licence a list is taken")
struct PriceListImportLicenceTests {
    private static func list(_ titles: String, licence: String?, source: String = "") throws -> PriceListImport {
        let map = try #require(
            PriceListMapReader.read(
                SourceFile(
                    name: "map.csv",
                    text: "field,column,value\nlabel,Label,\nunit,Unit,\ncentral,Cost,\nbearer,Who,\nprice_year,Year,\n"
                        + source)
            ).map)
        let text = "\(titles)\nLabel,Unit,Cost,Year,Who,From\nGP consultation,consultation,45.67,2023-24,NHS,A study\n"
        return try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: map, licence: licence, priceYear: nil)
    }

    @Test(
        "An owner who allows no reprint, or a licence in the file that forbids it, overrules the licence that was given",
        arguments: [
            ("Unit Costs of Health and Social Care 2024 (PSSRU / University of Kent)", ""),
            ("HACT Social Value Bank", ""), ("National TOMs 2024,Social Value Portal", ""),
            ("Our list\n\"Licence: CC BY-NC-SA 4.0\"", ""), ("\"Crown copyright, CC BY-ND 4.0\"", ""),
            ("Our list", "publication,,Unit Costs of Health and Social Care 2024\n"),
            ("Our list", "source,,PSSRU 2024\n"),
            ("\u{a9} 2024 A charity. All rights reserved.", ""),
        ])
    func overruled(titles: String, source: String) throws {
        let result = try Self.list(titles, licence: "OGL v3.0", source: source)
        #expect(result.licence.forbidsTables)
        #expect(result.taken.map(\.licenceForbidsTables) == [true], "\(result.taken.map(\.licence))")
        #expect(result.remarks.contains { $0.contains("OGL v3.0") && $0.contains("given") }, "\(result.remarks)")
    }

    @Test(
        "A notice of copyright is no permission",
        arguments: [
            ("\u{a9} 2024 A charity", true), ("Copyright University of Kent", true), ("(c) A council 2023", true),
            ("Crown copyright", true), ("\u{a9} Crown copyright, Open Government Licence v3.0", false),
            ("\u{a9} A council, CC BY 4.0", false), ("Copyright waived: CC0", false), ("OGL v3.0", false),
        ])
    func notice(licence: String, forbids: Bool) throws {
        #expect(try Self.list("Our list", licence: licence).taken.map(\.licenceForbidsTables) == [forbids])
    }

    @Test("Two licences that both allow publishing again are told, and the one given stands")
    func another() throws {
        let result = try Self.list("Licence: CC BY 4.0", licence: "OGL v3.0")
        #expect(result.licence.name == "OGL v3.0")
        #expect(result.remarks.contains("the file itself names CC BY 4.0, and OGL v3.0 was given"), "\(result.remarks)")
        #expect(
            try Self.list("Open Government Licence v3.0", licence: "OGL").remarks.allSatisfy { !$0.contains("given") })
    }

    @Test("A notice of copyright in the titles beside a licence from the command alone is told")
    func noticeInTitles() throws {
        let result = try Self.list("\u{a9} 2024 A council", licence: "OGL v3.0")
        #expect(!result.licence.forbidsTables)
        #expect(result.remarks.contains { $0.contains("OGL v3.0 stands on your word alone") }, "\(result.remarks)")
    }

    @Test("A row whose own source allows no reprint is marked, and the others of its list are not")
    func ownSource() throws {
        let map = try #require(
            PriceListMapReader.read(
                SourceFile(
                    name: "map.csv",
                    text:
                        "field,column\nlabel,Label\nunit,Unit\ncentral,Cost\nbearer,Who\nprice_year,Year\nsource,From\n"
                )
            ).map)
        let text =
            "Label,Unit,Cost,Year,Who,From\nA visit,visit,45,2023-24,NHS,PSSRU 2024\nA call,call,5,2023-24,NHS,Our ledger\n"
        let result = try PriceListImport(
            [PriceTable(SourceFile(name: "list.csv", text: text))], map: map, licence: "OGL v3.0", priceYear: nil)
        #expect(result.taken.map(\.licenceForbidsTables) == [true, false])
        #expect(result.remarks.contains { $0.hasPrefix("1 price has a source whose owner allows no reprint") })
    }
}
