import CostAvoidance
import DelimitedText
import Testing

@Suite("One person written in several ways does not pass for several")
struct LookAlikeCasesTests {
    private static func diagnostics(_ caseIDs: [String]) throws -> [Diagnostic] {
        let rows = caseIDs.map { "\"\($0)\",ae-attendance,1\n" }.joined()
        let folder = try InputFolder(["outcomes.csv": "case_id,service,quantity\n" + rows])
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read().notices.shown()
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown()
        }
    }

    @Test(
        "Identifiers that look alike are refused with the line of the other",
        arguments: [
            ["CO1", "C01"], ["Cl1", "C11"], ["CI1", "C11"], ["clI", "cll"], ["C01", "c01"], ["C01", "C-01"],
            ["C01", "C.01"], ["C-01", "C_01"], ["C01", "C 01"], ["C01", "C1"], ["C-O1", "C01"], ["7", "007"],
            ["7", "7.0"], ["2013/7", "2013-007"], ["С01", "C01"], ["Ｃ01", "C01"], ["C٠1", "C01"],
            ["200 123 4567", "2001234567"],
            ["123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"],
            ["123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000"],
            ["C-01", "C\u{2212}01"], ["C-01", "C\u{2D7}01"], ["C-01", "C\u{2043}01"], ["C-01", "C\u{2796}01"],
            ["C-01", "C\u{2500}01"], ["C/01", "C\u{2044}01"], ["C/01", "C\u{2215}01"], ["C/01", "C\u{29F8}01"],
            ["C/01", "C\u{2571}01"], ["C.01", "C·01"], ["C.01", "C•01"], ["C.01", "C‧01"], ["C.01", "C∙01"],
            ["C'01", "C\u{2032}01"], ["C'01", "C\u{2BC}01"], ["C01", "C01\u{20E3}"], ["C01", "C\u{5B0}01"],
            ["C01", "C\u{64B}01"], ["C01", "C0\u{93F}1"], ["C01", "\u{3F2}01"], ["D01", "\u{501}01"],
            ["C01", "\u{2CA4}01"], ["U01", "\u{57D}01"], ["O01", "\u{585}01"], ["R01", "г01"], ["W01", "\u{51D}01"],
            ["1-23", "1\u{2212}23"], ["2001234567", "200\u{2212}123\u{2212}4567"], ["D01", "Đ01"], ["C〇1", "C01"],
            ["K01", "Ж01"], ["AB01", "AЖ01"], ["\u{10D7}01", "Ж01"], ["C01", "C\u{2740}01"],
        ])
    func alike(_ caseIDs: [String]) throws {
        let found = try Self.diagnostics(caseIDs)
        #expect(found.map(\.code) == ["two-spellings"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.position.description == "outcomes.csv:3:1")
        #expect(found.first?.message.contains("case_id looks like that on line 2 and is not the same") ?? false)
    }

    @Test("Seven spellings of one person are six errors, and never seven people")
    func seven() throws {
        let found = try Self.diagnostics(["C01", "C-01", "C.01", "C_01", "C1", "C 01", "c01"])
        #expect(found.filter { $0.severity == .error }.count == 6)
    }

    @Test(
        "People whom two systems write in small letters and in capitals are refused, however many they are",
        arguments: ["p", "ab-", "hexadecimal", "drawn"])
    func twoSystems(_ shape: String) throws {
        var numbers = Numbers(state: 7)
        let caseIDs = (0..<300).map { number in
            switch shape {
            case "hexadecimal": String(UInt64.random(in: 1 << 62...UInt64.max, using: &numbers), radix: 16)
            case "drawn":
                String((0..<8).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &numbers) ?? "a" })
            default: "\(shape)\(10_000 + number)"
            }
        }
        #expect(Set(caseIDs).count == 300)
        let some = caseIDs.suffix(150).map { $0.uppercased() }
        #expect(try Self.diagnostics(caseIDs + some).contains { $0.code == "two-spellings" })
    }

    @Test("A spelling in one file and another in the next is refused too, with the column in each")
    func acrossFiles() throws {
        let folder = try InputFolder([
            "outcomes.csv": "service,quantity,case_id\nae-attendance,1,C01\n",
            "wellbeing.csv": "measure,case_id,before,after\nsleep,C-01,3,4\n",
        ])
        #expect(
            folder.errors().first?.hasPrefix(
                "wellbeing.csv:2:2: error: case_id looks like that on line 2 of outcomes.csv") ?? false)
    }

    @Test(
        "Identifiers in the letters of one alphabet differ as they do in the Latin one",
        arguments: [["Ж01", "Д01", "Я01"], ["東01", "京01"], ["ب01", "گ01"], ["C1-23", "C12\u{2212}3"]])
    func oneAlphabet(_ caseIDs: [String]) throws { #expect(try Self.diagnostics(caseIDs).map(\.rendered) == []) }

    @Test(
        "A word that names nobody is told of, and its rows are not one person in silence",
        arguments: [
            "N/A", "(blank)", "[blank]", "xxx", "XX", "---", "\u{2013}", "0", "000", "not available", "N.A.",
            "Loading...",
        ])
    func nobody(_ caseID: String) throws {
        let found = try Self.diagnostics([caseID, "C02"])
        #expect(found.map(\.code) == ["case-of-nobody"])
    }

    @Test("What a formula or a macro writes for an error is no identifier", arguments: ["#N/A N/A", "Error 2042"])
    func errorValues(_ caseID: String) throws {
        #expect(try Self.diagnostics([caseID, "C02"]).map(\.code) == ["error-value"])
    }

    @Test(
        "Who counts people from nought has a person 0, and letters are names",
        arguments: [["0", "1", "2"], ["x", "C02"]])
    func somebody(_ caseIDs: [String]) throws { #expect(try Self.diagnostics(caseIDs).map(\.rendered) == []) }

    @Test(
        "A group in two dashes or two apostrophes is told of",
        arguments: [
            ("0-4", "0\u{2212}4"), ("North-East", "North\u{2212}East"), ("A/B", "A\u{2215}B"),
            ("King's", "King\u{2BC}s"),
        ])
    func groups(_ one: String, _ other: String) throws {
        let folder = try InputFolder(
            settings: #""groupBy": ["area"]"#,
            ["outcomes.csv": "area,service,quantity\n\(one),ae-attendance,1\n\(other),ae-attendance,2\n"])
        #expect(try folder.evaluation().notices.shown().map(\.code) == ["two-spellings"])
    }

    /// A generator that gives the same numbers everywhere.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Shapes of identifiers that services use, each a whole number of people to as many different identifiers.
    private static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
        ("numbers", { "\($0)" }), ("C1 to C9999", { "C\($0)" }), ("A-1, A-11", { "A-\($0)" }),
        ("six digits", { String(String(1_000_000 + $0).dropFirst()) }),
        ("household and member", { "\($0 / 7 + 1)-\($0 % 7 + 1)" }),
        ("year and number", { "\(2000 + $0 / 500)/\($0 % 500 + 1)" }),
        ("site and participant", { "S\($0 / 100 + 10)P\(String(1000 + $0 % 100).dropFirst())" }),
        (
            "unique identifiers",
            { number in
                var numbers = Numbers(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
                let digits = String(numbers.next(), radix: 16) + String(numbers.next(), radix: 16)
                let padded = String(repeating: "0", count: 32 - digits.count) + digits
                let letters = Array(padded)
                return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(letters[$0]) }.joined(separator: "-")
            }
        ),
        (
            "ten random letters and digits",
            { number in
                var numbers = Numbers(state: UInt64(number) &* 0xD134_2543_DE82_EF95)
                let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
                return String((0..<10).map { _ in letters[Int(numbers.next() >> 33) % letters.count] })
            }
        ),
        (
            "eight hexadecimal digits",
            { number in
                // A permutation of the numbers: no two are the same.
                let mixed = UInt32(truncatingIfNeeded: number) &* 2_654_435_761
                let digits = String(mixed, radix: 16)
                return String(repeating: "0", count: 8 - digits.count) + digits
            }
        ),
    ]

    @Test("Ten thousand honest identifiers of each of ten shapes raise nothing", arguments: shapes)
    func honest(_ name: String, make: @Sendable (Int) -> String) throws {
        let caseIDs = (1...10_000).map(make)
        #expect(Set(caseIDs).count == caseIDs.count)
        #expect(try Self.diagnostics(caseIDs).map(\.rendered) == [])
    }
}
