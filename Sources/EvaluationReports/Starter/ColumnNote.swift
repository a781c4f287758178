import CostAvoidance

/// What a column of a file holds, for whoever fills it in.
struct ColumnNote {
    enum Need { case required, optional }

    /// What its cells are.
    enum Form: Equatable {
        case words, number
        /// Words that a spreadsheet must not make a date or a number of: months, price years, identifiers.
        case literal
        /// One of the words of a list.
        case list(WordList)
    }

    let name: String
    let need: Need
    let form: Form
    /// A sentence, or two.
    let meaning: String

    init(_ name: String, _ need: Need, _ form: Form, _ meaning: String) {
        (self.name, self.need, self.form, self.meaning) = (name, need, form, meaning)
    }

    /// A column of words that may be left out.
    init(_ name: String, _ meaning: String) { self.init(name, .optional, .words, meaning) }
}

/// Words that a cell may hold, offered where it is filled in.
enum WordList: String, CaseIterable {
    case services, bearers, bases, parameters, distributions, share_distributions, ranges, groups, cost_bases,
        benefit_types, contributions
    case vat, statuses

    /// Whether a cell may hold another: services and bodies of one's own.
    var isOpen: Bool { self == .services || self == .bearers }

    /// The words, in the order in which they are offered.
    var words: [String] {
        switch self {
        case .services: Catalogue.builtIn.byTopic.map(\.service.name)
        case .bearers: Bearer.known.map(\.name)
        case .bases: Basis.allCases.map(\.rawValue)
        case .parameters: AssumptionParameter.allCases.map(\.rawValue)
        // Beta is of shares from 0 to 1 alone.
        case .distributions: UncertaintyShape.allCases.filter { $0 != .beta }.map(\.rawValue)
        case .share_distributions: UncertaintyShape.allCases.map(\.rawValue)
        case .ranges: RangeMeaning.allCases.map(\.rawValue)
        case .groups: StudyArm.allCases.map(\.rawValue)
        case .cost_bases: CostBasis.allCases.map(\.rawValue)
        case .benefit_types: BenefitType.allCases.map(\.rawValue)
        case .contributions: ClientContribution.allCases.map(\.rawValue)
        case .vat: ["included", "excluded"]
        case .statuses: EvaluationStatus.allCases.map(\.rawValue)
        }
    }
}

/// Every column of a file.
struct FileNotes {
    /// The file's name without its ending.
    let name: String
    /// What it is for.
    let purpose: String
    let columns: [ColumnNote]

    /// The note of a column; nil for one that the file does not have, such as one to group by.
    subscript(column: String) -> ColumnNote? { columns.first { $0.name == column } }
}
