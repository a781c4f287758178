import CostAvoidance
import Numerics

/// Unit costs as their sources print them, and the assumptions' rationale.
enum AssumptionsAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        var blocks: [Block] = [
            .section("Appendix: unit costs and assumptions"), .table(unitCosts(context)), .table(properties(context)),
        ]
        let reasons = context.evaluation.assumptions.declared.filter { !$0.rationale.isEmpty }
        let custody = context.evaluation.assumptions.declared.compactMap { assumption -> RichText? in
            guard let words = assumption.custody.words else { return nil }
            let subject = CounterfactualSection.words(assumption, in: context)
            return "\(assumption.parameter.label), \(subject): \(Wording.sentence(words))"
        }
        if !custody.isEmpty {
            blocks += [.subsection("Who made each assumption and answers for it"), .bullets(custody)]
        }
        if !reasons.isEmpty {
            blocks.append(.subsection("Why each assumption was chosen"))
            blocks.append(
                .bullets(
                    reasons.map { assumption in
                        "\(assumption.parameter.label), \(CounterfactualSection.words(assumption, in: context)): \(Wording.sentence(assumption.rationale))"
                    }))
        }
        return blocks
    }

    private static func unitCosts(_ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Unit costs as their sources print them, before uprating",
            columns: [
                .words("Service"), .words("Unit"), .inputs("Unit cost"), .inputs("Low to high"), .words("Prices of"),
            ])
        table.fuller = .unitCosts
        table.note = unitCostNote(context).map { "\($0)" }
        if context.evaluation.unitCosts.values.contains(where: \.licenceForbidsTables) {
            table.elsewhere =
                "\(code: "avoided explain") shows such a price as a factor of a figure, to anybody who has the list."
        }
        for unitCost in sorted(context) {
            guard !unitCost.licenceForbidsTables else {
                table.append([
                    ReportTable.Cell(context.label(ofService: unitCost.service.name)), ReportTable.Cell(unitCost.unit),
                    "not shown", "not shown", ReportTable.Cell(unitCost.priceYear.description),
                ])
                continue
            }
            table.append([
                ReportTable.Cell(context.label(ofService: unitCost.service.name)), ReportTable.Cell(unitCost.unit),
                ReportTable.Cell(
                    Pounds.perUnit(unitCost.cost.central), figure: .cell(.price, unitCost.service.name, "central")),
                unitCost.range == .notGiven
                    ? "none given"
                    : ReportTable.Cell(range(unitCost), figure: .cell(.price, unitCost.service.name, "range")),
                ReportTable.Cell(unitCost.priceYear.description),
            ])
        }
        return table
    }

    /// Which edition built-in prices are of, and how many prices have no range.
    private static func unitCostNote(_ context: ReportContext) -> String? {
        let unitCosts = sorted(context)
        var sentences: [String] = []
        if unitCosts.contains(where: { $0.origin == .builtIn }) {
            sentences.append(
                "Built-in prices are those of the catalogue's edition \(context.evaluation.settings.catalogue).")
        }
        if let unranged = unranged(unitCosts) { sentences.append(unranged) }
        if let ends = RangeWords.tableNote(unitCosts.map(\.spread)) { sentences.append(ends) }
        sentences += derivedRanges(unitCosts)
        if unitCosts.contains(where: \.licenceForbidsTables) { sentences.append(withheld) }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// How many prices carry no range, and what that means; nil where every one has one.
    private static func unranged(_ unitCosts: [UnitCost]) -> String? {
        let without = unitCosts.count { $0.range == .notGiven }
        guard without > 0 else { return nil }
        let verbs = without == 1 ? "has no range and so changes" : "have no range and so change"
        let prices = unitCosts.count == 1 ? "price" : "prices"
        return
            "\(Numbers.count(without)) of \(Numbers.count(unitCosts.count)) \(prices) \(verbs) neither low and high nor the results "
            + "of moving one input at a time."
    }

    /// What the low and the high of built-in prices are, a sentence for all that say the same: a spread between kinds of case or
    /// between regions is not the doubt about a mean.
    private static func derivedRanges(_ unitCosts: [UnitCost]) -> [String] {
        var order: [String] = []
        var labels: [String: [String]] = [:]
        for unitCost in unitCosts where unitCost.origin == .builtIn && unitCost.range == .given {
            guard let meaning = unitCost.note.firstMatch(of: /[Ll]ow and high: ([^.;(]*[^.;( ])/)?.output.1 else {
                continue
            }
            if labels[String(meaning)] == nil { order.append(String(meaning)) }
            labels[String(meaning), default: []].append(unitCost.label)
        }
        return order.map { "The low and high of \(Wording.list(labels[$0] ?? [])) are derived: \($0)." }
    }

    /// Why an amount is not in the table.
    private static let withheld = """
        Prices that are not shown are published under a licence that forbids publishing them again; they were used, and are in \
        their source.
        """

    private static func range(_ unitCost: UnitCost) -> String {
        let ends = [unitCost.cost.low, unitCost.cost.high].map {
            Pounds.perUnit(RangeWords.shown($0, unitCost.spread))
        }
        return ends.joined(separator: " to ") + RangeWords.note(unitCost.spread)
    }

    private static func properties(_ context: ReportContext) -> ReportTable {
        var table = ReportTable(
            "Who bears each cost, and what kind of cost it is",
            columns: [
                .words("Service"), .words("Bearer"), .number("Cashable"), .words("Basis"), .words("Name in files"),
            ])
        table.fuller = .unitCosts
        table.elsewhere =
            "The name in files is what the input files and \(code: "avoided explain") call a service."
        for unitCost in sorted(context) {
            table.append([
                ReportTable.Cell(unitCost.label), ReportTable.Cell(unitCost.bearer.name),
                ReportTable.Cell(
                    unitCost.cashableShare.map { Numbers.percentage($0) } ?? "not known",
                    figure: .cell(.price, unitCost.service.name, "cashable")),
                ReportTable.Cell(UnitCostWords.basis(unitCost)),
                ReportTable.Cell("\(code: unitCost.service.name)"),
            ])
        }
        return table
    }

    private static func sorted(_ context: ReportContext) -> [UnitCost] {
        context.evaluation.unitCosts.values.sorted { ($0.label, $0.service) < ($1.label, $1.service) }
    }
}

/// Every warning with its code, what is said of several things said once.
enum WarningsAppendix: ReportSection {
    static func blocks(_ context: ReportContext) throws(EvaluationError) -> [Block] {
        let weighed = try context.weighedWarnings()
        guard !weighed.isEmpty else { return [] }
        let tables = WarningReach.allCases.compactMap { reach in
            let own = weighed.filter { $0.reach == reach }.map(\.warning)
            return own.isEmpty ? nil : Block.table(table(own, reach, context))
        }
        return [
            .section("Appendix: warnings"), .paragraph("The lines that a warning concerns are in warnings.csv."),
        ] + tables
    }

    private static func table(
        _ warnings: [EvaluationWarning], _ reach: WarningReach, _ context: ReportContext
    ) -> ReportTable {
        var table = ReportTable(
            "Warnings that concern \(words(reach)), first those that undermine it most",
            columns: [
                .words("What a reader must know"), .words("What to do before relying on it"), .words("Code"),
                .words("File"),
            ])
        table.fuller = .warnings
        for warning in warnings {
            table.append([
                ReportTable.Cell(Wording.sentence(warning.message)),
                ReportTable.Cell(warning.code.remedy(context) ?? "Nothing to do; keep it in mind."),
                ReportTable.Cell(warning.code.rawValue), ReportTable.Cell(warning.position?.file ?? ""),
            ])
        }
        return table
    }

    private static func words(_ reach: WarningReach) -> String {
        switch reach {
        case .whole: "the whole figure"
        case .most: "more than half of the figure"
        case .part: "a part of the figure"
        case .little: "less than a tenth of the figure"
        case .none: "no amount in the figure"
        }
    }
}

/// What the report was made from. Digests of the inputs stand in `provenance.json`, so that the order of rows changes no byte here.
enum ProvenanceAppendix: ReportSection {
    static func blocks(_ context: ReportContext) -> [Block] {
        return [
            .section("Appendix: provenance"),
            .bullets([
                "Made by avoided \(ToolVersion.current).",
                read(context.evaluation.inputs),
                "Unit costs: \(origins(context)).",
                "Price index: \(context.evaluation.deflators.name).",
                "This report holds no time of making, computer name or file path: the same inputs give the same report, byte for byte.",
            ]),
        ] + ownWords(context)
    }

    /// What was read in place of which words, a line a column.
    private static func ownWords(_ context: ReportContext) -> [Block] {
        let byColumn = Dictionary(grouping: context.evaluation.ownWords, by: \.column).sorted { $0.key < $1.key }
        guard !byColumn.isEmpty else { return [] }
        return [
            .subsection("Words in the files, and what names.csv says they mean"),
            .bullets(
                byColumn.map { column, words in
                    let pairs = words.map { "\"\($0.written)\" is read as \($0.means)" }
                    return "In column \(column): \(Wording.list(pairs))."
                }),
        ]
    }

    private static func read(_ inputs: [InputRecord]) -> RichText {
        if let book = inputs.first, !book.sheetOfFile.isEmpty {
            let sheets = Wording.list(book.sheetOfFile.values.sorted())
            return "Read: \(book.name), its sheets \(sheets). Its SHA-256 is in provenance.json."
        }
        return "Files read: \(Wording.list(inputs.map(\.name).sorted())). The SHA-256 of each is in provenance.json."
    }

    private static func origins(_ context: ReportContext) -> String {
        let builtIn = context.evaluation.unitCosts.values.filter { $0.origin == .builtIn }.count
        let own = context.evaluation.unitCosts.count - builtIn
        let edition = context.evaluation.settings.catalogue
        return "\(Numbers.count(builtIn)) from the built-in catalogue, edition \(edition), "
            + "\(Numbers.count(own)) of the evaluation's own"
    }
}
