import CostAvoidance
import DelimitedText
import Foundation
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("The schemas of the inputs accept what the reader accepts")
struct InputSchemasTests {
    /// A validator of the few words of JSON Schema that the schema uses. Draft 2020-12, Validation.
    private struct Schema {
        let root: LocatedJSON

        func accepts(_ value: LocatedJSON) -> Bool { accepts(value, root) }

        private func accepts(_ value: LocatedJSON, _ schema: LocatedJSON) -> Bool {
            if let any = schema["anyOf"]?.elements, !any.contains(where: { accepts(value, $0) }) { return false }
            if let words = schema["enum"]?.elements {
                guard let text = value.string, words.contains(where: { $0.string == text }) else { return false }
            }
            let types = schema["type"].map { ($0.elements ?? [$0]).compactMap(\.string) } ?? []
            guard types.isEmpty || types.contains(where: { Self.isA($0, value) }) else { return false }
            func limit(_ word: String) -> Double? { schema[word]?.number.flatMap { Double($0) } }
            if let text = value.string, let least = limit("minLength"), Double(text.count) < least { return false }
            if let number = value.number.flatMap({ Double($0) }) {
                if let least = limit("minimum"), number < least { return false }
                if let most = limit("maximum"), number > most { return false }
                if let least = limit("exclusiveMinimum"), number <= least { return false }
                if let most = limit("exclusiveMaximum"), number >= most { return false }
            }
            if let list = value.elements {
                if let least = limit("minItems"), Double(list.count) < least { return false }
                if let most = limit("maxItems"), Double(list.count) > most { return false }
                if let items = schema["items"], !list.allSatisfy({ accepts($0, items) }) { return false }
            }
            guard let members = value.members else { return true }
            for key in schema["required"]?.elements ?? [] where value[key.string ?? ""] == nil { return false }
            return members.allSatisfy { member in
                schema["properties"]?[member.key].map { accepts(member.value, $0) }
                    ?? (schema["additionalProperties"]?.boolean != false)
            }
        }

        private static func isA(_ type: String, _ value: LocatedJSON) -> Bool {
            switch type {
            case "object": value.members != nil
            case "array": value.elements != nil
            case "string": value.string != nil
            case "boolean": value.boolean != nil
            case "null": value.kind == "null"
            case "number": value.number != nil
            case "integer": value.number.flatMap { Int($0) } != nil
            default: false
            }
        }
    }

    private static func json(_ text: String) throws -> LocatedJSON {
        let outcome = LocatedJSON.read(SourceFile(name: "x.json", text: text))
        #expect(!outcome.diagnostics.hasErrors)
        return try #require(outcome.value)
    }

    private static func file(_ name: String) throws -> String {
        try #require(InputSchemas.files.first { $0.name == name }).text
    }

    private static func settings() throws -> Schema {
        Schema(root: try json(try file("evaluation.schema.json")))
    }

    /// Errors of evaluation.json.
    private static func errors(_ text: String) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "evaluation.json")
        try folder.write("service,quantity,area\nae-attendance,1,North\n", to: "outcomes.csv")
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            return []
        } catch {
            guard case .refused(let found) = error else { throw error }
            return found.shown().filter { $0.position.file == "evaluation.json" && $0.severity == .error }.map(\.code)
        }
    }

    private static let samples = [
        "\"x\"", "\"2013\"", "\"2013-05\"", "\"2013-14\"", "\"40%\"", "\"area\"", "\"green-book\"", "\"low\"", "5", "0",
        "0.5", "-1",
        "1.5", "3000", "true", "[]", "[\"x\"]", "[\"area\"]", "[5]", "[\"deadweight\", \"attribution\"]", "{}", "null",
    ]

    /// What the keys around one need to be complete.
    private static func document(_ path: [String], _ value: String) -> String {
        var top = ["\"title\": \"t\"", "\"priceYear\": \"2020-21\""].filter { !$0.hasPrefix("\"\(path[0])\"") }
        switch (path.first, path.count) {
        case (let key?, 1): top.append("\"\(key)\": \(value)")
        case ("period", _):
            top.append("\"period\": { \(filled(path[1], value, ["start": "\"2020-04\"", "months": "12"])) }")
        case ("windows", _):
            top.append("\"windows\": { \(filled(path[1], value, ["beforeMonths": "12", "afterMonths": "12"])) }")
        case ("comparison", _): top.append("\"comparison\": { \(filled(path[1], value, ["chosen": "\"matched\""])) }")
        case ("wellby", _):
            top.append("\"wellby\": { \(filled(path[1], value, ["months": "12", "source": "\"why\""])) }")
        case (let key?, 2): top.append("\"\(key)\": { \"\(path[1])\": \(value) }")
        default:
            let own = filled(path[3], value, ["between": "[\"deadweight\", \"attribution\"]", "rank": "0.5"])
            top.append("\"simulation\": { \"correlations\": [{ \(own) }] }")
        }
        return "{ \(top.joined(separator: ", ")) }"
    }

    private static func filled(_ key: String, _ value: String, _ others: [String: String]) -> String {
        ([key: value].merging(others) { own, _ in own }).sorted { $0.key < $1.key }
            .map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
    }

    /// Faults of a value of the right kind, which a schema does not look for.
    private static let ofMeaning: Set<String> = [
        "not-a-month", "not-a-date", "not-a-financial-year", "empty-text", "not-two-inputs", "not-a-share",
        "not-a-precision", "cluster-not-grouped-by", "unknown-deflator", "group-without-column", "not-a-group",
        "not-a-shape",
        "empty-list", "implied-without-amount", "unknown-input", "correlation-of-nothing", "not-an-amount",
        "not-a-whole-number", "unknown-column", "group-name", "not-a-case-number-shape",
        "long-time", "wellby-without-question",
    ]

    @Test(
        "Of every key of evaluation.json the schema refuses nothing that the reader accepts, and accepts no other kind of value"
    )
    func keys() throws {
        let schema = try Self.settings()
        for key in SettingKey.all where key.form != .objects {
            let path = key.path.split(separator: ".").map(String.init)
            for sample in Self.samples {
                let text = Self.document(path, sample)
                let errors = try Self.errors(text)
                let isAccepted = schema.accepts(try Self.json(text))
                if errors.isEmpty {
                    #expect(isAccepted, "\(text) is read, and the schema refuses it")
                } else if isAccepted {
                    #expect(!Self.ofMeaning.isDisjoint(with: errors), "\(text) is refused: \(errors)")
                }
            }
        }
        #expect(!schema.accepts(try Self.json("{ \"title\": \"t\" }")))
        #expect(!schema.accepts(try Self.json("{ \"title\": \"t\", \"priceYear\": \"2020-21\", \"tilte\": 1 }")))
    }

    @Test("The provenance of every fixture's report is one by its schema, and one with a key more or less is none")
    func provenance() throws {
        let schema = Schema(root: try Self.json(try Self.file("provenance.schema.json")))
        for fixture in ["derby", "voices-women", "comparison-group", "council-early-help"] {
            let text = try #require(
                try ReportFiles.all(try findings(ofFixture: fixture)).first { $0.name == "provenance.json" }
            ).text
            #expect(schema.accepts(try Self.json(text)), "\(fixture)")
            #expect(!schema.accepts(try Self.json(text.replacing("\"priceYear\"", with: "\"year\""))))
            #expect(!schema.accepts(try Self.json(text.replacing("\"default\"", with: "\"guessed\""))))
        }
    }

    @Test("Every evaluation of the fixtures is one by the schemas, and every column of theirs is a field")
    func fixtures() throws {
        let schema = try Self.settings()
        let studies = "\(Repository.path)/fixtures/studies"
        let folders =
            ["derby", "voices-women", "comparison-group", "council-early-help"].map {
                "\(Repository.path)/fixtures/\($0)"
            }
            + (try FileManager.default.contentsOfDirectory(atPath: studies).map { "\(studies)/\($0)" })
        for folder in folders {
            let text = try String(contentsOfFile: "\(folder)/evaluation.json", encoding: .utf8)
            #expect(schema.accepts(try Self.json(text)), "\(folder)")
            let groups = try Self.json(text)["groupBy"]?.elements?.compactMap(\.string) ?? []
            for notes in FileNotes.all {
                guard let table = try? String(contentsOfFile: "\(folder)/\(notes.name).csv", encoding: .utf8) else {
                    continue
                }
                let fields = try Self.json(try Self.file("\(notes.name).schema.json"))["fields"]?.elements ?? []
                let names = Set(fields.compactMap { $0["name"]?.string })
                let header = CSVRows(SourceFile(name: "x.csv", text: table)).rows.first?.cells ?? []
                #expect(
                    Set(header).subtracting(names).subtracting(groups).isEmpty, "\(folder), \(notes.name): \(header)")
                let needed = fields.filter { $0["constraints"]?["required"]?.boolean == true }
                let required = Set(needed.compactMap { $0["name"]?.string })
                #expect(required.isSubset(of: header), "\(folder), \(notes.name)")
            }
        }
    }
}
