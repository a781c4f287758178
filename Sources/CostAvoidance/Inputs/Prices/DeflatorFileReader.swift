import DelimitedText
import Numerics

/// What `deflators.csv` holds, and what is wrong with it.
package struct DeflatorFile: Sendable {
    /// The series, or nil where anything in the file is wrong or there is nothing in it.
    package let series: DeflatorSeries?
    /// Every error and warning of the file, each at its cell.
    package let diagnostics: Diagnostics
}

/// Reads `deflators.csv`: a price index of one's own, in place of a built-in one.
///
/// Years may be missing: one that is needed and not there is an error where it is needed.
package enum DeflatorFileReader {
    /// The series the file holds, under the file's name, and every fault of it in one go.
    package static func read(_ file: SourceFile) -> DeflatorFile {
        let reader = CSVReader(file)
        let columns = CSVColumns(reader, required: ["year", "index"], optional: ["source", "forecast"])
        let places = (
            year: columns["year"], index: columns["index"], source: columns["source"], forecast: columns["forecast"]
        )
        let guarded = GuardedColumns(reader, place: .freeText, numbers: [places.index])
        let outcome = reader.reduce(
            under: columns, { Rows() },
            record: { rows, record in
                guard !record.isBlank else { return }
                var cells = CellReader(file: file.name)
                guard cells.begin(record, guarded) else {
                    rows.diagnostics.merge(with: cells.diagnostics)
                    return
                }
                rows.diagnostics.merge(with: cells.diagnostics)
                rows.add(
                    year: record.copy(places.year, cells), index: record.copy(places.index, cells),
                    forecast: record.copy(places.forecast, cells))
                if let source = cells.text(record.cell(at: places.source)) { rows.sources.insert(source) }
            },
            merge: { $0.append($1) })
        var rows = outcome.value
        rows.diagnostics.merge(with: columns.diagnostics)
        rows.diagnostics.merge(with: outcome.diagnostics)
        return rows.result(named: file.name)
    }
}

/// A cell of `deflators.csv`, copied out of the file.
private struct DeflatorCell: Sendable {
    let text: String
    let position: SourcePosition
}

extension CSVRecord {
    fileprivate func copy(_ index: Int?, _ cells: CellReader) -> DeflatorCell? {
        guard let cell = cell(at: index), !cells.isRefused(cell) else { return nil }
        return DeflatorCell(text: cell.text, position: position(of: cell))
    }
}

/// The rows of `deflators.csv` read so far.
private struct Rows: Sendable {
    private struct Entry {
        let year: FinancialYear
        let index: ExactDecimal?
        let standing: DeflatorSeries.Standing
        let position: SourcePosition
        let indexPosition: SourcePosition
    }

    private var entries: [Entry] = []
    var sources: Set<String> = []
    var diagnostics = Diagnostics()

    mutating func add(year: DeflatorCell?, index: DeflatorCell?, forecast: DeflatorCell?) {
        let standing = forecast.map { self.standing($0) } ?? .outturn
        let financialYear = year.flatMap { self.year($0) }
        let number = index.flatMap { self.index($0) }
        guard let year, let financialYear else { return }
        entries.append(
            Entry(
                year: financialYear, index: number, standing: standing, position: year.position,
                indexPosition: index?.position ?? year.position))
    }

    mutating func append(_ other: Rows) {
        entries += other.entries
        sources.formUnion(other.sources)
        diagnostics.merge(with: other.diagnostics)
    }

    func result(named file: String) -> DeflatorFile {
        var found = diagnostics
        var first: [FinancialYear: SourcePosition] = [:]
        var index: [FinancialYear: DeflatorSeries.Entry] = [:]
        for entry in entries {
            if let earlier = first[entry.year] {
                found.add(
                    Diagnostic(
                        at: entry.position, code: "duplicate-year",
                        message: "\(entry.year) has an index already, on line \(earlier.line)",
                        remedy: "Keep one of the two rows."))
                continue
            }
            first[entry.year] = entry.position
            index[entry.year] = entry.index.map { DeflatorSeries.Entry(index: $0, standing: entry.standing) }
        }
        found.merge(with: check(first: first))
        if entries.isEmpty, found.isEmpty { found.add(EmptyTable.deflators.warning(in: file)) }
        guard !entries.isEmpty, !found.hasErrors else { return DeflatorFile(series: nil, diagnostics: found) }
        let release =
            sources.isEmpty ? "the evaluation's own index, source not given" : sources.sorted().joined(separator: "; ")
        let series = DeflatorSeries(name: file, release: release, base: "as given", financialYears: index)
        return DeflatorFile(series: series, diagnostics: found)
    }

    /// What the numbers say against being an index.
    private func check(first: [FinancialYear: SourcePosition]) -> Diagnostics {
        IndexCheck(
            entries.compactMap { entry in
                guard let index = entry.index, first[entry.year] == entry.position else { return nil }
                return IndexCheck.Entry(year: entry.year, index: index, position: entry.indexPosition)
            }
        ).diagnostics
    }

    private mutating func year(_ cell: DeflatorCell) -> FinancialYear? {
        guard !isMissing(cell, "year") else { return nil }
        do throws(FinancialYearError) {
            return try FinancialYear(parsing: cell.text.withoutSurroundingSpace)
        } catch {
            report(cell, "not-a-financial-year", "\(PlainWords.told("year", cell.text)); \(error.explanation)")
            return nil
        }
    }

    private mutating func index(_ cell: DeflatorCell) -> ExactDecimal? {
        guard !isMissing(cell, "index") else { return nil }
        do throws(DecimalError) {
            let number = try ExactDecimal(written: cell.text)
            if number > .zero { return number }
            report(
                cell, "index-not-positive", "index is \(number); expected a number above zero",
                remedy: "An index says how prices of one year compare with another's, such as 103.24.")
        } catch {
            report(
                cell, "not-a-number",
                PlainWords.told("index", cell.text, which: error.explanation(of: cell.text, notKnown: .rowLeftOut))
            )
        }
        return nil
    }

    /// Whether a year was forecast when the index was released; an index without the column, or an empty cell, was measured.
    private mutating func standing(_ cell: DeflatorCell) -> DeflatorSeries.Standing {
        switch cell.text.withoutSurroundingSpace.lowercased() {
        case "yes": return .forecast
        case "no", "": return .outturn
        default:
            report(
                cell, "not-yes-or-no", "\(PlainWords.told("forecast", cell.text)); expected yes or no",
                remedy: "Write yes where the index of the year was a forecast, and no where it was measured.")
            return .outturn
        }
    }

    private mutating func isMissing(_ cell: DeflatorCell, _ column: String) -> Bool {
        guard cell.text.withoutSurroundingSpace.isEmpty else { return false }
        report(cell, "missing-value", "\(column) is empty", remedy: "Fill it in, or delete the row.")
        return true
    }

    private mutating func report(_ cell: DeflatorCell, _ code: String, _ message: String, remedy: String? = nil) {
        diagnostics.add(Diagnostic(at: cell.position, code: code, message: message, remedy: remedy))
    }
}
