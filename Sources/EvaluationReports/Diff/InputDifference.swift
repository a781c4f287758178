import CostAvoidance
import DelimitedText
import Numerics

/// Something that is written otherwise in the inputs of one evaluation than in those of another.
struct InputDifference: Sendable, Hashable {
    /// The file's name.
    let file: String
    /// Its key, or its row and column; empty for the file as a whole.
    let place: String
    let change: Change

    enum Change: Sendable, Hashable {
        case changed(from: String, to: String)
        case added
        case leftOut
        /// What it says is not repeated.
        case differs
        /// The same is written in another order or layout.
        case laidOutOtherwise
        /// One of the two is a workbook and the other a folder of files.
        case inAnotherForm
    }

    init(_ file: String, _ place: String = "", _ change: Change) {
        self.file = file
        self.place = place
        self.change = change
    }

    /// The difference in a few words.
    var words: String {
        switch change {
        case .changed(let from, let to):
            // What is too long to be told apart by its beginning is not repeated.
            Self.quoted(from) == Self.quoted(to) ? "reads otherwise" : "\(Self.quoted(from)), now \(Self.quoted(to))"
        case .added: "new"
        case .leftOut: "left out now"
        case .inAnotherForm: "holds as sheets what the other has as files, so that its rows are not compared one by one"
        case .differs where !place.isEmpty || file.hasSuffix(".json"): "differs"
        case .differs: "its rows differ; what single rows say is not repeated"
        case .laidOutOtherwise: "says the same in another order or layout"
        }
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : Diagnostic.quoted(text) }

    // MARK: Finding

    /// What differs between the tables of two evaluations, table by table, of folders and workbooks alike.
    ///
    /// - Parameters:
    ///   - old: the folder or workbook of the one, and SHA-256 of every file of it that was read.
    ///   - new: the same of the other.
    static func all(
        from old: (folder: String, hashes: [String: String]), to new: (folder: String, hashes: [String: String])
    ) -> [InputDifference] {
        guard let before = InputTables(at: old.folder), let after = InputTables(at: new.folder) else {
            return files(from: old.hashes, to: new.hashes)
        }
        let names = Set(before.files.keys).union(after.files.keys).sorted()
        return names.flatMap { name -> [InputDifference] in
            let label = label(of: name, before, after)
            guard let one = before.files[name], let other = after.files[name] else {
                return [InputDifference(label, "", before.files[name] == nil ? .added : .leftOut)]
            }
            guard one.sha256 != other.sha256 else { return [] }
            let inside =
                name == settings
                ? settings(before, after)
                : InputRows.keys[name].flatMap { rows(one, other, by: $0) } ?? wholeRows(one, other)
            guard let inside else { return [InputDifference(label, "", .differs)] }
            // A sheet is never laid out as a file is.
            let isSameKind = (before.places == nil) == (after.places == nil)
            guard inside.isEmpty else { return inside.map { InputDifference(label, $0.place, $0.change) } }
            return isSameKind ? [InputDifference(label, "", .laidOutOtherwise)] : []
        }
    }

    /// What a table is called: a file, or where both are workbooks a sheet.
    private static func label(of name: String, _ old: InputTables, _ new: InputTables) -> String {
        guard old.places != nil, let places = new.places, let sheet = places.sheetOfFile[name] else { return name }
        return "the sheet \(sheet)"
    }

    /// Nothing where two tables about single people have the same rows in the same order, however each is laid out; else nil.
    private static func wholeRows(_ old: SourceFile, _ new: SourceFile) -> [InputDifference]? {
        let (before, after) = (CSVRows(old), CSVRows(new))
        guard before.diagnostics.isEmpty, after.diagnostics.isEmpty, before.rows.count == after.rows.count else {
            return nil
        }
        let areSame = zip(before.rows, after.rows).allSatisfy { one, other in
            one.cells.count == other.cells.count && zip(one.cells, other.cells).allSatisfy(isSame)
        }
        return areSame ? [] : nil
    }

    /// Whether two cells say the same: the same text, number, share or month.
    private static func isSame(_ old: String, _ new: String) -> Bool {
        if old == new { return true }
        if let before = try? Share(written: old), let after = try? Share(written: new) { return before == after }
        if let before = try? YearMonth(parsing: old), let after = try? YearMonth(parsing: new) {
            return before == after
        }
        guard let before = try? ExactDecimal(written: old, as: .exactPounds),
            let after = try? ExactDecimal(written: new, as: .exactPounds)
        else { return false }
        return before == after
    }

    /// The files that differ as a whole.
    static func files(from old: [String: String], to new: [String: String]) -> [InputDifference] {
        let books = [old, new].map { $0.keys.sorted().first(where: EvaluationFolder.isWorkbookName) }
        if let book = books[0] ?? books[1], books[0] == nil || books[1] == nil {
            return [InputDifference(book, "", .inAnotherForm)]
        }
        return Set(old.keys).union(new.keys).sorted().compactMap { name in
            guard old[name] != new[name] else { return nil }
            return InputDifference(name, "", old[name] == nil ? .added : new[name] == nil ? .leftOut : .differs)
        }
    }

    private static let settings = "evaluation.json"

    /// Keys with other values; nil where one of the two cannot be read.
    private static func settings(_ old: InputTables, _ new: InputTables) -> [InputDifference]? {
        guard let before = old.settings, let after = new.settings else { return nil }
        return differences(in: settings, before.leaves, after.leaves, secret: [])
    }

    /// Cells of a table with other words; nil where one of the two has no columns to know its rows by.
    private static func rows(_ old: SourceFile, _ new: SourceFile, by keys: [String]) -> [InputDifference]? {
        guard let before = InputRows(old, by: keys), let after = InputRows(new, by: keys) else { return nil }
        var found: [InputDifference] = []
        for row in before.order + after.order.filter({ before.rows[$0] == nil }) {
            switch (before.rows[row], after.rows[row]) {
            case (let one?, let other?):
                let cells = differences(in: old.name, one, other, secret: InputRows.amounts[old.name] ?? [])
                found += cells.map { InputDifference(old.name, "\(row), \($0.place)", $0.change) }
            case (nil, _): found.append(InputDifference(old.name, row, .added))
            case (_, nil): found.append(InputDifference(old.name, row, .leftOut))
            }
        }
        return found
    }

    /// - Parameter secret: places of which it is not told what they say.
    private static func differences(
        in file: String, _ old: [(place: String, text: String)], _ new: [(place: String, text: String)],
        secret: Set<String>
    ) -> [InputDifference] {
        let before = Dictionary(old.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
        let places = old.map(\.place) + new.map(\.place).filter { before[$0] == nil }
        return places.compactMap { place in
            let (was, isNow) = (before[place] ?? "", after[place] ?? "")
            guard !isSame(was, isNow) else { return nil }
            return InputDifference(file, place, secret.contains(place) ? .differs : .changed(from: was, to: isNow))
        }
    }
}

/// The rows of an input that is about no single people, by the cells that name them.
private struct InputRows {
    /// By which columns the rows of a file are known. Those of files about single people are not looked into.
    static let keys = [
        "assumptions.csv": ["parameter", "scope"], "costs.csv": ["item"], "unit-costs.csv": ["service"],
        "scenarios.csv": ["scenario", "parameter", "scope"], "deflators.csv": ["year"],
        "published.csv": ["measure", "scope"], "names.csv": ["column", "written"], "quality.csv": ["date", "check"],
    ]
    /// Columns whose amounts a licence may forbid to repeat: the bridge tells those that may be told.
    static let amounts: [String: Set<String>] = ["unit-costs.csv": ["low", "central", "high", "original"]]

    private(set) var order: [String] = []
    private(set) var rows: [String: [(place: String, text: String)]] = [:]

    /// - Returns: nil where the file has none of the columns, or cannot be read.
    init?(_ file: SourceFile, by keys: [String]) {
        let records = CSVRows(file)
        guard records.diagnostics.isEmpty, let header = records.rows.first?.cells else { return nil }
        let columns = keys.compactMap { header.firstIndex(of: $0) }
        guard !columns.isEmpty, columns.first == header.firstIndex(of: keys[0]) else { return nil }
        var counts: [String: Int] = [:]
        for cells in records.rows.dropFirst().map(\.cells) {
            let key = columns.compactMap { cells.indices.contains($0) ? cells[$0] : nil }.filter { !$0.isEmpty }
                .joined(separator: " ")
            counts[key, default: 0] += 1
            let row = counts[key] == 1 ? key : "\(key) (\(counts[key] ?? 0))"
            order.append(row)
            rows[row] = zip(header, cells).map { ($0, $1) }
        }
    }
}

extension LocatedJSON {
    /// Every value that holds no others, by the keys that lead to it.
    fileprivate var leaves: [(place: String, text: String)] {
        switch content {
        case .null: [("", "null")]
        case .boolean(let value): [("", "\(value)")]
        case .number(let digits): [("", digits)]
        case .string(let string): [("", string)]
        case .array(let elements):
            elements.enumerated().flatMap { index, element in
                element.leaves.map { (Self.joined("\(index + 1)", $0.place), $0.text) }
            }
        case .object(let members):
            members.flatMap { member in
                member.value.leaves.map { (Self.joined(member.key, $0.place), $0.text) }
            }
        case .unreadable: []
        }
    }

    private static func joined(_ key: String, _ rest: String) -> String { rest.isEmpty ? key : "\(key).\(rest)" }
}
