import DelimitedText
import Testing

@Suite("CSV as others read and write it") struct CSVPeersTests {
    @Test("What Python's csv module writes is read as Python reads it", arguments: PythonCSVCases.all)
    func readsAsPython(peer: PythonCSVCases.Case) {
        let outcome = readAll(SourceFile(name: "t.csv", text: peer.text))
        #expect(rendered(outcome.diagnostics) == [])
        #expect(texts(outcome) == peer.rows)
    }

    @Test(
        "Where nothing is to be neutralised, what is written is what Python's csv module writes",
        arguments: PythonCSVCases.all.filter { !$0.rows.joined().contains(where: SpreadsheetFormula.isFormula) })
    func writesAsPython(peer: PythonCSVCases.Case) throws {
        let width = CSVReader(SourceFile(name: "t.csv", text: peer.text)).header().count
        var writer = CSVWriter(header: (0..<width).map { "c\($0)" })
        for row in peer.rows { writer.append(row.map { .text($0) }) }
        #expect(writer.text == peer.written)
    }

    /// A file, and the cells it stands for or the faults it has.
    struct Spectrum: Sendable {
        let name: String
        let text: String
        let rows: [[String]]
        var faults: [String] = []
    }

    /// Cases in the manner of max-mapper/csv-spectrum (BSD-2-Clause), written anew.
    static let spectrum = [
        Spectrum(
            name: "comma in quotes, no final line end", text: "first,city,zip\nJohn,\"Anytown, WW\",08123",
            rows: [["John", "Anytown, WW", "08123"]]),
        Spectrum(name: "empty", text: "a,b,c\n1,\"\",\"\"\n2,3,4", rows: [["1", "", ""], ["2", "3", "4"]]),
        Spectrum(name: "empty crlf", text: "a,b,c\r\n1,\"\",\"\"\r\n2,3,4", rows: [["1", "", ""], ["2", "3", "4"]]),
        Spectrum(
            name: "escaped quotes", text: "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
            rows: [["1", "ha \"ha\" ha"], ["3", "4"]]),
        Spectrum(
            name: "json", text: "key,val\n1,\"{\"\"type\"\": [102.0, 0.5]}\"\n",
            rows: [["1", "{\"type\": [102.0, 0.5]}"]]),
        Spectrum(
            name: "newlines crlf", text: "a,b\r\n\"Once \r\na time\",5\r\n7,8\r\n",
            rows: [["Once \r\na time", "5"], ["7", "8"]]),
        Spectrum(
            name: "quotes and newlines", text: "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
            rows: [["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
        Spectrum(name: "utf8", text: "a,b\n4,ʤ\n", rows: [["4", "ʤ"]]),
        // csv-spectrum wants the quote kept; RFC 4180 allows none here, and what it means would be a guess.
        Spectrum(
            name: "location coordinates", text: "phone,place\n209,37°36'37.8\"N\n", rows: [], faults: ["stray-quote"]),
    ]

    @Test("The cases that break CSV readers are read", arguments: spectrum)
    func readsSpectrum(known: Spectrum) {
        let outcome = readAll(SourceFile(name: "t.csv", text: known.text))
        #expect(texts(outcome) == known.rows, "\(known.name)")
        #expect(outcome.diagnostics.shown().map(\.code) == known.faults, "\(known.name)")
    }
}
