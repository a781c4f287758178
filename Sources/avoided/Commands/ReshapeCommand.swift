import CostAvoidance
import DelimitedText
import Platform

/// `avoided reshape`: a sheet with a row a person and a column a service, turned into rows.
enum ReshapeCommand: Command {
    static let description = CommandDescription(
        name: "reshape", summary: "turns a sheet with a column for each service into rows",
        operands: [.init(name: "FILE", count: .one)],
        options: [
            .init(
                name: "--to", value: .choice(WideTarget.allCases.map(\.rawValue)),
                help: "the file of an evaluation that the rows are for"),
            .init(
                name: "--map", value: .one(placeholder: "MAP"),
                help: "which column is what; without it a map to correct is the result"),
            .init(
                name: "--blank", value: .choice(Reshaping.Blank.allCases.map(\.rawValue)),
                help: "what an empty cell of a service means; without it one is refused"),
            .init(
                name: "--sheet", value: .one(placeholder: "NAME"),
                help: "the sheet of a workbook, where more than one holds something"),
            .init(
                name: "--output", value: .one(placeholder: "OUTPUT"),
                help: "write the result there, in place of standard output"),
        ],
        discussion: """
            FILE is a .csv, .xlsx or .ods with one row a person and columns such as `A&E before` and `A&E after`.
            Titles above the header are passed over, and a header may stand on two lines. It takes two runs, so that
            nothing is guessed in silence. The first prints a map, `column,service,when`, with a guess at every
            column. Correct it: `when` is before or after (quantity for outcomes) beside a service, or else case_id,
            group, start or another column of the file, keep (a column to group by) or leave. A guess that would
            bring figures and is not certain has a question mark, `before?`, and is refused until you take it out.
            The second run takes the map with --map and gives the rows.

            An empty cell is not none unless you say so: --blank zero reads 0, --blank unknown leaves it empty. Without a
            before nothing of the service is known, and without any there is no row. Every one of these is named, so that rows of the sheet times services is rows made
            and rows left out.

            What looks like an NHS number, a telephone number or the like in case_id is refused, unless OUTPUT lies in the
            folder of an evaluation whose caseIds says that case numbers look so.

            OUTPUT must not be there yet, or be an example that `avoided new` wrote and nobody has changed.

                avoided new my-evaluation --design before-after
                avoided reshape sheet.xlsx --to service-use --output map.csv
                avoided reshape sheet.xlsx --to service-use --map map.csv --output my-evaluation/service-use.csv
            """)

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let path = arguments.operands[0]
        guard let target = arguments.value("--to").flatMap(WideTarget.init(rawValue:)) else {
            throw .usage(
                "avoided reshape needs --to \(WideTarget.allCases.map(\.rawValue).joined(separator: " or --to "))")
        }
        if let output = arguments.value("--output") { try NewFile.checkMayHoldCSV(output) }
        let table = try PriceFile.table(path, sheet: arguments.value("--sheet"))
        let sheet = WideSheet(table.file, merged: table.sheet?.mergedRanges ?? [])
        guard !sheet.faults.hasErrors else {
            InputErrors.show(table.placed(sheet.faults), on: terminal)
            throw CommandFailure(.refused)
        }
        guard let mapPath = arguments.value("--map") else {
            return try suggest(sheet, table, target, arguments, terminal)
        }
        let mapTable = try PriceFile.table(mapPath, sheet: nil)
        let (map, diagnostics) = WideMapReader(target: target, sheet: sheet).read(mapTable.file)
        InputErrors.show(mapTable.placed(diagnostics), on: terminal)
        guard let map else { throw CommandFailure(.refused) }
        let blank = arguments.value("--blank").flatMap(Reshaping.Blank.init(rawValue:))
        let made = Reshaping(sheet, map: map, blank: blank, caseNumbers: caseNumbers(arguments))
        var faults = made.diagnostics
        faults.merge(with: made.caseFaults)
        let ofFormats = table.sheet.map { SheetColumns($0, of: sheet, as: map).faults } ?? Diagnostics()
        let found = table.placedAmong(faults.withoutPersonalValues(), map.columnsUsed, ofFormats)
            .withoutMerges(in: sheet)
        InputErrors.show(found, on: terminal)
        guard !found.hasErrors else { throw CommandFailure(.refused) }
        try give(made.csv, arguments, terminal)
        guard !arguments.has("--quiet") else { return }
        terminal.message(words(made, map, table))
    }

    /// What case numbers look like, where the result goes into the folder of an evaluation that says so.
    private static func caseNumbers(_ arguments: Arguments) -> CaseNumberShapes? {
        arguments.value("--output").flatMap { output in
            CaseNumberShapes(ofEvaluationIn: URL(fileURLWithPath: output).deletingLastPathComponent().path)
        }
    }

    // MARK: The map

    private static func suggest(
        _ sheet: WideSheet, _ table: PriceFile.Table, _ target: WideTarget, _ arguments: Arguments,
        _ terminal: Terminal
    ) throws(CommandFailure) {
        for option in ["--blank"] where arguments.isGiven(option) {
            throw .usage("\(option) is about the rows, and without --map there are none")
        }
        let amounts = table.sheet.map { SheetColumns.amounts(in: $0, below: sheet.lastLineOfHeader) } ?? [:]
        let suggestion = WideMapSuggestion(sheet, formattedAsMoney: amounts, target: target, catalogue: .builtIn)
        let found = table.placedAmong(
            suggestion.diagnostics.withoutPersonalValues(), suggestion.columnsUsed, Diagnostics()
        ).withoutMerges(in: sheet)
        InputErrors.show(found, on: terminal)
        guard !found.hasErrors else { throw CommandFailure(.refused) }
        try give(suggestion.csv, arguments, terminal)
        guard !arguments.has("--quiet") else { return }
        let open = suggestion.rows.count(where: \.isGuess)
        let toConfirm =
            open == 0 ? "" : ", \(open) \(open == 1 ? "guess" : "guesses") with a ? to be confirmed or corrected"
        let below = sheet.headerLines.map { lines in
            let isOne = lines.count == 1
            return
                "the header is \(isOne ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound) and \(lines.upperBound)")"
                + (lines.lowerBound == 1 ? "\n" : "; nothing above it is read\n")
        }
        terminal.message(
            "\(below ?? "")\(InputErrors.count(suggestion.rows.count, "column")) of \(Diagnostic.withoutPersonalValues(arguments.operands[0], typed: [arguments.operands[0]]))\(toConfirm)\n"
                + "    next: correct the map, and run the same with --map \(arguments.value("--output") ?? "FILE")")
    }

    private static func give(
        _ csv: String, _ arguments: Arguments, _ terminal: Terminal
    ) throws(CommandFailure) {
        guard let output = arguments.value("--output") else { return terminal.result(csv) }
        try NewFile.write(csv: csv, to: output)
    }

    // MARK: The account

    /// Rows in and rows out, and every one that was left out.
    private static func words(_ made: Reshaping, _ map: WideMap, _ table: PriceFile.Table) -> String {
        let services = map.services.count
        var lines = made.leftOut.map { "\(table.place($0.position)): \($0.service): no row, because \($0.reason)" }
        lines += made.emptied.map {
            "\(table.place($0.position)): \($0.service): after is left out too, because \($0.reason)"
        }
        lines += made.filled.map { "\(table.place($0.position)): \($0.name) is empty, and read as 0" }
        lines += made.stillEmpty.map { "\(table.place($0.position)): \($0.name) is empty, and stays empty: not known" }
        if !map.left.isEmpty { lines.append("columns left out: \(map.left.joined(separator: ", "))") }
        let rows = InputErrors.count(made.sheetRows, "row")
        lines.append(
            "\(made.people) \(made.people == 1 ? "person" : "people") in \(rows); \(rows) x \(InputErrors.count(services, "service")) = "
                + "\(made.sheetRows * services): \(made.rowCount) rows made, \(made.leftOut.count) left out")
        if !made.withoutRow.isEmpty {
            let places = made.withoutRow.map { "\(table.place($0))" }.joined(separator: ", ")
            let people = InputErrors.count(made.withoutRow.count, "person", "people")
            lines.append("\(people) of these without a row, who will not be counted: \(places)")
        }
        let unpriced = map.services.filter { !Catalogue.builtIn.contains(ServiceID($0)) }
        if !unpriced.isEmpty {
            lines.append(
                "without a built-in price: \(unpriced.joined(separator: ", ")); give each one in unit-costs.csv, or its "
                    + "meaning in names.csv")
        }
        return (lines + settings(map)).joined(separator: "\n")
    }

    /// What `evaluation.json` has to say of the rows.
    private static func settings(_ map: WideMap) -> [String] {
        var lines: [String] = []
        if map.kept.isEmpty {
            lines.append("no column is kept: take \"groupBy\" out of evaluation.json if it names any")
        } else {
            let names = map.kept.map { "\"\($0)\"" }.joined(separator: ", ")
            lines.append("to show results by the columns kept, \"groupBy\" in evaluation.json is [\(names)]")
        }
        if map.target == .serviceUse, !map.monthsRead.isEmpty {
            lines.append("read from the headings: \(map.monthsRead.joined(separator: "; "))")
        }
        let unclear = map.headingsOfUnclearLength
        if map.target == .serviceUse, !unclear.isEmpty {
            lines.append(
                "how long it is, is not read from \(unclear.map { "\"\($0)\"" }.joined(separator: ", ")): no one number of whole "
                    + "months follows from it for certain")
        }
        let unknown = map.servicesWithoutMonths
        if map.target == .serviceUse, !unknown.isEmpty {
            lines.append(
                "the headings do not say of both times how many months they are (\(unknown.joined(separator: "; "))): what they do not "
                    + "say is taken from \"windows\" of evaluation.json, which an example has at 12 and 12: put it right there, or in the "
                    + "columns before_months and after_months where it differs from service to service")
        }
        return lines
    }
}

extension Diagnostics {
    /// Without those of merged cells in the titles above a header and in the header itself, which are read as they are meant.
    fileprivate func withoutMerges(in sheet: WideSheet) -> Diagnostics {
        compactMapped { told in
            told.code == "merged-cells" && told.position.line <= sheet.lastLineOfHeader ? nil : told
        }
    }
}
