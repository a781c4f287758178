import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// Amounts: Greater Manchester Combined Authority (formerly New Economy), Unit Cost Database v1.4 (March 2015), CC BY 4.0.
@Suite("A database transcribed with the faults of a transcription in public circulation")
struct FaultyTranscriptionTests {
    private struct Planted {
        let line: Int
        let column: Int
        let fault: String
        let right: String
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Repository.path)/Tests/PriceLists/\(name)", encoding: .utf8)
    }

    private static func planted() throws -> [Planted] {
        try text("faulty-transcription-planted.csv").split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Planted(
                line: try #require(Int(cells[0])), column: try #require(Int(cells[1])), fault: cells[2], right: cells[3]
            )
        }
    }

    private static func findings() throws -> PriceListFindings {
        PriceListCheck().findings(in: SourceFile(name: "list.csv", text: try text("faulty-transcription.csv")))
    }

    @Test("Each of the 22 wrong amounts is found at its cell, and the message names the right amount")
    func wrongAmounts() throws {
        let wrong = try Self.planted().filter { $0.fault == "wrong-amount" }
        let found = try Self.findings().kept
        #expect(wrong.count == 22)
        let codes: Set<String> = ["digits-run-together", "differs-from-source", "unlike-catalogue"]
        for fault in wrong {
            let right = try ExactDecimal(parsing: fault.right).description
            let told = found.filter {
                $0.position.line == fault.line && $0.position.column == 4 && codes.contains($0.code)
            }
            #expect(told.count == 1, "line \(fault.line)")
            #expect(told.first?.message.contains("the catalogue has \(right) ") == true, "\(told)")
        }
    }

    @Test("Digits of a formula run together are told as what they are, with the formula they were")
    func digits() throws {
        let found = try Self.findings().kept.filter { $0.code == "digits-run-together" }
        #expect(found.count == 22)
        let residential = found.first { $0.message.contains("residential-care-older-week") }
        #expect(residential?.message.contains("central is 538.23, and the catalogue has 358.8 for SS7.0") == true)
        #expect(residential?.message.contains("two thirds of 538.2 with its digits run together") == true)
    }

    @Test(
        "Every formula among the notes and every year among the sources is found at its cell, and no sound amount is accused"
    )
    func others() throws {
        let planted = try Self.planted().filter { $0.fault != "wrong-amount" }
        let found = try Self.findings()
        for kind in Set(planted.map(\.fault)) {
            let expected = Set(planted.filter { $0.fault == kind }.map { "\($0.line):\($0.column)" })
            let told = Set(
                found.kept.filter { $0.code == kind }.map { "\($0.position.line):\($0.position.column)" }
            )
            #expect(told == expected, "\(kind)")
        }
        let wrong = Set(try Self.planted().filter { $0.fault == "wrong-amount" }.map(\.line))
        let accused = found.kept.filter {
            $0.position.column == 4 && !wrong.contains($0.position.line) && $0.code != "contribution-differs"
        }
        #expect(accused.isEmpty, "\(accused.map(\.rendered))")
    }
}
