import DelimitedText
import Numerics

/// A sheet with a row a person and a column a service, turned into a row a person and service.
package struct Reshaping: Sendable {
    /// What an empty cell of a service means. It is not none unless somebody says so.
    package enum Blank: String, CaseIterable, Sendable {
        /// None of the service.
        case zero
        /// Not known.
        case unknown
    }

    /// A person and service of which no row was made.
    package struct LeftOut: Sendable {
        package let position: SourcePosition
        package let service: String
        package let reason: String
    }

    /// A cell that is empty and was read as none, because somebody said so.
    package struct Filled: Sendable {
        package let position: SourcePosition
        /// What it counts: `after of ae-attendance`.
        package let name: String
    }

    /// The rows as a file.
    package let csv: String
    /// Rows of the sheet, each with a person.
    package let sheetRows: Int
    /// People of the sheet, told apart by their codes.
    package let people: Int
    /// Rows made.
    package let rowCount: Int
    /// With these, the rows are as many as people times services.
    package let leftOut: [LeftOut]
    /// Cells that were empty and are read as 0.
    package let filled: [Filled]
    /// Cells that were empty and stay so in a row that is made: what came of these people is not known.
    package let stillEmpty: [Filled]
    /// Services of people of which a number of the time after is left out, because nothing is known of the time before.
    package let emptied: [LeftOut]
    /// The cells of the codes of people of whom no row was made.
    package let withoutRow: [SourcePosition]
    /// Everything wrong in the sheet, by its places.
    package let diagnostics: Diagnostics
    /// The code of each row's person, and its cell.
    let persons: [(code: String, position: SourcePosition)]

    /// Turns a sheet.
    ///
    /// - Parameters:
    ///   - blank: what an empty cell means; nil refuses a sheet that has one.
    ///   - caseNumbers: what case numbers look like, where the evaluation that the rows are for says so.
    package init(_ sheet: WideSheet, map: WideMap, blank: Blank?, caseNumbers: CaseNumberShapes? = nil) {
        let file = sheet.file
        let reader = CSVReader(file)
        let reading = WideRows(map: map, blank: blank, caseNumbers: caseNumbers)
        let rows = reader.reduce(
            { RowList<WideRow>(file: file.name) },
            record: { list, record in
                guard !record.isBlank else { return }
                list.cells.beginRecord()
                list.values.append(reading.row(record, &list.cells))
            }, merge: { $0.append($1) }
        ).finished(adding: Diagnostics())
        var found = rows.diagnostics
        let blanks = rows.values.flatMap(\.filled).map(\.position)
        if blank == nil, let first = blanks.min() { found.add(Self.question(first, count: blanks.count, map.target)) }
        if blank == .zero, !found.hasErrors { found.merge(with: Self.withoutUse(rows.values)) }
        let times = map.target == .serviceUse ? map.timesSaid : []
        for told in WideSheetFaults.all(sheet, map) + Percentages.asked(rows.values.flatMap(\.percentages), map) {
            found.add(told)
        }
        var writer = CSVWriter(
            header: map.carried.map(\.name) + ["service"] + map.target.measures + times.map { "\($0)_months" })
        // A heading is read once for each service and not for each row.
        let lengths = Dictionary(
            uniqueKeysWithValues: map.services.map { service in
                (service, times.map { map.months($0, of: service).map { CSVValue.number("\($0)") } ?? .empty })
            })
        var leftOut: [LeftOut] = []
        var rowCount = 0
        var known = Self.known(rows.values)
        for row in rows.values {
            for use in row.uses {
                let unknown = use.isOfNothingKnown ? row.person.map { [$0.code, use.service] } : nil
                // Of one person and service there is one row, and one that says something where some row of the sheet does.
                if let reason = use.leftOut ?? unknown.flatMap({ known.insert($0).inserted ? nil : Self.noBefore }) {
                    leftOut.append(LeftOut(position: row.position, service: use.service, reason: reason))
                    continue
                }
                rowCount += 1
                writer.append(
                    row.carried.map { $0.isEmpty ? .empty : .text($0) } + [.text(use.service)]
                        + use.cells.map { $0.isEmpty ? .empty : .number($0) }
                        + (lengths[use.service] ?? []))
            }
        }
        found.merge(with: Self.people(rows.values, map))
        for told in Self.repeated(rows.values, map.target) { found.add(told) }
        csv = writer.text
        sheetRows = rows.values.count
        persons = rows.values.compactMap(\.person).map { ($0.code, $0.position) }
        people = Set(persons.map(\.code)).count
        filled = blank == .zero ? rows.values.flatMap(\.filled) : []
        emptied = rows.values.flatMap { row in
            row.uses.filter(\.isUnknown).map {
                LeftOut(position: row.position, service: $0.service, reason: Self.noBefore)
            }
        }
        stillEmpty = blank == .zero ? [] : rows.values.flatMap(\.stillEmpty)
        let told = Set(rows.values.filter(\.isMade).compactMap(\.person?.code))
        var missed: Set<String> = []
        withoutRow = persons.filter { !told.contains($0.code) && missed.insert($0.code).inserted }.map(\.position)
        (self.rowCount, self.leftOut, diagnostics) = (rowCount, leftOut, found)
    }

    private static let noBefore = "before is not known"

    /// The services of people of which something is known.
    private static func known(_ rows: [WideRow]) -> Set<[String]> {
        Set(
            rows.flatMap { row in
                row.uses.filter { $0.leftOut == nil && !$0.isOfNothingKnown }
                    .compactMap { use in row.person.map { [$0.code, use.service] } }
            })
    }

    /// People of whom no cell of a service holds anything, all told at once: with `--blank zero` they used nothing.
    private static func withoutUse(_ rows: [WideRow]) -> Diagnostics {
        let unused = rows.filter { row in row.filled.count == row.uses.reduce(0) { $0 + $1.cells.count } }
        var found = Diagnostics()
        guard let first = unused.first else { return found }
        let others = unused.count == 1 ? "" : "; nor is it of \(unused.count - 1) more"
        found.add(
            Diagnostic(
                .warning, at: first.position, code: "row-without-use",
                message: "no cell of a service is filled\(others): read as people who used nothing",
                remedy: "Take the row out if nothing is known of the person."))
        return found
    }

    /// People on more than one row, each told once.
    private static func repeated(_ rows: [WideRow], _ target: WideTarget) -> [Diagnostic] {
        var first: [String: (person: WideRow.Person, services: Set<String>)] = [:]
        return rows.compactMap { row in
            // What is no person is refused, and is not told as one.
            guard let person = row.person, !TotalName.isOfAllCases(person.code) else { return nil }
            let services = Set(row.uses.filter { $0.leftOut == nil && !$0.isOfNothingKnown }.map(\.service))
            guard let earlier = first[person.code] else {
                first[person.code] = (person, services)
                return nil
            }
            first[person.code]?.services.formUnion(services)
            let line = earlier.person.position.line
            // What was observed of a person and service stands in one row: two windows of one person are no sum.
            if target == .serviceUse, let twice = services.intersection(earlier.services).min() {
                return Diagnostic(
                    at: person.position, code: "repeated-person",
                    message:
                        "the person of line \(line) stands here again, and service-use.csv takes one row a person and service",
                    remedy:
                        "Add the counts of the two lines up in one, of \(twice) and of every other service; or take one "
                        + "line out; or, where they are two people, give them two codes.")
            }
            return Diagnostic(
                .warning, at: person.position, code: "repeated-person",
                message: "the person of line \(line) stands here again, and the rows of both lines are made",
                remedy:
                    "An evaluation adds up the rows of one person, who stands in one group: take one of the two out of the "
                    + "sheet unless both count.")
        }
    }

    /// Columns that are kept and have names of people in them, each told once.
    private static func people(_ rows: [WideRow], _ map: WideMap) -> Diagnostics {
        var found = Diagnostics()
        for (index, column) in map.carried.enumerated() where map.kept.contains(column.name) {
            let names = rows.lazy.map { row in
                let line = row.position
                let place = SourcePosition(file: line.file, line: line.line, column: column.place + 1)
                return (name: row.carried[index], position: place)
            }
            NamesOfPeople.warning(column.name, among: names).map { found.add($0) }
        }
        return found
    }

    private static func question(_ first: SourcePosition, count: Int, _ target: WideTarget) -> Diagnostic {
        let others = count == 1 ? "" : count == 2 ? "; so is another" : "; so are \(count - 1) more"
        let unknown =
            switch target {
            case .serviceUse:
                "an empty after stays empty, lost to follow-up, and without a before nothing of the service is known, whatever its after"
            case .outcomes: "no row is made"
            }
        return Diagnostic(
            at: first, code: "blank-cell", message: "a cell of a service is empty\(others): none, or not known?",
            remedy: "Say which: --blank zero reads 0; with --blank unknown \(unknown).")
    }
}

/// A row of the sheet.
private struct WideRow: Sendable {
    let position: SourcePosition
    let person: Person?
    let carried: [String]
    let uses: [Use]
    /// Numbers that are so many in a hundred by their heading.
    let percentages: [Percentages.Cell]

    /// Whose row it is, and the cell that says so.
    struct Person: Sendable {
        let code: String
        let position: SourcePosition
    }

    /// One service of it.
    struct Use: Sendable {
        let service: String
        let cells: [String]
        let leftOut: String?
        /// Its cells that hold nothing.
        let blanks: [Reshaping.Filled]
        /// Whether it is a row without numbers.
        var isOfNothingKnown: Bool { leftOut == nil && cells.allSatisfy(\.isEmpty) }
        /// Whether a number of it is left out, because nothing is known of the time before.
        var isUnknown = false
    }

    /// Empty cells of services.
    var filled: [Reshaping.Filled] { uses.flatMap(\.blanks) }
    /// Those of services of which a row is made.
    var stillEmpty: [Reshaping.Filled] { uses.filter { $0.leftOut == nil }.flatMap(\.blanks) }
    /// Whether a row is made of any service.
    var isMade: Bool { uses.contains { $0.leftOut == nil } }
}

/// Reads rows of the sheet by its map.
private struct WideRows: Sendable {
    let map: WideMap
    let blank: Reshaping.Blank?
    let caseNumbers: CaseNumberShapes?
    private let carried: [(name: String, place: Int)]
    private let services: [(service: String, places: [Int])]
    private let kept: Set<String>
    private let percentPlaces: Set<Int>

    init(map: WideMap, blank: Reshaping.Blank?, caseNumbers: CaseNumberShapes?) {
        (self.map, self.blank, self.caseNumbers) = (map, blank, caseNumbers)
        carried = map.carried
        percentPlaces = map.percentages
        kept = Set(map.kept)
        services = map.services.map { service in
            (service, map.target.measures.compactMap { map.place(of: $0, service) })
        }
    }

    func row(_ record: borrowing CSVRecord, _ cells: inout CellReader) -> WideRow {
        var uses: [WideRow.Use] = []
        refuseNote(record, &cells)
        var percentages: [Percentages.Cell] = []
        let values = carriedValues(record, &cells, &percentages)
        for (service, places) in services {
            var texts: [String] = []
            var blanks: [Reshaping.Filled] = []
            for (measure, place) in zip(map.target.measures, places) {
                let cell = record[place]
                if cells.text(cell) != nil {
                    texts.append(count(cell, measure, of: service, &cells))
                } else {
                    blanks.append(
                        Reshaping.Filled(position: cell.position(in: cells.file), name: "\(measure) of \(service)"))
                    texts.append(blank == .zero ? "0" : "")
                }
            }
            uses.append(WideRow.Use(service: service, cells: texts, leftOut: reason(texts), blanks: blanks))
        }
        let person = carried.first { $0.name == "case_id" }.flatMap { _, place in
            let cell = record[place]
            return values.first.flatMap { code in
                code.isEmpty ? nil : WideRow.Person(code: code, position: cell.position(in: cells.file))
            }
        }
        let position = SourcePosition(file: cells.file, line: record.line)
        return WideRow(
            position: position, person: person, carried: values, uses: withUnknown(uses), percentages: percentages)
    }

    /// Of a person of whom some service is known, those of which the time before is not have a row without numbers: a person without a
    /// row used nothing.
    private func withUnknown(_ uses: [WideRow.Use]) -> [WideRow.Use] {
        guard map.target == .serviceUse, uses.contains(where: { $0.leftOut == nil }) else { return uses }
        return uses.map { use in
            guard use.leftOut != nil else { return use }
            return WideRow.Use(
                service: use.service, cells: use.cells.map { _ in "" }, leftOut: nil, blanks: use.blanks,
                isUnknown: use.cells.contains { !$0.isEmpty })
        }
    }

    /// What a cell of a service counts. What was observed cannot be fewer than none; of what was judged use may have risen.
    private func count(_ cell: CSVCell, _ measure: String, of service: String, _ cells: inout CellReader) -> String {
        let name = "\(measure) of \(service)"
        guard let count = cells.quantity(cell, name) else { return "" }
        if map.target == .serviceUse, count.isNegative {
            cells.error(
                cell, "negative-use", "\(name) is \(cell.quoted), which is below zero",
                remedy: "Write how much was used; a rise shows by itself, as more after than before.")
        }
        return count.description
    }

    /// A line below the table, `n = 40` or `Source: case system`, has text in one cell.
    private func refuseNote(_ record: borrowing CSVRecord, _ cells: inout CellReader) {
        let filled = (0..<record.count).filter { !record[$0].text.allSatisfy(\.isWhitespace) }
        guard let only = filled.first, filled.count == 1, record.count > 1 else { return }
        cells.refuse(
            record[only], "row-of-one-cell", "nothing else stands in the row: a line below the table, or a person?",
            remedy: "Take the line out. If it is a person who used nothing, write 0 into the cells of the services.")
    }

    /// Why no row is made; nil where one is. Of the first measure something must be known.
    private func reason(_ texts: [String]) -> String? {
        guard let first = texts.first, first.isEmpty else { return nil }
        return "\(map.target.measures[0]) is not known"
    }

    /// A cell of a column that is the same for all rows of a person. A month is written in one way, whichever a table or a workbook has.
    private func value(of cell: CSVCell, _ name: String, _ cells: inout CellReader) -> String {
        switch name {
        case "case_id":
            let code = cells.caseID(cell)
            if code == nil { cells.missing(cell, name) }
            return code ?? ""
        case "start": return cells.month(cell, name)?.description ?? ""
        case "before_months", "after_months": return cells.monthsObserved(cell, name)?.description ?? ""
        case _ where kept.contains(name):
            // A total among the groups is one of the evaluation's errors, told where it can be mended.
            _ = cells.rowName(cell, name)
            return cells.text(cell) ?? ""
        default: return cells.text(cell) ?? ""
        }
    }

    private func carriedValues(
        _ record: borrowing CSVRecord, _ cells: inout CellReader, _ percentages: inout [Percentages.Cell]
    ) -> [String] {
        var values: [String] = []
        for (name, place) in carried {
            let cell = record[place]
            let isCase = name == "case_id"
            if let kind = PersonalDataGuard.finding(in: cell.text, at: isCase ? .caseIdentifier : .caseCell),
                !(name == "start" && kind == .dateOfBirth), !(isCase && caseNumbers?.covers(cell.text) ?? false)
            {
                cells.refuse(
                    cell, "personal-data", "\(name) looks like \(kind.rawValue)",
                    remedy: "Take it out before going on: inputs are anonymised."
                        + (isCase && kind.isOfNumbers ? CaseNumberShapes.adviceBesideOutput : ""))
            }
            let value = value(of: cell, name, &cells)
            if percentPlaces.contains(place), let number = try? Quantity(parsing: value) {
                percentages.append(
                    Percentages.Cell(place: place, number: number, position: cell.position(in: cells.file)))
                values.append("\(value)%")
            } else {
                values.append(value)
            }
        }
        return values
    }
}
