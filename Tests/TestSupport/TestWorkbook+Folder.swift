import DelimitedText
import Foundation

extension TestWorkbook {
    /// The files of an evaluation's folder as sheets: each table as it stands, numbers as numbers, and `evaluation.json` as keys and
    /// values.
    public init(folder: String) throws {
        sheets = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let stem = String(name.prefix { $0 != "." })
            if name.hasSuffix(".csv") {
                sheets.append(Sheet(stem, try Self.rows(of: SourceFile.load(name: name, in: folder))))
            } else if name == "evaluation.json" {
                let value = LocatedJSON.read(try SourceFile.load(name: name, in: folder)).value
                sheets.append(Sheet(stem, [[.text("key"), .text("value")]] + Self.settings(value, [])))
            }
        }
    }

    private static func rows(of file: SourceFile) -> [[Cell]] {
        var rows: [[Cell]] = []
        for row in CSVRows(file).rows {
            while rows.count < row.line - 1 { rows.append([]) }
            rows.append(row.cells.map(cell))
        }
        return rows
    }

    /// What a person who typed the text into a cell would get: a number where it is one, as far as a cell can hold it.
    public static func cell(_ text: String) -> Cell {
        if text.isEmpty { return .empty }
        let digitsHeld = 15
        let isNumber = text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?/#) != nil
        return isNumber && text.count(where: \.isNumber) <= digitsHeld ? .number(text) : .text(text)
    }

    private static func settings(_ value: LocatedJSON?, _ path: [String]) -> [[Cell]] {
        guard let value else { return [] }
        let key = Cell.text(path.joined(separator: "."))
        switch value.content {
        case .object(let members): return members.flatMap { settings($0.value, path + [$0.key]) }
        case .array(let elements):
            let texts = elements.compactMap(\.string)
            if texts.count == elements.count, !texts.isEmpty, !texts.contains(where: { $0.contains(";") }) {
                return [[key, .text(texts.joined(separator: "; "))]]
            }
            return elements.enumerated().flatMap { settings($1, path + [String($0 + 1)]) }
        case .string(let text): return [[key, cell(text)]]
        case .number(let digits): return [[key, cell(digits)]]
        case .boolean(let value): return [[key, .boolean(value)]]
        case .null, .unreadable: return []
        }
    }
}
