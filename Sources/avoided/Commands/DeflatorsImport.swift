import CostAvoidance
import DelimitedText
import EvaluationReports

/// `avoided costs --deflators import`: a published release of the GDP deflators turned into `deflators.csv`.
enum DeflatorsImport {
    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let operands = arguments.operands.dropFirst()
        guard let path = operands.first, operands.count == 1 else {
            throw .usage("avoided costs --deflators import takes one file, as HM Treasury publishes it")
        }
        guard !arguments.isGiven("--price-year"), !arguments.isGiven("--deflator") else {
            throw .usage("--deflators import takes neither --price-year nor --deflator")
        }
        let release: DeflatorImport
        let tables = try PriceFile.tables(path)
        do throws(DeflatorImport.Refusal) { release = try DeflatorImport(tables) } catch {
            throw CommandFailure(.refused, "\(path): \(words(error))")
        }
        let listing = DeflatorImportListing(release, file: path)
        if let output = arguments.value("--output") {
            try NewFile.checkMayHoldCSV(output)
            try NewFile.write(csv: listing.csv, to: output)
        }
        switch arguments.value("--format") {
        case "csv": terminal.result(listing.csv)
        case "json": terminal.result(DeflatorListing([release.series]).json)
        default: terminal.result(listing.text(written: arguments.value("--output")))
        }
    }

    private static func words(_ refusal: DeflatorImport.Refusal) -> String {
        switch refusal {
        case .noHeader:
            "no row has a heading \"Financial year\" and right of it one of an index, such as \"2024-25 = 100\"\n"
                + "    Take the workbook \"GDP deflators at market prices, and money GDP\" as HM Treasury publishes it."
        case .unreadable(let place, let what, let text):
            "the \(what) in \(place) is \(Diagnostic.quoted(text)), which is none\n"
                + "    Hold the row against the workbook as HM Treasury publishes it."
        case .ragged(let line, let cells, let header):
            "line \(line) has \(cells) cells, and the header \(header)\n"
                + "    A comma in a number makes two cells of it: write the point, as in 95.3."
        case .repeatedIndex(let heading, let places):
            "the heading \(Diagnostic.quoted(heading)) stands in \(places.joined(separator: " and ")), and nobody knows which is meant\n"
                + "    Take the column out that is not the index, or name it otherwise."
        case .repeatedYear(let year, let rows):
            "\(year) stands twice, in rows \(rows.map(String.init).joined(separator: " and "))\n"
                + "    Keep the row of the release, and take the other out; a second release is a second file."
        case .personal(let kind): "the title of the release looks like \(kind.rawValue)\n    \(kind.remedy)"
        case .noIndex(let message):
            message + "\n    Hold the rows against the workbook as HM Treasury publishes it."
        }
    }
}
