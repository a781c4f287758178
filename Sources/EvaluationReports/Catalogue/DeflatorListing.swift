import CostAvoidance
import DelimitedText
import Numerics

/// The built-in price indices, to be looked through or carried to another program.
package struct DeflatorListing: Sendable {
    private let series: [DeflatorSeries]

    /// A listing of these series.
    package init(_ series: [DeflatorSeries]) { self.series = series }

    /// One row a year of each series: `series,year,index,base,forecast,release`.
    package var csv: String {
        var writer = CSVWriter(header: ["series", "year", "index", "base", "forecast", "release"])
        for row in rows {
            writer.append([
                .text(row.series.name), .text(row.year), .number(row.entry.index.description), .text(row.series.base),
                .text(row.forecast), .text(row.series.release),
            ])
        }
        return writer.text
    }

    /// The same rows as a JSON list.
    package var json: String {
        JSONText.array(
            rows.map { row in
                .object([
                    ("series", .text(row.series.name)), ("year", .text(row.year)),
                    ("index", .number(row.entry.index.description)), ("base", .text(row.series.base)),
                    ("forecast", .text(row.forecast)), ("release", .text(row.series.release)),
                ])
            }
        ).document
    }

    /// Each series with its release, coverage and years.
    package var text: String {
        series.map { series in
            let years = Self.rows(of: series).map { row in
                "  \(PlainText.left(row.year, 9))\(PlainText.right(row.entry.index.rounded(toPlaces: 4).description, 10))"
                    + (row.entry.standing == .forecast ? "  forecast" : "")
            }
            let heading = PlainText.wrapped("\(series.name): \(series.release)", hanging: 2)
            return "\(heading)\n  \(series.coverage), \(series.base)\n" + years.joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private struct Row {
        let series: DeflatorSeries
        let year: String
        let entry: DeflatorSeries.Entry
        var forecast: String { entry.standing == .forecast ? "yes" : "no" }
    }

    private var rows: [Row] { series.flatMap(Self.rows(of:)) }

    private static func rows(of series: DeflatorSeries) -> [Row] {
        switch series.yearKind {
        case .financial:
            series.financialYears.compactMap { year in
                series[year].map { Row(series: series, year: year.description, entry: $0) }
            }
        case .calendar:
            series.calendarYears.compactMap { year in
                series[calendarYear: year].map { Row(series: series, year: String(year), entry: $0) }
            }
        }
    }
}
