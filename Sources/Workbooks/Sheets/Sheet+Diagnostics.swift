import DelimitedText

extension Sheet {
    /// What is wrong with cells whatever they are read as: error values, formulas without a value or with one of another
    /// workbook, dates that are none.
    public var faults: Diagnostics { faults(inColumns: { _ in true }) }

    /// Those faults that stand in some columns, by their numbers, which count from 1.
    public func faults(inColumns isWanted: (Int) -> Bool) -> Diagnostics {
        var faults = Diagnostics()
        for (place, row) in grid.rows.enumerated() {
            for cell in grid.cells(ofRowAt: place)
            where (Self.isFaulty(cell.kind) || cell.traits.contains(.overlong)) && isWanted(Int(cell.column)) {
                let position = position(row: Int(row.number), column: Int(cell.column))
                faults.add(at: position) {
                    fault(cell, at: position)
                }
            }
        }
        for (cell, disguise) in disguises.sorted(by: { $0.key < $1.key })
        where !statedMoney.contains(cell) && isWanted(cell.column) {
            faults.add(fault(of: disguise, at: position(of: cell)))
        }
        for cell in externalFormulas where isWanted(cell.column) { faults.add(externalFault(cell)) }
        return faults
    }

    private func externalFault(_ cell: CellName) -> Diagnostic {
        Diagnostic(
            at: position(of: cell), code: "external-formula",
            message: "the formula looks into another workbook, whose value may be another by now",
            remedy:
                "Make sure that the value is current, and put it here itself, with Paste Special, Values: the workbook has to hold all"
                + " that the result depends on.")
    }

    private func fault(of disguise: FormatDisguise, at position: SourcePosition) -> Diagnostic {
        switch disguise {
        case .currency(let sign):
            Diagnostic(
                at: position, code: "other-currency",
                message:
                    "the cell's number is formatted in another currency (\(Diagnostic.quoted(sign))), and amounts are read as"
                    + " pounds",
                remedy:
                    "If it is an amount in that currency, convert it to pounds and format the cell in £; if it is pounds, or no"
                    + " money, format it so, or as a plain number.")
        case .scale(let word):
            Diagnostic(
                at: position, code: "scaled-number",
                message:
                    "the cell's format (\(Diagnostic.quoted(word))) shows its number as thousands, millions or pence, so that"
                    + " what is shown is not what is stored",
                remedy:
                    "Look what the cell holds, in the line for formulas; write the whole number of pounds or units, and format it"
                    + " in £ or as a plain number.")
        case .minus(let sign):
            Diagnostic(
                at: position, code: "shown-as-minus",
                message:
                    "the cell's format (\(Diagnostic.quoted(sign))) shows its number as below zero, and the cell holds one"
                    + " above",
                remedy:
                    "Write the number with its own minus if it is below zero, and format it in £ or as a plain number."
            )
        case .unsigned:
            Diagnostic(
                at: position, code: "shown-without-minus",
                message: "the cell's format shows no minus of its number, and the number is below zero",
                remedy:
                    "Look what the cell holds, in the line for formulas; write the number that is meant, and format it in £ or as a"
                    + " plain number."
            )
        case .nothing:
            Diagnostic(
                at: position, code: "unseen-number",
                message: "the cell's format shows nothing of its number, and the number is stored",
                remedy:
                    "Look what the cell holds, in the line for formulas; format it as a plain number if it counts, and take it out"
                    + " if it does not belong there."
            )
        case .words(let words):
            Diagnostic(
                at: position, code: "words-for-number",
                message:
                    "the cell shows \(Self.shown(words)) and holds a number, which its format does not show",
                remedy:
                    "Look what the cell holds, in the line for formulas. If that number is meant, format it as a plain number; if it"
                    + " is not, take it out and ask for the number itself.")
        case .otherText(let words):
            Diagnostic(
                at: position, code: "unseen-text",
                message: words.isEmpty
                    ? "the cell's format shows nothing of its text, and the text is stored"
                    : "the cell shows \(Self.shown(words)) and holds another text, which its format does not show",
                remedy:
                    "Look what the cell holds, in the line for formulas; format it as text if it counts, and take it out if it does"
                    + " not belong there."
            )
        case .besides:
            Diagnostic(
                at: position, code: "words-of-a-format",
                message:
                    "the cell's number format shows words beside its number, which the cell does not hold and which may say that it is"
                    + " a name, in another currency or unit, in thousands or a limit",
                remedy:
                    "If they belong to a name, format the column as text and write the name anew with them; if they change what the"
                    + " number is, write the number that is meant, and format it in £ or as a plain number.")
        case .limit(let sign):
            Diagnostic(
                at: position, code: "shown-as-limit",
                message:
                    "the cell's format (\(Diagnostic.quoted(sign))) shows its number as a limit, and the cell holds the number alone",
                remedy:
                    "If the number itself is meant, format it as a plain number; if it is only a limit, as of a count that was"
                    + " withheld, ask for the number: no other belongs in its place.")
        }
    }

    /// What a format shows, as a message repeats it: words that stand there by habit. Any other might be about a person.
    private static func shown(_ words: String) -> String {
        FormatWords.areByHabit(words) ? Diagnostic.quoted(words) : "other words"
    }

    /// What a person should know who reads the cells and does not see the workbook: what is hidden or merged.
    public var notes: Diagnostics {
        var notes = Diagnostics()
        if let visibility = visibilityNote { notes.add(visibility) }
        for unseen in unseen { notes.add(unseen) }
        for range in mergedRanges { notes.add(mergedNote(range)) }
        notes.merge(with: roundingNotes)
        if let comments = commentsNote { notes.add(comments) }
        if awaitsCalculation, formulaCount > 0 { notes.add(calculationNote) }
        return notes
    }

    /// What is read, and somebody who opens the workbook does not see, or sees as taken out.
    public var unseen: [Diagnostic] { [hiddenRowsNote, hiddenColumnsNote, struckRowsNote].compactMap(\.self) }

    /// What a person should know of numbers that were rounded.
    public var roundingNotes: Diagnostics { Diagnostics(roundings.map { $0.note(in: self) }) }

    private static func isFaulty(_ kind: CellKind) -> Bool {
        switch kind {
        case .errorValue, .uncalculated, .impossibleDate: true
        case .empty, .text, .number, .percentage, .date, .month, .time, .boolean: false
        }
    }

    private func fault(_ cell: SheetGrid.Cell, at position: SourcePosition) -> Diagnostic {
        switch cell.kind {
        case .uncalculated:
            Diagnostic(
                at: position, code: "formula-without-value",
                message: "the cell holds a formula whose value is not stored in the workbook",
                remedy:
                    "Open the workbook in a spreadsheet program, let it calculate, and save it; a program that only writes"
                    + " formulas does not work them out.")
        case .impossibleDate:
            Diagnostic(
                at: position, code: "impossible-date",
                message: "the cell is formatted as a date, and its number stands for none",
                remedy: "Write the date anew, or format the cell as a number.")
        case .number:
            Diagnostic(
                at: position, code: "long-number",
                message:
                    "the number has more than the fifteen digits that a spreadsheet keeps; what stood behind them is lost",
                remedy:
                    "If it is a name such as a case's, format the column as text and write it anew from where it comes from."
            )
        default:
            Diagnostic(
                at: position, code: "error-value",
                message:
                    "the cell holds \(Self.name(ofError: grid.bytes(of: cell))), which a"
                    + " spreadsheet writes for a look-up or formula without a value",
                remedy: "Mend the formula, or write the value itself.")
        }
    }

    // MARK: Notes

    /// An error value as a message repeats it; anything else in its place might be about a person.
    private static func name(ofError bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("#") || text.hasPrefix("Err:") ? Diagnostic.quoted(text) : "an error"
    }

    private func note(at position: SourcePosition, _ code: String, _ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(.warning, at: position, code: code, message: message, remedy: remedy)
    }

    private var visibilityNote: Diagnostic? {
        guard visibility != .visible else { return nil }
        return note(
            at: position(), "hidden-sheet", "the sheet is hidden, and is read like the others",
            visibility == .hidden
                ? "To look at it, right-click a tab and choose Unhide; delete it if it does not belong here."
                : "A program has hidden it from the list of sheets too; delete it if it does not belong here.")
    }

    /// Comments, which no table has and whoever gets the file can read.
    public var commentsNote: Diagnostic? {
        guard hasComments else { return nil }
        return note(
            at: position(), "cell-comments",
            "the sheet has comments; they are not read, and may name people",
            "Look through them, and delete what names anybody: comments go wherever the workbook goes.")
    }

    private var hiddenRowsNote: Diagnostic? {
        rowsNote(
            hiddenRows, "hidden-rows", one: "is hidden, or filtered away, and is",
            several: "are hidden, or filtered away, and are",
            "Show them and look; delete what does not belong to the evaluation.")
    }

    private var struckRowsNote: Diagnostic? {
        rowsNote(
            struckRows, "struck-rows", one: "has cells that are struck out, and is",
            several: "have cells that are struck out, and are",
            "Delete what is not to count; take the line away where it is.")
    }

    /// What is to be known of rows that are read like the others.
    private func rowsNote(
        _ rows: [Int], _ code: String, one: String, several: String, _ remedy: String
    ) -> Diagnostic? {
        guard let first = rows.first else { return nil }
        let what = rows.count == 1 ? "the row \(one)" : "rows \(Self.runs(rows) { String($0) }) \(several)"
        return note(at: position(row: first), code, "\(what) read like the others", remedy)
    }

    private var hiddenColumnsNote: Diagnostic? {
        guard let first = hiddenColumns.first else { return nil }
        let isOne = hiddenColumns.count == 1
        return note(
            at: position(column: first), "hidden-columns",
            isOne
                ? "the column is hidden, and is read like the others"
                : "columns \(Self.runs(hiddenColumns, CellName.letters(ofColumn:))) are hidden, and are read like the others",
            "Show them and look; delete what does not belong to the evaluation.")
    }

    private func mergedNote(_ range: CellRange) -> Diagnostic {
        note(
            at: position(of: range.first), "merged-cells",
            "the cells \(range) are merged: the value stands in \(range.first) alone, and the others are read as empty",
            "Unmerge them, and write the value into every cell that it is meant for.")
    }

    private var calculationNote: Diagnostic {
        let formulas = formulaCount == 1 ? "one formula" : "\(formulaCount) formulas"
        return note(
            at: position(), "calculation-awaited",
            "the program that wrote the workbook left \(formulas) to be calculated when it is opened; the stored values may be out"
                + " of date, or nothing but 0",
            "Open the workbook in a spreadsheet program and save it there.")
    }

    /// How many runs of numbers a message lists.
    private static let longestList = 5

    /// Numbers in ascending order, neighbours as one run: `3, 5 to 9`.
    private static func runs(_ numbers: [Int], _ name: (Int) -> String) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let shown = runs.prefix(longestList).map { run in
            run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound)) to \(name(run.upperBound))"
        }
        let rest = runs.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
