import TestSupport
import Testing

@testable import Workbooks

@Suite("Workbooks with something changed in them") struct MutatedWorkbookTests {
    /// Numbers that look like chance and are the same in every run: Knuth's linear congruential generator, MMIX.
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 33
        }
    }

    private static func file(_ name: String) throws -> [UInt8] {
        try FileBytes.of("\(Repository.path)/Tests/WorkbooksTests/Files/\(name)")
    }

    /// The sheets, or nil where the file is refused.
    private static func sheets(_ bytes: [UInt8]) -> [Sheet]? { try? Workbook(name: "my.xlsx", bytes: bytes).sheets }

    @Test(
        "With any one byte changed a workbook is refused or reads alike",
        arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
    func bytes(file: String) throws {
        let whole = try Self.file(file)
        let right = try #require(Self.sheets(whole))
        var chance = Chance(state: 1)
        var refused = 0
        for _ in 0..<150 {
            var changed = whole
            changed[Int.random(in: 0..<whole.count, using: &chance)] ^= UInt8.random(in: 1...255, using: &chance)
            guard let read = Self.sheets(changed) else {
                refused += 1
                continue
            }
            #expect(read == right)
        }
        // Many of the bytes are of parts that are read, and each of these has a checksum.
        #expect(refused > 30)
    }

    @Test(
        "Cut anywhere, or with a piece missing or doubled, a workbook is refused",
        arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
    func pieces(file: String) throws {
        let whole = try Self.file(file)
        var chance = Chance(state: 2)
        for _ in 0..<40 {
            let cut = Int.random(in: 0..<whole.count, using: &chance)
            #expect(Self.sheets(Array(whole[..<cut])) == nil)
            let end = min(whole.count, cut + Int.random(in: 1...200, using: &chance))
            #expect(Self.sheets(Array(whole[..<cut] + whole[end...])) == nil)
            #expect(Self.sheets(Array(whole[..<end] + whole[cut...])) == nil)
        }
    }

    @Test("With the contents of any two parts swapped a workbook is refused or reads alike")
    func swapped() throws {
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
        builder.strings = ["<si><t>x</t></si>"]
        let entries = builder.entries
        let right = try builder.read().sheets
        for one in entries.indices {
            for other in entries.indices where other > one {
                var swapped = entries
                swapped.swapAt(one, other)
                (swapped[one].name, swapped[other].name) = (swapped[other].name, swapped[one].name)
                let read = Self.sheets(ZipBuilder(swapped).bytes)
                #expect(read == nil || read == right)
            }
        }
    }

    @Test("Parts with bytes changed behind a right checksum are read or refused, and never trap")
    func markup() throws {
        var builder = WorkbookBuilder(
            sheet: """
                <cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1' hidden='1'><c r='A1' t='s'><v>0</v></c>
                <c r='B1' s='1'><v>45413.5</v></c></row><row r='2'><c r='A2' s='2'><f>[1]x!A1</f><v>-1.5E-3</v></c>
                <c r='C2' t='inlineStr'><is><r><t>a_x000D_&amp;b</t></r></is></c><c r='D2' t='d'><v>2024-05-01T01:02:03Z</v></c>
                </row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>
                """)
        builder.formats = ["[$-809]dd mmm yyyy hh:mm;@", "[>=2]0.0%;[Red]\"£\"#,##0.00_-"]
        builder.strings = ["<si><r><t>x</t></r></si>"]
        let entries = builder.entries
        var chance = Chance(state: 3)
        var read = 0
        for _ in 0..<600 {
            var changed = entries
            let part = Int.random(in: 1..<entries.count, using: &chance)
            var bytes = changed[part].packed
            for _ in 0..<Int.random(in: 1...3, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                bytes[place] =
                    Bool.random(using: &chance)
                    ? UInt8.random(in: 0...255, using: &chance) : bytes.randomElement(using: &chance) ?? 0
            }
            changed[part] = ZipBuilder.Entry(changed[part].name, bytes: bytes)
            if let sheets = Self.sheets(ZipBuilder(changed).bytes) {
                read += 1
                for sheet in sheets { #expect(sheet.csv().count < 10_000_000) }
            }
        }
        #expect((30..<600).contains(read))
    }
}
