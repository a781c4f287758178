/// What a column of a table holds, as far as a spreadsheet may have made something else of it.
enum ColumnContent {
    /// Pounds and pence.
    case pounds
    /// Pounds to more decimal places.
    case price
    /// A number of anything else: units, people.
    case number
    /// A number of months.
    case months
    /// A share or a percentage.
    case share
    /// A change of a scenario.
    case change
    /// Names: of cases, of groups.
    case name
    /// Anything else: words, months, price years.
    case other
    /// Values of settings, each of its key's kind.
    case setting
    /// Nothing that is read as a cell of a table, such as a column that is left out.
    case unread

    var isNumber: Bool {
        switch self {
        case .pounds, .price, .number, .months, .share: true
        case .change, .name, .other, .setting, .unread: false
        }
    }

    /// By the file and the column's name.
    init(_ column: String, of file: String) {
        if let known = Self.known[file]?[column] {
            self = known
        } else if file == Self.settings {
            self = .setting
        } else {
            let mayNameGroups = EvaluationFolder.caseFileNames.contains(file)
            self = mayNameGroups && !Self.words.contains(column) && !column.isEmpty ? .name : .other
        }
    }

    /// Its values are of all kinds, each by its key.
    private static let settings = "evaluation.json"

    private static let words: Set<String> = [
        "start", "service", "basis", "note", "measure", "alternative", "range", "quantity_distribution",
        "likelihood_distribution",
    ]

    private static let known: [String: [String: ColumnContent]] = [
        "outcomes.csv": columns("quantity", .number).merging(columns("likelihood", .share)) { first, _ in first },
        "service-use.csv": [
            "before": .number, "after": .number, "before_months": .months, "after_months": .months, "people": .number,
            "sd_before": .number, "sd_after": .number, "se": .number,
        ],
        "costs.csv": columns("amount", .pounds).merging(["months": .months]) { first, _ in first },
        "unit-costs.csv": [
            "low": .price, "central": .price, "high": .price, "original": .price, "max_per_year": .number,
            "cashable": .share,
        ],
        "assumptions.csv": ["low": .share, "central": .share, "high": .share],
        "deflators.csv": ["index": .number],
        "scenarios.csv": ["change": .change],
        "wellbeing.csv": ["before": .number, "after": .number],
        "published.csv": columns("printed", .price).merging(["decimals": .number]) { first, _ in first },
    ]

    /// A column with those of its low and its high.
    private static func columns(_ name: String, _ content: ColumnContent) -> [String: ColumnContent] {
        ["\(name)_low": content, name: content, "\(name)_high": content]
    }
}

extension WideMap {
    /// What a column of the sheet holds, by its place from 0: what the column of the file does that it is taken for.
    func content(ofColumnAt place: Int) -> ColumnContent {
        let file = "\(target.rawValue).csv"
        switch columns.first(where: { $0.place == place })?.part {
        case .measure(let measure, _): return ColumnContent(measure, of: file)
        case .person(let column): return ColumnContent(column, of: file)
        case .kept: return .name
        case .left, nil: return .unread
        }
    }
}
