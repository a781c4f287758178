import CostAvoidance
import DelimitedText

/// An imported release of a price index, for a screen and as the `deflators.csv` of an evaluation.
package struct DeflatorImportListing: Sendable {
    private let release: DeflatorImport
    private let file: String

    /// The listing of a release from a file, which is named as it was typed.
    package init(_ release: DeflatorImport, file: String) {
        self.release = release
        self.file = file
    }

    /// `year,index,source,forecast`.
    package var csv: String {
        var writer = CSVWriter(header: ["year", "index", "source", "forecast"])
        for entry in release.entries {
            let carried = entry.carriedBy.map { "; index carried on by the printed change of \($0)" } ?? ""
            writer.append([
                .text(entry.year.description), .number(entry.index.description),
                .text("\(release.release) (\(release.base)), SHA-256 \(release.sha256)\(carried)"),
                .text(entry.standing == .forecast ? "yes" : "no"),
            ])
        }
        return writer.text
    }

    /// What was found, and whether it was written.
    ///
    /// - Parameter written: the file that the index was written to; nil in a dry run.
    package func text(written: String?) -> String {
        let forecasts = release.entries.filter { $0.standing == .forecast }
        let outturn = release.entries.filter { $0.standing == .outturn }
        func span(_ entries: [DeflatorImport.Entry]) -> String {
            guard let first = entries.first, let last = entries.last else { return "none" }
            return first.year == last.year ? first.year.description : "\(first.year) to \(last.year)"
        }
        let carried = forecasts.count(where: { $0.carriedBy != nil })
        let how = carried > 0 ? ", \(carried) of them carried on by the printed change" : ""
        let assumed =
            release.areForecastsAssumed
            ? "\n  the release speaks of forecasts and marks none: the years after its base year are taken as such" : ""
        return """
            \(file): \(release.release)
              header on line \(release.headerRow); \(release.base)
              measured: \(span(outturn)); forecast: \(span(forecasts))\(how)\(assumed)
            \(written.map { "Written to \($0)" } ?? "Nothing was written; --output deflators.csv writes the index.")

            """
    }
}
