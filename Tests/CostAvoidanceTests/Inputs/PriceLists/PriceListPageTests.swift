import Foundation
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("The page on prices of your own names everything that is found")
struct PriceListPageTests {
    /// The names of findings in the sources of a folder: what follows `code:`, and the name in a call that notes an error.
    private static func codes(in folder: String) throws -> Set<String> {
        let path = "\(Repository.path)/Sources/CostAvoidance/\(folder)"
        let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".swift") }
        var codes: Set<String> = []
        for file in files {
            let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
            let labelled = text.matches(of: #/code: "(?<name>[a-z][a-z-]*[a-z])"/#).map { String($0.output.name) }
            let noted = text.matches(of: #/\([^"{}]+,\s*"(?<name>[a-z]+(?:-[a-z]+)+)",/#)
                .map { String($0.output.name) }
            codes.formUnion(labelled + noted)
        }
        return codes
    }

    private static func page() throws -> String {
        try String(
            contentsOfFile: "\(Repository.path)/Sources/CostAvoidance/CostAvoidance.docc/PricesOfYourOwn.md",
            encoding: .utf8)
    }

    @Test(
        "Every name of a finding about lists and maps stands in it",
        arguments: ["Inputs/PriceLists/Check", "Inputs/PriceLists/Importing"])
    func everyCode(folder: String) throws {
        let codes = try Self.codes(in: folder)
        let page = try Self.page()
        #expect(codes.count >= 4, "\(codes)")
        #expect(codes.filter { !page.contains("`\($0)`") }.sorted() == [])
    }

    @Test("A name that its table gives is one that something tells")
    func noOther() throws {
        let folders = [
            "Inputs/PriceLists/Check", "Inputs/Catalogue/Reading", "Foundations/Reading", "Foundations/Words",
        ]
        var told: Set<String> = []
        for folder in folders { told.formUnion(try Self.codes(in: folder)) }
        let rows = try Self.page().split(separator: "\n").filter {
            $0.hasPrefix("| `") && !$0.contains("Unit Cost Database")
        }
        let named = rows.flatMap { row in
            row.split(separator: "|").first.map { cell in
                cell.matches(of: #/`(?<name>[a-z]+(?:-[a-z]+)+)`/#).map { String($0.output.name) }
            } ?? []
        }
        #expect(named.count > 25)
        #expect(Set(named).subtracting(told).subtracting(["ncc-schedule"]).sorted() == [])
    }
}
