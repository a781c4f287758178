import DelimitedText
import Foundation
import Testing

@Suite("JSON with places") struct LocatedJSONTests {
    private static let evaluation = """
        {
          "title": "Café – \\u00a35",
          "period": { "start": "2012-07", "months": 10 },
        \t"rate": 3.50, "groupBy": ["locality", true, null]
        }
        """

    private func read(_ text: String) -> LocatedJSON.Outcome {
        LocatedJSON.read(SourceFile(name: "evaluation.json", text: text))
    }

    @Test("Every key and value knows its line and its character")
    func places() throws {
        let outcome = read(Self.evaluation)
        #expect(outcome.diagnostics.isEmpty)
        let members = try #require(outcome.value?.members)
        func place(_ position: SourcePosition) -> [Int] { [position.line, position.column] }
        #expect(members.map(\.key) == ["title", "period", "rate", "groupBy"])
        #expect(members.map { place($0.keyPosition) } == [[2, 3], [3, 3], [4, 2], [4, 16]])
        #expect(members.map { place($0.value.position) } == [[2, 12], [3, 13], [4, 10], [4, 27]])
        #expect(members[3].value.elements?.map { place($0.position) } == [[4, 28], [4, 40], [4, 46]])
    }

    @Test("Columns count characters, not bytes")
    func characters() throws {
        let value = try #require(read("{\"é€𝄞\": [\"é\", 1]}").value)
        #expect(value["é€𝄞"]?.elements?[1].position.column == 15)
    }

    @Test("Values come out as they were written")
    func values() throws {
        let value = try #require(read(Self.evaluation).value)
        #expect(value["title"]?.string == "Café – £5")
        #expect(value["rate"]?.number == "3.50")
        #expect(value["groupBy"]?.elements?.map(\.kind) == ["text", "true or false", "null"])
        #expect(value["groupBy"]?.elements?[1].boolean == true)
        #expect(value["period"]?["months"]?.number == "10")
        #expect(value["absent"] == nil && value["rate"]?["x"] == nil)
    }

    @Test("Faults with a plain meaning do not end the reading, so one run finds them all")
    func manyFaults() throws {
        let outcome = read("{\n  // note\n  title: 'x',\n  \"rate\": NaN,\n  \"months\": 010\n  \"people\": 50,\n}\n")
        #expect(
            rendered(outcome.diagnostics).map { String($0.prefix { $0 != "\n" }) } == [
                "evaluation.json:2:3: error: JSON has no comments",
                "evaluation.json:3:3: error: the key \"title\" is not in double quotes",
                "evaluation.json:3:10: error: text is between ' quotes",
                "evaluation.json:4:11: error: \"NaN\" is not a number in JSON",
                "evaluation.json:5:13: error: \"010\" is not a JSON number: it begins with a 0 that is not needed",
                "evaluation.json:6:3: error: a comma is missing before this",
                "evaluation.json:6:15: error: a comma stands before the closing }",
            ])
        let value = try #require(outcome.value)
        #expect(value["title"]?.string == "x" && value["people"]?.number == "50")
        #expect(value["rate"]?.content == .unreadable)
    }

    @Test("What Foundation's JSON reader takes is taken, and what it refuses is refused")
    func asFoundation() {
        var generator = SplitMix(state: 3)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-0", "0.5", "1E+2", "01", "true", "null", "nul", "'",
            "\"", "\\", "\\u00e9",
            "\n", " ", "\t", "/", "é", "[1,2]", "{\"k\":[]}", "\"x\\n\"", "-", ".", "+", "e",
        ]
        var taken = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...7, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            // Foundation refuses numbers a Double cannot hold; here a number is its digits.
            guard text.firstMatch(of: /[eE][-+]?[0-9]{3}/) == nil else { continue }
            let outcome = read(text)
            // Keys given twice are this reader's own rule.
            let refused = outcome.diagnostics.shown().contains { $0.code != "json-duplicate-key" }
            let foundation = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            #expect(refused == (foundation == nil), "\(text.debugDescription)")
            #expect(refused || outcome.value != nil)
            if !refused { taken += 1 }
        }
        #expect(taken > 500)
    }

    @Test("A long line takes no longer than many short ones")
    func longLine() throws {
        let list = "[" + Array(repeating: "1", count: 100_000).joined(separator: ",") + "]"
        let elements = try #require(read(list).value?.elements)
        #expect(elements.count == 100_000 && elements[99_999].position.column == 200_000)
    }
}
