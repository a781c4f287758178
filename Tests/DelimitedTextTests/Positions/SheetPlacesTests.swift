import DelimitedText
import Testing

@Suite("What is said of files and lines is said of sheets and rows")
struct SheetPlacesTests {
    private let places = SheetPlaces(
        workbook: "my.xlsx", sheetOfFile: ["outcomes.csv": "outcomes", "evaluation.json": "Evaluation"])

    @Test(
        "Files, places and lines in our own words are those of the workbook",
        arguments: [
            ("see outcomes.csv", "see the sheet outcomes"), ("(outcomes.csv:14)", "(outcomes!14)"),
            ("at outcomes.csv:14:6, too", "at outcomes!F14, too"),
            ("add it to evaluation.json.", "add it to the sheet Evaluation."),
            ("first on line 3", "first on row 3"),
            ("Lines 3, 4 and 5 of outcomes.csv.", "Rows 3, 4 and 5 of the sheet outcomes."),
            ("lines 3 and 4", "rows 3 and 4"),
        ])
    func told(_ sentence: String, _ expected: String) { #expect(places.told(sentence) == expected) }

    @Test(
        "Other files, other lines and somebody's own words stay",
        arguments: [
            "the lines are in warnings.csv", "a line whose use rose", "outcomes.csv.bak", "line manager",
            "note is \"outcomes.csv line 3\", which is too long", "\"outcomes.csv\" and \"line 3\"", "at 3:4",
            "costs.csv:3",
            "outcomes.csv:x",
        ])
    func kept(_ sentence: String) { #expect(places.told(sentence) == sentence) }

    @Test("A diagnostic moves with its words; one that stands in a sheet stays as it is")
    func placed() {
        let told = Diagnostic(
            at: SourcePosition(file: "outcomes.csv", line: 3, column: 2), code: "x", message: "as on line 2",
            remedy: "See evaluation.json.")
        let placed = places.placed(told)
        #expect(placed.rendered == "my.xlsx:outcomes!B3: error: as on row 2\n    See the sheet Evaluation.")
        #expect(places.placed(placed) == placed)
    }

    @Test(
        "Keys and values of JSON in a remedy are rows of the sheet",
        arguments: [
            (
                "Add \"period\": { \"start\": \"2024-05\", \"months\": 12 } to evaluation.json.",
                "Add period.start with the value 2024-05 and period.months with the value 12 to the sheet Evaluation."
            ),
            (
                "write \"allowForecast\": true in evaluation.json to use it",
                "write allowForecast with the value true in the sheet Evaluation to use it"
            ),
            ("Name it: \"groupBy\": [\"ward\"].", "Name it: groupBy with the value ward."),
            ("Use \"people\" of evaluation.json.", "Use \"people\" of the sheet Evaluation."),
        ])
    func remedies(_ remedy: String, _ expected: String) {
        let told = Diagnostic(at: SourcePosition(file: "outcomes.csv"), code: "x", message: "m", remedy: remedy)
        #expect(places.placed(told).remedy == expected)
    }

    @Test("Sheets are shown in the order of the files they stand for")
    func order() {
        let files = ["outcomes.csv", "costs.csv", "assumptions.csv"]
        let found = Diagnostics(
            ["assumptions", "Costs", "outcomes"].map {
                Diagnostic(at: SourcePosition(file: "my.xlsx", sheet: $0, line: 1), code: "x", message: "m")
            })
        #expect(found.shown(fileOrder: files).map(\.position.sheet) == ["outcomes", "Costs", "assumptions"])
    }
}
