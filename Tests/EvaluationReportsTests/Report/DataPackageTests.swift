import CostAvoidance
import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The data package of a report says what its CSV files hold")
struct DataPackageTests {
    private struct Package: Decodable {
        struct Resource: Decodable {
            struct Schema: Decodable {
                struct Field: Decodable {
                    var name: String
                    var type: String
                    var description: String
                }
                var fields: [Field]
                var missingValues: [String]
            }
            var name: String
            var path: String
            var title: String
            var bytes: Int?
            var hash: String?
            var schema: Schema
        }
        var profile: String
        var title: String
        var resources: [Resource]
    }

    private func made(_ name: String) throws -> (package: Package, files: [String: String]) {
        let files = try ReportFiles.all(
            name == "rich" ? try findings(RichEvaluation.files) : try findings(ofFixture: name))
        let byName = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
        let text = try #require(byName["datapackage.json"])
        return (try JSONDecoder().decode(Package.self, from: Data(text.utf8)), byName)
    }

    @Test(
        "Every table is a resource with its bytes and digest, and every cell is of the type that its field says",
        arguments: ["derby", "comparison-group", "voices-women", "council-early-help", "rich"])
    func resources(name: String) throws {
        let (package, files) = try made(name)
        #expect(package.profile == "tabular-data-package" && !package.title.isEmpty)
        let tables = files.keys.filter { $0.hasSuffix(".csv") && !$0.contains("/") }
        #expect(Set(package.resources.map(\.path)) == Set(tables))
        #expect(Set(package.resources.map(\.name)).count == package.resources.count)
        for resource in package.resources {
            #expect(resource.name.wholeMatch(of: /[a-z0-9._-]+/) != nil)
            let text = try #require(files[resource.path])
            let isOfLines = resource.path == "warnings.csv"
            #expect(resource.bytes == (isOfLines ? nil : text.utf8.count))
            #expect(resource.hash == (isOfLines ? nil : "sha256:\(SHA256.hex(text))"))
            let rows = CSVRows(SourceFile(name: resource.path, text: text)).rows.map(\.cells)
            #expect(rows.first == resource.schema.fields.map(\.name), "\(resource.path)")
            let missing = Set(resource.schema.missingValues)
            #expect(
                missing.contains("") && missing.isSubset(of: ["", "never", "not within the horizon"]), "\(missing)")
            for row in rows.dropFirst() {
                for (field, cell) in zip(resource.schema.fields, row) where !missing.contains(cell) {
                    let place: Comment = "\(resource.path), \(field.name): \(cell)"
                    switch field.type {
                    case "string": break
                    case "integer": #expect(Int(cell) != nil, place)
                    case "number": #expect(cell.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil, place)
                    default: Issue.record("\(field.type) is no type")
                    }
                }
            }
        }
    }

    @Test("No column is left without a meaning but those of the evaluation's own groups", arguments: ["derby", "rich"])
    func meanings(name: String) throws {
        let (package, _) = try made(name)
        for resource in package.resources {
            let own = resource.schema.fields.filter { $0.description.hasPrefix("Group of the evaluation") }.map(\.name)
            #expect(own.isEmpty || own == [String(resource.path.dropFirst(3).dropLast(4))], "\(resource.path): \(own)")
        }
    }
}
