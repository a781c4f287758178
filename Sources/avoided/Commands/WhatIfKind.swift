import CostAvoidance
import DelimitedText

/// What `what-if` is asked for, as its options say, and which of its options mean anything beside that.
enum WhatIfKind: Sendable {
    /// `--workbook`: the evaluation as a spreadsheet.
    case workbook
    /// `--roll-out`: a plan played through.
    case rollOut
    /// `--until` and `--vary`: what would have to be true.
    case reverse
    /// A range or a list after `--set`.
    case grid
    /// Scenarios beside the estimate.
    case comparison

    /// Reads the kind off the options.
    ///
    /// - Throws: `CommandFailure` with status 2 for options that do not go together: none is swallowed.
    init(_ arguments: Arguments) throws(CommandFailure) {
        self = try Self.asked(arguments)
        let meaningless = Self.particular.filter { arguments.isGiven($0) && !companions.contains($0) }
        let wrong =
            meaningless.map { "\($0) means nothing \(words)\n    \(Self.purpose(of: $0))" }
            + [faultOfFormat(arguments), faultOfScenarios(arguments)].compactMap(\.self)
        guard wrong.isEmpty else { throw .usage(wrong) }
    }

    private static func asked(_ arguments: Arguments) throws(CommandFailure) -> WhatIfKind {
        if arguments.isGiven("--workbook") { return .workbook }
        if arguments.isGiven("--roll-out") { return .rollOut }
        // Beside a range or a list the question is answered along it.
        if arguments.isGiven("--until") || arguments.isGiven("--vary") {
            guard arguments.isGiven("--until"), arguments.isGiven("--vary") else {
                throw .usage("--until and --vary go together: --until benefit_cost_ratio=1 --vary deadweight")
            }
            return .reverse
        }
        return arguments.allValues("--set").contains(where: SetOptions.makesGrid) ? .grid : .comparison
    }

    /// Options that mean something beside some of the kinds and nothing beside others.
    private static let particular = [
        "--set", "--scenario", "--each", "--by-body", "--only-changed", "--every-measure", "--until", "--vary",
        "--roll-out", "--measure", "--at", "--format",
    ]

    private var companions: Set<String> {
        switch self {
        case .workbook: []
        case .rollOut: ["--roll-out", "--set", "--scenario", "--format"]
        case .reverse: ["--until", "--vary", "--set", "--scenario", "--at", "--format"]
        case .grid: ["--set", "--scenario", "--measure", "--at", "--format"]
        case .comparison:
            ["--set", "--scenario", "--each", "--by-body", "--only-changed", "--every-measure", "--format"]
        }
    }

    /// Beside what it is that something means nothing.
    private var words: String {
        switch self {
        case .workbook: "beside --workbook, which writes the evaluation as it is"
        case .rollOut: "beside --roll-out"
        case .reverse: "beside --until"
        case .grid: "beside a grid, which a range or a list after --set makes"
        case .comparison: "without a grid, which a range or a list after --set makes"
        }
    }

    /// What an option is for, where it was given beside something else.
    private static func purpose(of option: String) -> String {
        switch option {
        case "--each": "--each adds to a comparison what every single change contributes."
        case "--measure": "--measure picks what a grid shows: --set deadweight=0:0.5:0.1 --measure net_benefit."
        case "--at": "--at picks the end of a grid of two sides, or of what --until asks about."
        case "--format": "--format is for what is printed; a workbook is written."
        default: "Ask for one thing at a time."
        }
    }

    /// What is wrong with a form that this kind is not printed in, or an end where all three are printed; nil where nothing is.
    private func faultOfFormat(_ arguments: Arguments) -> String? {
        let format = arguments.value("--format") ?? "text"
        switch self {
        case .reverse where format == "markdown", .rollOut where format == "markdown":
            return "--format markdown means nothing \(words): it is printed as text, csv or json"
        case .comparison where arguments.has("--every-measure") && arguments.has("--only-changed"):
            return "--every-measure and --only-changed say opposite things\n    Leave one of the two out."
        case .comparison where arguments.has("--every-measure") && format != "text":
            return "--every-measure means nothing beside --format \(format), which has every measure already"
        case .comparison where format == "csv" && arguments.has("--each"):
            return "--each is printed as text, markdown or json, and not as csv"
        case .grid where arguments.isGiven("--at"):
            let isTable = format == "text" || format == "markdown"
            let hasTwoSides = arguments.allValues("--set").count(where: SetOptions.makesGrid) == 2
            return isTable && hasTwoSides
                ? nil : "--at means nothing here: all three ends are printed\n    \(Self.purpose(of: "--at"))"
        default: return nil
        }
    }

    /// Scenarios stand side by side in a comparison; everything else rests on one at most.
    private func faultOfScenarios(_ arguments: Arguments) -> String? {
        guard self != .comparison, arguments.allValues("--scenario").count > 1 else { return nil }
        return "one --scenario at most goes with what is asked \(words)"
    }
}
