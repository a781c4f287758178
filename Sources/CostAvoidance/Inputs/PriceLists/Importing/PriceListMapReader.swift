import DelimitedText
import Numerics

/// Reads a map of one's own: `field,column,value,factor,source`, a row a field.
///
/// ```text
/// field,column,value,factor,source
/// label,What it is,,,
/// central,Pounds,,,
/// unit,Counted in,,,
/// bearer,,Local authority,,
/// price_year,,2024-25,,
/// licence,,OGL v3.0,,
/// publication,,"Our county, Fees and charges 2024-25",,
/// convert,session,hour,3.5,"Fees and charges, p. 4: a session is three and a half hours"
/// ```
package enum PriceListMapReader {
    /// The map a file holds, and every fault of it; nil where there is an error.
    package static func read(_ file: SourceFile) -> (map: PriceListMap?, diagnostics: Diagnostics) {
        let reader = CSVReader(file)
        let columns = CSVColumns(reader, required: ["field"], optional: ["column", "value", "factor", "source"])
        let places = ["field", "column", "value", "factor", "source"].map { columns[$0] }
        let outcome = reader.reduce(
            under: columns, { [Line]() },
            record: { lines, record in
                guard !record.isBlank else { return }
                lines.append(Line(record, places: places))
            },
            merge: { $0 += $1 })
        var diagnostics = columns.diagnostics
        diagnostics.merge(with: outcome.diagnostics)
        var map = PriceListMap(name: file.name)
        map.isOwn = true
        for line in outcome.value { line.read(into: &map, &diagnostics) }
        // A row in error may be the one that is missing.
        let isSound = !diagnostics.hasErrors
        for field in PriceListMap.needed
        where isSound && map.columns[field] == nil && map.constants[field] == nil {
            diagnostics.add(
                Diagnostic(
                    at: SourcePosition(file: file.name, line: 1), code: "map-without-field",
                    message: "the map says nothing of \(field.rawValue)",
                    remedy: "Add a row \(field.rawValue) with the name of its column"
                        + (PriceListMap.ofRows.contains(field) ? "." : ", or with the value of every row.")))
        }
        return (diagnostics.hasErrors ? nil : map, diagnostics)
    }

    /// A row of the map.
    private struct Line: Sendable {
        let cells: [String]
        let positions: [SourcePosition]

        init(_ record: borrowing CSVRecord, places: [Int?]) {
            cells = places.map { record.cell(at: $0)?.text.withoutSurroundingSpace ?? "" }
            positions = places.map { place in record.cell(at: place).map { record.position(of: $0) } ?? record.position
            }
        }

        private var field: String { cells[0] }
        private var column: String { cells[1] }
        private var value: String { cells[2] }

        func read(into map: inout PriceListMap, _ diagnostics: inout Diagnostics) {
            for (place, cell) in cells.enumerated() {
                let isCited = place == cells.count - 1 || ["licence", "publication", "source", "url"].contains(field)
                guard let kind = PersonalDataGuard.finding(in: cell, at: isCited ? .reference : .freeText) else {
                    continue
                }
                return report(
                    place, "personal-data", "the cell looks like \(kind.rawValue)", remedy: kind.remedy, &diagnostics)
            }
            switch field {
            case "licence": map.licence = value
            case "publication": map.citation = value
            case "sheet": map.sheet = value
            case "convert": convert(&map, &diagnostics)
            default:
                guard let known = PriceListMap.Field(rawValue: field) else {
                    let names = PriceListMap.fieldNames
                    return report(
                        0, "unknown-map-field",
                        "field is \(Diagnostic.quoted(field))\(NearMatch.unknown(field, among: names))",
                        remedy: "A map has the fields \(names.joined(separator: ", ")).", &diagnostics)
                }
                guard map.columns[known] == nil, map.constants[known] == nil, column.isEmpty || value.isEmpty else {
                    return report(
                        0, "repeated-map-field", "the map says twice what \(field) is",
                        remedy: "Name its column, or the value of every row, and not both.", &diagnostics)
                }
                if let fault = fault(of: known) {
                    return report(2, "unusable-map-value", fault.message, remedy: fault.remedy, &diagnostics)
                }
                if !column.isEmpty { map.columns[known] = [column.lowercased()] }
                if !value.isEmpty { map.constants[known] = value }
            }
        }

        /// What is wrong with a value that would stand for every row.
        private func fault(of field: PriceListMap.Field) -> (message: String, remedy: String)? {
            guard !value.isEmpty else { return nil }
            let said = "\(field.rawValue) is \(Diagnostic.quoted(value))"
            switch field {
            case _ where PriceListMap.ofRows.contains(field):
                return (
                    "\(field.rawValue) is one value for every row", "Write the name of its column into column."
                )
            case .priceYear:
                do throws(FinancialYearError) { _ = try FinancialYear(parsing: value) } catch {
                    return ("\(said); \(error.explanation)", "Write a financial year, such as 2024-25.")
                }
            case .benefitType: return Self.fault(said, value, BenefitType.allCases.map(\.rawValue))
            case .contribution: return Self.fault(said, value, ClientContribution.allCases.map(\.rawValue))
            case .cashable where (try? Share(written: value)) == nil:
                return (said, "Write a share from 0 to 1, or a percentage such as 35%.")
            case .vat where ValueAddedTax(written: value) == nil:
                return Self.fault(said, value, ValueAddedTax.allCases.map(\.rawValue))
            default: break
            }
            return nil
        }

        private static func fault(_ said: String, _ value: String, _ known: [String]) -> (String, String)? {
            known.contains(value.lowercased())
                ? nil
                : ("\(said)\(NearMatch.unknown(value, among: known))", "Write \(known.joined(separator: " or ")).")
        }

        /// A unit that is another one so many times, on somebody's authority.
        private func convert(_ map: inout PriceListMap, _ diagnostics: inout Diagnostics) {
            guard let factor = try? ExactDecimal(parsing: cells[3]), factor > .zero, !NoName.isOne(cells[4]),
                !value.isEmpty,
                !column.isEmpty
            else {
                return report(
                    0, "conversion-without-factor",
                    "a unit is converted without a factor above 0 and a source for it",
                    remedy:
                        "Write the unit as the file has it into column, the one wanted into value, how many of these it is "
                        + "into factor, and who says so into source.", &diagnostics)
            }
            guard let calendar = UnitLikeness.calendar(column, in: value) else {
                return note(factor, &map)
            }
            // A week of care may be counted in the hours it takes, and never in more than it has.
            let isShorter = calendar.upperBound < 1
            guard factor.doubleValue <= calendar.upperBound * Self.tolerance else {
                return report(
                    3, "conversion-against-calendar",
                    "one \(column) is \(factor) of \(value), and it cannot be more than \(Self.words(calendar.upperBound))",
                    remedy: isShorter
                        ? "The factor is how many of the new unit one old unit is: less than 1 where the new one is longer."
                        : "Write how many of the new unit one old unit is.", &diagnostics)
            }
            if factor.doubleValue * Self.tolerance < calendar.lowerBound {
                diagnostics.add(
                    Diagnostic(
                        .warning, at: positions[3], code: "conversion-against-calendar",
                        message:
                            "one \(column) is \(factor) of \(value), and by the calendar it is \(Self.words(calendar.lowerBound))",
                        remedy: "If so many of it are used or paid for, all is well; else write the calendar's."))
            }
            note(factor, &map)
        }

        /// Rounding that a factor may have, such as 0.0192 for a week in a year.
        private static let tolerance = 1.01

        private static func words(_ number: Double) -> String {
            let rounded = (try? ExactDecimal(rounding: number, places: 4)) ?? .zero
            return rounded.description
        }

        private func note(_ factor: ExactDecimal, _ map: inout PriceListMap) {
            map.conversions[column.lowercased()] = PriceListMap.Conversion(
                unit: value, factor: factor, source: cells[4])
        }

        private func report(
            _ column: Int, _ code: String, _ message: String, remedy: String, _ diagnostics: inout Diagnostics
        ) {
            diagnostics.add(Diagnostic(at: positions[column], code: code, message: message, remedy: remedy))
        }
    }
}
