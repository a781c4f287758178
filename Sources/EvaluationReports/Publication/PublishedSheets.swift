import CostAvoidance
import DelimitedText

/// The tables for scripts as sheets for readers: the same figures in the same order, under words instead of names.
struct PublishedSheets {
    private let findings: Findings
    private let columns: FigureColumns
    private let inputs: InputWords
    private let counts: RoundedCounts

    init(_ findings: Findings) {
        self.findings = findings
        counts = RoundedCounts(findings.released)
        columns = FigureColumns(
            wording: findings.wording, priceYear: findings.released.settings.priceYear, counts: counts)
        inputs = InputWords(evaluation: findings.released)
    }

    /// The sheet of a table.
    ///
    /// - Parameter notes: what the report says under its own form of the table.
    func sheet(_ published: PublishedTable, notes: [String]) -> PublicationTable {
        let table = published.table
        let rows = rowWords(published.subject)
        var columns = columns
        columns.areValues = [.otherValues, .breakdown(.benefitType)].contains(published.subject)
        var meanings = table.columns.map(columns.meaning)
        if published.subject.isOfInputs {
            for place in meanings.indices where table.columns[place] == "scope" {
                meanings[place].heading = "Rows it is about"
            }
        }
        let isDrawn = table.columns.map { DrawnPoint(rawValue: $0) != nil }
        if published.subject == .arms, findings.arms?.hasComparison == false {
            for place in meanings.indices where table.columns[place] == "difference" {
                meanings[place].heading = "Change that is counted (in the unit given)"
            }
        }
        if let key = keyHeading(published.subject), !meanings.isEmpty { meanings[0].heading = key }
        let place = rows == nil || table.columns.contains("unit") ? nil : Self.unitPlace
        let title = title(published.subject)
        var sheet = PublicationTable(
            title: title.title, detail: title.detail, stem: published.subject.stem,
            notes: notes + ownNotes(published.subject) + envelopeNote(published, beside: notes)
                + roundingNote(meanings, published.subject),
            columns: meanings.map { PublicationTable.Column(heading: $0.heading, content: $0.content) })
        if let place { sheet.columns.insert(.words("Unit"), at: place) }
        for (index, values) in table.rows.enumerated() {
            let row = rows?[index]
            var cells = zip(zip(values, isDrawn), meanings).map { value, meaning in
                // The draws know no pence where they know no more than pounds.
                PublicationCell(value.1 ? value.0.withoutPence : value.0, in: meaning.unit ?? row?.unit ?? .units(""))
            }
            if let row { cells[row.place] = .words(row.words, else: .doesNotApply) }
            if published.subject == .summary, let row { cells[1] = .words(name(row.unit)) }
            if published.subject == .summary { sayWhatDrawsLeaveOpen(in: &cells, SummaryMeasure.allCases[index]) }
            if let place, let row { cells.insert(.words(name(row.unit), else: .doesNotApply), at: place) }
            sheet.rows.append(cells.enumerated().map { readable($1, at: $0, in: published.subject) })
        }
        if published.subject == .otherValues { addKinds(to: &sheet, of: table) }
        addPeople(to: &sheet, published.subject)
        addTotal(to: &sheet, published.subject)
        return sheet
    }

    /// Puts behind each service which kind of value its price is.
    private func addKinds(to sheet: inout PublicationTable, of table: CSVTable) {
        guard let service = table.columns.firstIndex(of: "service"), let label = table.columns.firstIndex(of: "label")
        else { return }
        sheet.columns.insert(.words("Kind of value"), at: label + 1)
        for (index, values) in table.rows.enumerated() {
            var kind: BenefitType?
            if case .text(let name) = values[service] {
                kind = findings.released.unitCosts[ServiceID(name)]?.benefitType
            }
            sheet.rows[index].insert(.words(kind?.rawValue ?? "", else: .notKnown), at: label + 1)
        }
    }

    // MARK: People

    /// Puts how many people each row is about behind its key, where the report counts them and the table for scripts does not.
    private func addPeople(to sheet: inout PublicationTable, _ subject: TableSubject) {
        guard let rows = rowsOfPeople(subject) else { return }
        let meaning = columns.meaning("people")
        sheet.columns.insert(.init(heading: meaning.heading, content: meaning.content), at: 1)
        for index in sheet.rows.indices {
            // Rows behind those are of people who were all lost to follow-up.
            let people = index < rows.count ? Self.people(rows[index]) : .absent(.notKnown)
            sheet.rows[index].insert(PublicationCell(people, in: .people), at: 1)
        }
        if let note = counts.sentence { sheet.notes.append(note) }
    }

    private static func people(_ row: ReleasedRow) -> CSVValue {
        switch row.figures {
        case .shown(_, let people): .count(people)
        case .suppressed: .absent(.withheld)
        }
    }

    private func rowsOfPeople(_ subject: TableSubject) -> [ReleasedRow]? {
        guard case .breakdown(let dimension) = subject, let breakdown = findings.released.breakdown(by: dimension)
        else {
            return nil
        }
        switch dimension {
        case .bearer, .group: return breakdown.rows
        // Of one year the report has no table.
        case .year: return breakdown.rows.count > 1 ? breakdown.rows : nil
        case .service, .benefitType: return nil
        }
    }

    // MARK: Titles and notes

    /// The title of a table, and what else it would have to say.
    private func title(_ subject: TableSubject) -> (title: String, detail: String?) {
        let prices = "at \(columns.priceYear) prices"
        let amounts = "\(columns.wording.label.capitalisedFirst),"
        let firstYear = "Gross and net \(ReportContext.firstYear)"
        return switch subject {
        case .summary: ("Every measure of the evaluation", "In pounds \(prices) unless stated")
        case .breakdown(.year):
            ("\(amounts) by year, \(prices)", "Gross and net as they fall, not discounted, and the present value")
        case .breakdown(.group(let column)): ("\(amounts) by \(Wording.column(column)), \(prices)", firstYear)
        case .breakdown(.benefitType): ("Amounts by kind of value, \(prices)", firstYear)
        case .breakdown(.service): ("\(amounts) by service, \(prices)", firstYear)
        case .breakdown(.bearer): ("\(amounts) by bearer, \(prices)", firstYear)
        case .otherValues: ("Values that are not money of a public body, \(prices)", "By service: \(firstYear)")
        case .netPosition:
            (
                "Net position of each body, present value",
                "What it pays, how much less \(columns.wording.verb) it, and what remains"
            )
        case .financialYears:
            (
                "\(columns.wording.net.capitalisedFirst) and programme cost by financial year",
                "By body and whether it could leave a budget, not discounted, \(prices) and in the money of each year"
            )
        case .arms: ("Use of each service before and after by group", "In units of the service")
        case .sensitivity:
            ("One input at a time", "What each input moves at its low and at its high, with the others central")
        case .indices:
            (
                "Which input is worth measuring better",
                "What each moves, and its share of the variance of the net benefit"
            )
        case .scenarios: ("Scenarios", "Each with every measure and its difference from the evaluation as it is")
        case .warnings: ("Warnings", "What a reader must know before relying on a figure")
        case .assumptions: ("Every assumption", "With its source, or the word default")
        case .unitCosts: ("Unit costs as their sources print them", "Before uprating")
        }
    }

    /// What rounding does, under tables that count people.
    private func roundingNote(_ columns: [FigureColumns.Meaning], _ subject: TableSubject) -> [String] {
        let countsPeople = subject == .summary || columns.contains { $0.unit == .people }
        return countsPeople ? [counts.sentence].compactMap { $0 } : []
    }

    private func name(_ unit: FigureUnit) -> String { unit == .people ? counts.name : unit.name }

    /// Puts in the place of a chance of nought or one what so many draws still leave open, as the report does.
    private func sayWhatDrawsLeaveOpen(in cells: inout [PublicationCell], _ measure: SummaryMeasure) {
        guard measure == .probabilitySavingsExceedCost,
            let words = findings.uncertainty?.simulation?.probabilitySavingsExceedCost.map(Simulated.probability),
            PrintedNumber(words) == nil
        else { return }
        cells = cells.map { cell in
            if case .figure = cell { .words(words) } else { cell }
        }
    }

    private func ownNotes(_ subject: TableSubject) -> [String] {
        switch subject {
        case .summary:
            DrawnDoubt(findings.uncertainty).map {
                ["The draws are of: \($0.words). No more digits are shown than the draws support."]
            } ?? []
        case .scenarios:
            ["Scenarios are not estimates: each changes the inputs named in its note and nothing else."]
                + (scenarios.map { words in
                    words.comparison.outcomes.map { "\($0.scenario.heading) \(words.changes($0.scenario))" }
                } ?? [])
        case .breakdown(.benefitType), .otherValues:
            [
                "Only fiscal amounts are money of a public body and count in the totals; the others are shown apart and never added to them."
            ]
        case .sensitivity:
            [
                "The low and high of an input are the values called low and high where it is stated."
            ]
        case .breakdown(.service), .breakdown(.bearer), .breakdown(.group), .breakdown(.year), .netPosition,
            .financialYears, .arms, .indices, .warnings, .assumptions, .unitCosts:
            []
        }
    }

    private var scenarios: ScenarioWords? {
        findings.scenarios.map { ScenarioWords(comparison: $0, evaluation: findings.released) }
    }

    /// What low and high are, under a table of amounts whose form in the report has not said so.
    private func envelopeNote(_ published: PublishedTable, beside notes: [String]) -> [String] {
        switch published.subject {
        case .breakdown, .otherValues, .netPosition, .financialYears:
            let hasEnds = published.table.columns.contains { $0.hasSuffix("_low") }
            return hasEnds && !notes.contains(where: { $0.contains("envelope") }) ? [ReportTable.envelope] : []
        case .summary, .arms, .sensitivity, .indices, .scenarios, .warnings, .assumptions, .unitCosts: return []
        }
    }

    // MARK: What rows say

    /// What a row is about and the unit of its figures, where rows differ in it.
    private struct RowWords {
        /// The column that the words go into.
        var place: Int
        var words: String
        var unit: FigureUnit
    }

    private func rowWords(_ subject: TableSubject) -> [RowWords]? {
        let words = MeasureWords(findings)
        switch subject {
        case .summary:
            return SummaryMeasure.allCases.map {
                RowWords(place: 0, words: words[$0], unit: FigureUnit(measure: $0.unit))
            }
        case .scenarios:
            guard let comparison = findings.scenarios else { return nil }
            return comparison.outcomes.flatMap { outcome in
                let words = MeasureWords(findings, in: outcome.scenario)
                return comparison.measures(.all).map {
                    RowWords(place: 1, words: words[$0], unit: FigureUnit(measure: $0.unit))
                }
            }
        case .sensitivity:
            return findings.uncertainty?.oneWay.rows.map {
                RowWords(place: 0, words: inputs.name($0.input.name), unit: unit(of: $0.input.name))
            }
        case .indices:
            return findings.uncertainty?.oneWay.rows.filter { !$0.movesCashOnly }.map {
                RowWords(place: 0, words: inputs.name($0.input.name), unit: measured(in: $0.input.name))
            }
        case .breakdown, .otherValues, .netPosition, .financialYears, .arms, .warnings, .assumptions, .unitCosts:
            return nil
        }
    }

    /// Where a column of units goes: behind the two that say what a row is about.
    private static let unitPlace = 2

    private func unit(of input: InputName) -> FigureUnit {
        switch input.parameter {
        case .unitCost, .programmeCost: .pounds
        case .likelihood: .share
        case .assumption(let parameter):
            switch parameter.unit {
            case .share: .share
            case .months: .months
            }
        case .quantity: .units("units")
        case .alternative: .units("account: -1 low, 0 central, 1 high")
        }
    }

    /// What one more of an input is; of a share all of it.
    private func measured(in input: InputName) -> FigureUnit {
        let unit = unit(of: input)
        return unit == .share ? .units("from 0 to 1") : unit
    }

    private func keyHeading(_ subject: TableSubject) -> String? {
        if case .breakdown(.group(let column)) = subject { return Wording.column(column).capitalisedFirst }
        return nil
    }

    /// A key as a reader knows it.
    private func readable(_ cell: PublicationCell, at column: Int, in subject: TableSubject) -> PublicationCell {
        let isSecond = (subject.isOfInputs || subject == .warnings) && column == 1
        guard column == 0 || isSecond else { return cell }
        switch (subject, cell) {
        case (.breakdown(.year), .words(let key)), (.breakdown(.year), .figure(let key, _)):
            return .words(Wording.programmeYear(key: key, period: findings.released.datedPeriod))
        case (.breakdown(.group), .absent): return .words("not stated")
        case (_, .words(let scope)) where subject.isOfInputs:
            return .words(scope.isEmpty ? "all" : inputs.rows(in: scope))
        case (.scenarios, .words(let name)): return .words(findings.scenarios?.heading(ofName: name) ?? name)
        case (.warnings, .words(let file)): return .words(StandaloneWords.table(file))
        default: return cell
        }
    }

    // MARK: Totals

    /// Adds the row that the others come to, where they add up to one.
    private func addTotal(to sheet: inout PublicationTable, _ subject: TableSubject) {
        guard case .breakdown(let dimension) = subject, dimension != .year, dimension != .benefitType,
            let total = findings.released.breakdown(by: dimension)?.total
        else { return }
        let amounts = [total.gross, total.net].flatMap { amount in
            Bound.allCases.map { PublicationCell.figure(amount[$0].description, .pounds) }
        }
        let between = sheet.columns.count - 1 - amounts.count
        guard between >= 0 else { return }
        sheet.rows.append([.words("Total")] + Array(repeating: .absent(.doesNotApply), count: between) + amounts)
    }
}

extension CSVValue {
    /// An amount of whole pounds as that.
    fileprivate var withoutPence: CSVValue {
        guard case .number(let digits) = self, digits.hasSuffix(".00") else { return self }
        return .number(String(digits.dropLast(3)))
    }
}
