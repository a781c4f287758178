import CostAvoidance

/// A sheet of inputs: what each is, where it may be changed, as what it was evaluated, where it comes from.
struct InputTable {
    let name: String
    /// What stands over the table.
    let introduction: String
    let inputs: [WorkbookInput]
    /// Headings of the cells that only inputs of this sheet have.
    let furtherHeadings: [String]

    /// A sheet of inputs; of several that one command changes together the first has the command.
    init(name: String, introduction: String, inputs: [WorkbookInput], furtherHeadings: [String] = []) {
        self.name = name
        self.introduction = introduction
        self.inputs = SharedCommands(inputs).told
        self.furtherHeadings = furtherHeadings
    }

    /// The columns that every sheet of inputs has.
    enum Column: Int, CaseIterable {
        case input, about, unit, low, central, high, evaluatedLow, evaluatedCentral, evaluatedHigh, changed, note,
            source
        case command, sound, limits, order

        static func value(_ end: Bound) -> Column {
            switch end {
            case .low: .low
            case .central: .central
            case .high: .high
            }
        }

        static func evaluated(_ end: Bound) -> Column {
            switch end {
            case .low: .evaluatedLow
            case .central: .evaluatedCentral
            case .high: .evaluatedHigh
            }
        }

        var heading: String {
            switch self {
            case .input: "Input"
            case .about: "What it is about"
            case .unit: "Unit"
            case .low: "Low"
            case .central: "Central"
            case .high: "High"
            case .evaluatedLow: "As evaluated, low"
            case .evaluatedCentral: "As evaluated, central"
            case .evaluatedHigh: "As evaluated, high"
            case .changed: "Changed?"
            case .note: "If it is changed"
            case .source: "Source and reasons"
            case .command: "The same on the command line"
            case .sound: "Can it be worked with?"
            case .limits: "Within its limits?"
            case .order: "In order?"
            }
        }

        /// The width of a column of words; of notes and sources it is what the others leave.
        private var width: Int {
            switch self {
            case .input: 24
            case .about: 17
            case .unit: 11
            case .low, .central, .high, .evaluatedLow, .evaluatedCentral, .evaluatedHigh: 0
            case .changed: 11
            case .note, .source: 0
            case .command: 70
            case .sound, .limits, .order: 15
            }
        }

        /// The widths of all columns around numbers of a width, notes and sources sharing what these leave as their lengths ask for.
        ///
        /// - Parameter sources: the longest source; nil where sources are for the screen, on which there is room.
        static func widths(ofNumbers width: Int, notes: Int, sources: Int?) -> [Int] {
            let before = allCases.prefix(Column.note.rawValue).map { column in
                column.isOfNumbers ? width : sources == nil ? column.widthBesideNoSource : column.width
            }
            let behind = allCases[Column.command.rawValue...].map(\.width)
            guard let sources else {
                return before + [PrintedWidth.rest(beside: before, atLeast: narrowestWords), widestSource] + behind
            }
            let words = PrintedWidth.rest(beside: before, atLeast: 2 * narrowestWords)
            let wanted = words * notes / max(1, notes + sources)
            let note = min(words - narrowestWords, max(narrowestWords, wanted))
            return before + [note, words - note] + behind
        }

        private static let widestSource = 120

        /// The width of a column of words where no source is printed.
        private var widthBesideNoSource: Int {
            switch self {
            case .input: 30
            case .about: 28
            case .unit: 14
            default: width
            }
        }
        private static let narrowestWords = 18

        var isOfNumbers: Bool { (Column.low.rawValue...Column.evaluatedHigh.rawValue).contains(rawValue) }
    }

    /// The word beside an input that differs from what was evaluated.
    static let changedWord = "changed"
    static let headingRow = 3
    private static let firstRow = headingRow + 1

    private func cell(_ column: Column, _ index: Int) -> CellPlace {
        CellPlace(sheet: name, column: column.rawValue, row: Self.firstRow + index)
    }

    /// The cell of an input at an end.
    func place(_ index: Int, _ end: Bound) -> CellPlace {
        switch inputs[index].values {
        case .range: cell(.value(end), index)
        case .single: cell(.central, index)
        }
    }

    /// The cell with the word that says whether an input differs from what was evaluated.
    func changed(_ index: Int) -> CellPlace { cell(.changed, index) }

    /// The first of the cells that only inputs of this sheet have.
    func further(_ index: Int, _ offset: Int) -> CellPlace {
        CellPlace(sheet: name, column: Column.allCases.count + offset, row: Self.firstRow + index)
    }

    /// The words that say what was changed; nil where there is nothing to change.
    var changed: CellArea? { area(.changed) }

    /// The words that say what cannot be worked with.
    var sound: CellArea? { area(.sound) }

    private func area(_ column: Column) -> CellArea? {
        guard !inputs.isEmpty else { return nil }
        return CellArea(name, column: column.rawValue, rows: Self.firstRow...Self.firstRow + inputs.count - 1)
    }

    var names: [Spreadsheet.Name] {
        inputs.indices.flatMap { index in
            inputs[index].values.ends.map { Spreadsheet.Name(inputs[index].name($0), of: place(index, $0)) }
        }
    }

    /// The sheet, with what nothing rests on locked.
    ///
    /// - Parameter commands: which commands withhold what they find; nil where nothing is said of it.
    func sheet(_ movement: InputMovement, _ commands: CommandDisclosure?, title: String) -> Spreadsheet.Sheet {
        let states = inputs.enumerated().map { index, input in
            var state = movement.state(of: input, at: input.values.ends.map { place(index, $0) })
            if let commands { state.words = commands.told(of: input, state.words) }
            return state
        }
        let sheet = sheet(states, sources: .printed, title: title)
        guard !states.allSatisfy(\.open.isEmpty) else {
            var sheet = sheet
            sheet.leaveToScreen()
            return sheet
        }
        return PrintedWidth.isOnePage(sheet.heights) ? sheet : self.sheet(states, sources: .forTheScreen, title: title)
    }

    /// Where sources are read: where they would make more than a page of one they are left to the screen.
    private enum Sources { case printed, forTheScreen }

    private func sheet(
        _ states: [InputMovement.State], sources: Sources, title: String
    ) -> Spreadsheet.Sheet {
        let widths = Column.widths(
            ofNumbers: numberWidth, notes: states.map(\.words.count).max() ?? 0,
            sources: sources == .printed ? inputs.map(\.source.count).max() ?? 0 : nil)
        var sheet = Spreadsheet.Sheet(name, widths: widths + furtherHeadings.map { _ in 12 })
        sheet.rows = [
            [.words(name, .title)], [.text(introduction)],
            Column.allCases.map {
                .words($0.heading, $0.isOfNumbers ? .bandedNumbers : $0 == .changed ? .bandedRemark : .bandedWords)
            }
                + furtherHeadings.map { .words($0, .bandedNumbers) },
        ]
        for (index, (input, state)) in zip(inputs, states).enumerated() {
            sheet.rows.append(row(index, state))
            sheet.validations += validations(input, state)
        }
        sheet.finish(title: title, headingRow: Self.headingRow)
        let columns = sources == .printed ? Column.command.rawValue : Column.source.rawValue
        sheet.printed = (columns, sheet.rows.count)
        return sheet
    }

    /// As wide as the longest number is.
    private var numberWidth: Int {
        inputs.map { input in
            let digits = input.values.ends.map { input.values[$0] }
            switch input.kind {
            case .pounds: return PrintedWidth.pounds(digits, isBold: false)
            case .share: return PrintedWidth.numbers([])
            case .number: return PrintedWidth.numbers(digits)
            }
        }.max() ?? 0
    }

    private func row(_ index: Int, _ state: InputMovement.State) -> [Spreadsheet.Cell] {
        let input = inputs[index]
        var cells = [Spreadsheet.Cell](repeating: .empty, count: Column.allCases.count)
        cells[Column.input.rawValue] = .words(input.label, .wrapped)
        cells[Column.about.rawValue] = .words(input.about, .wrapped)
        cells[Column.unit.rawValue] = .words(input.unit, .wrapped)
        for end in input.values.ends {
            let isOpen = state.open.contains(place(index, end))
            cells[Column.value(end).rawValue] = .digits(
                input.values[end], isOpen ? input.kind.input : input.kind.evaluated)
            cells[Column.evaluated(end).rawValue] = .digits(input.values[end], input.kind.evaluated)
        }
        cells[Column.changed.rawValue] = .formula(changedFormula(index), .remark)
        cells[Column.note.rawValue] = .words(state.words, .wrapped)
        cells[Column.source.rawValue] = .words(input.source, .wrapped)
        cells[Column.command.rawValue] = .words(input.command, .quiet)
        let ends = input.values.ends.map { place(index, $0) }
        let soundness = InputSoundness(input: input, cells: ends, open: state.open)
        let (limits, order) = (cell(.limits, index), cell(.order, index))
        cells[Column.sound.rawValue] = .formula(soundness.formula(limits: limits, order: order), .quiet)
        cells[limits.column] = soundness.limits.map { .formula($0, .quiet) } ?? .empty
        cells[order.column] = soundness.order.map { .formula($0, .quiet) } ?? .empty
        return cells + input.further
    }

    private func changedFormula(_ index: Int) -> Formula {
        let same = inputs[index].values.ends.map { end in
            Formula.binary(.cell(cell(.value(end), index)), .equal, .cell(cell(.evaluated(end), index)))
        }
        let sound = Formula.cell(cell(.sound, index))
        return .choose(
            .binary(sound, .equal, .text(InputSoundness.Fault.notANumber.rawValue)), sound,
            else: .choose(same.count == 1 ? same[0] : .call(.all, same), .text(""), else: .text(Self.changedWord)))
    }

    private func validations(_ input: WorkbookInput, _ state: InputMovement.State) -> [Spreadsheet.Validation] {
        state.open.sorted { $0.column < $1.column }.compactMap { place in
            let (kind, words): (Spreadsheet.Validation.Kind, String) =
                switch input.kind {
                case .share: (.number(from: "0", to: "1"), "A share is from 0 to 1, or from 0% to 100%.")
                case .pounds: (.number(from: "0", to: nil), "An amount in pounds, zero or more.")
                case .number: (.number(from: "-1E12", to: "1E12"), "A number.")
                }
            return Spreadsheet.Validation(
                area: Spreadsheet.reference(column: place.column, row: place.row), kind: kind, title: "Not possible",
                words: words)
        }
    }
}

extension Spreadsheet.Sheet {
    /// Leaves the whole sheet to the screen.
    mutating func leaveToScreen() {
        printed = (0, 0)
        repeatedRows = nil
    }

    /// What all sheets of the workbook have in common.
    mutating func finish(title: String, headingRow: Int?) {
        frozenRows = headingRow ?? 0
        repeatedRows = headingRow.map { $0...$0 }
        heights = RowHeights.fitting(self, .working)
        page = .numbered(title: title)
        protection = .inputsAlone
    }
}
