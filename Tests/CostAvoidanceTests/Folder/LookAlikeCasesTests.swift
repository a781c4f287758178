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
