import CostAvoidance
import Numerics

/// One thing that a reader may change: it stands once in the workbook, and every formula refers to it there.
struct WorkbookInput {
    /// In a reader's words.
    var label: String
    /// The rows it is about, or what it is a price of.
    var about = ""
    var unit: String
    var values: Values
    var kind: Kind
    /// What a greater number does to the savings.
    var direction = AssumptionParameter.Direction.raisesSavings
    /// Where it comes from, and why it is what it is.
    var source = ""
    /// What gives the same on the command line; empty where nothing does.
    var command = ""
    /// What the names of its cells begin with.
    var stem: String
    /// What a reader who changes it should know.
    var note = ""
    /// Why it is not to be changed here, and what answers instead; nil where that only shows in the formulas.
    var lock: String?
    /// Why no total rests on it, where none does.
    var whyIdle = "nothing rests on it."
    /// What the command changes, and in which rows: by these it is decided whether its answer may be shown.
    var changes: [(parameter: ScenarioParameter, scope: AssumptionScope)] = []
    /// Cells behind those that all inputs have.
    var further: [Spreadsheet.Cell] = []

    /// In digits.
    enum Values {
        /// A value in each of the three worlds.
        case range(Estimate<String>)
        /// The same value in all of them.
        case single(String)

        /// The ends at which it has a cell.
        var ends: [Bound] {
            switch self {
            case .range: Bound.allCases
            case .single: [.central]
            }
        }

        subscript(end: Bound) -> String {
            switch self {
            case .range(let estimate): estimate[end]
            case .single(let digits): digits
            }
        }
    }

    /// What its numbers are.
    enum Kind {
        case pounds, share, number

        var input: CellStyle {
            switch self {
            case .pounds: .inputPounds
            case .share: .inputShare
            case .number: .inputNumber
            }
        }

        var evaluated: CellStyle {
            switch self {
            case .pounds: .evaluatedPounds
            case .share: .evaluatedShare
            case .number: .evaluatedNumber
            }
        }
    }

    /// What its cell at an end is called.
    func name(_ end: Bound) -> String {
        switch values {
        case .range: "\(stem)_\(end.rawValue)"
        case .single: stem
        }
    }
}

extension WorkbookInput {
    /// A word of `--set`, in quotation marks where a shell needs them: pasted as it stands it is one word, and nothing in it is run.
    static func setting(_ name: String, _ value: String) -> String {
        let word = "\(name)=\(value)"
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=._-".contains($0)) }
        guard !isPlain else { return "--set \(word)" }
        guard word.contains(where: { alteredInQuotationMarks.contains($0) }) else { return "--set \"\(word)\"" }
        return "--set '\(word.replacing("'", with: "'\\''"))'"
    }

    /// What a shell reads as more than itself between double quotation marks, so that these take single ones.
    private static let alteredInQuotationMarks = "\"$`\\!"

    /// Words as a name of the workbook has them: letters, digits and underscores.
    static func nameWords(_ words: String) -> String {
        let kept = words.lowercased().unicodeScalars.map { scalar -> Character in
            ("a"..."z").contains(Character(scalar)) || ("0"..."9").contains(Character(scalar)) ? Character(scalar) : "_"
        }
        return String(kept.prefix(longestName))
    }

    /// Excel takes 255 letters; what is put behind has to have room.
    private static let longestName = 100
}
