/// What stands in the evaluation that `new` writes to start from, and in no other: by this it is told what nobody has written over.
package enum ExampleText {
    package static let title = "Our programme: what it avoided in its first year"
    package static let programme = "Our programme"
    package static let author = "Who signs this report"
    package static let about =
        "What was done, for whom, where and by whom. Write it so that a stranger understands it."
    package static let limitation = "What the reader should keep in mind. Write it before somebody else does."
    package static let comparison = "How they were chosen, and in what they are like the people supported."
    package static let shareSource = "Where this share comes from"
    package static let shareRationale = "Why it was chosen"
    /// Of the deadweight beside a comparison group, which is 0 whoever's the evaluation is.
    package static let comparisonSource = "The comparison group"
    package static let comparisonRationale = "What came anyway is what people without the programme saw"
    package static let priceSource = "Where this price comes from"
    package static let firstUse = "how often in the months before and after, none is 0"
    package static let firstLost = "leave after empty where somebody was lost to follow-up"
}

/// Cells of a row of the example. A row of somebody's file that has them all is the example's.
package struct ExampleRow: Sendable {
    /// The file it is of.
    package let file: String
    /// The columns, each with its cell.
    package let cells: [(column: String, text: String)]
    /// Whether it is the remark of a row, with the item that it was of behind it, and is looked for where that is another.
    private var isOfRenamedRow = false
    /// What somebody of the example used, by which any person's row is known.
    private var use: ExampleUse?

    private init(_ file: String, _ columns: [String], _ texts: [String]) {
        self.file = file
        cells = zip(columns, texts).filter { !$1.isEmpty }.map { ($0, $1) }
    }

    /// The remark of a row of costs, left beside another item: what it says is included is read, and is not of that item.
    private init(remarkOf cost: ExampleRow) {
        file = cost.file
        cells = cost.cells.filter { $0.column == Self.costColumns.last } + cost.cells.prefix(1)
        isOfRenamedRow = true
    }

    private init(_ use: ExampleUse) {
        file = "service-use.csv"
        cells = [("service", use.service)]
        self.use = use
    }

    /// Whether a row has every one of the cells; or all but one of a row of the example, or what makes a case of it with its note, so that
    /// what somebody has tried out a number in is told as well.
    func isMet(by cell: (_ column: String) -> String?) -> Bool {
        func differ(_ column: (column: String, text: String)) -> Bool {
            cell(column.column)?.trimmingSpaces() != column.text
        }
        if let use { return use.isMet(by: cell) }
        let changed = cells.filter(differ)
        if isOfRenamedRow { return changed.map(\.column) == cells.dropFirst().map(\.column) }
        if changed.isEmpty { return true }
        switch file {
        case "costs.csv": return changed.count == 1
        case "outcomes.csv":
            guard ExampleCase.isOne(cell("case_id"), startingIn: cell("start")) else { return false }
            // Other numbers beside the same words: of words of its own a row is somebody's, however a case is numbered.
            let ofCase = changed.filter { !$0.column.hasPrefix("quantity") }
            return changed.count == 1 || ofCase.isEmpty
        default: return false
        }
    }

    /// How many of its kind in a file make certain that they are the example's: somebody's own people may be numbered alike and one
    /// have used as much; of several that is no chance.
    var fewest: Int { use == nil ? 1 : 4 }

    /// What of a row is the example's, for a sentence about it.
    var what: String {
        guard use == nil, let only = cells.first, cells.count == 1 || isOfRenamedRow else { return "the row" }
        return "the \(only.column)"
    }

    /// The columns of ``costs``.
    package static let costColumns = ["item", "amount_low", "amount", "amount_high", "note"]
    /// What the example's programme cost.
    package static let costs = [
        ["Salaries", "30000", "32000", "34000", "one coordinator"],
        ["On-costs", "7500", "8000", "8500", "National Insurance and pension"],
        ["Overheads", "4000", "5000", "6000", "management, desk, travel"],
    ].map { ExampleRow("costs.csv", costColumns, $0) }

    /// The columns of ``cases``.
    package static let caseColumns = [
        "service", "quantity_low", "quantity", "quantity_high", "likelihood_low", "likelihood", "likelihood_high",
        "note",
    ]
    /// Cases that the example's practitioners judged.
    package static let cases = [
        ["ae-attendance", "1", "2", "3", "0.4", "0.5", "0.6", "went often before"],
        ["residential-care-older-week", "10", "20", "30", "0.4", "0.5", "0.6", "a move was being arranged"],
        ["ambulance-call-out", "1", "1", "2", "0.5", "0.7", "0.8", "falls"],
        ["befriending-session", "-12", "-10", "-8", "", "1", "", "now goes every week: a cost"],
    ].map { ExampleRow("outcomes.csv", caseColumns, $0) }

    /// Every row, and every cell that is told by itself.
    static let all: [ExampleRow] =
        costs + costs.map { ExampleRow(remarkOf: $0) } + cases + ExampleUse.allCases.map { ExampleRow($0) } + [
            ExampleRow("assumptions.csv", ["source"], [ExampleText.shareSource]),
            ExampleRow("assumptions.csv", ["rationale"], [ExampleText.shareRationale]),
            ExampleRow("unit-costs.csv", ["source"], [ExampleText.priceSource]),
            ExampleRow("service-use.csv", ["note"], [ExampleText.firstUse]),
            ExampleRow("service-use.csv", ["note"], [ExampleText.firstLost]),
        ]
}
