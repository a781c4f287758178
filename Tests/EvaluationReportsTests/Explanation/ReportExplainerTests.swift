import CostAvoidance
import Foundation
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Explanations of every figure of a report")
struct ReportExplainerTests {
    private func make(_ name: String) throws -> Findings {
        name == "rich" ? try findings(RichEvaluation.files) : try findings(ofFixture: name)
    }

    private static func tables(
        of findings: Findings, in document: KeyPath<EvaluationReport, ReportDocument> = \.annex
    ) throws -> [ReportTable] {
        try EvaluationReport(findings, charts: .none)[keyPath: document].blocks.compactMap { block in
            if case .table(let table) = block { return table }
            return nil
        }
    }

    /// Where a figure is printed, as people write it.
    private static func place(of entry: FigureList.Entry) -> String {
        "\(entry.table.prefix { $0 != "." }), \(entry.names.joined(separator: ", ")), \(entry.column)"
    }

    @Test(
        "Every figure of the annex is found by its table, row and column as printed, or several are told",
        arguments: ["rich", "derby", "comparison-group"])
    func places(name: String) throws {
        let list = try FigureList(try make(name))
        var found = 0
        for entry in list.entries {
            let text = Self.place(of: entry)
            let alike = list.entries.filter {
                $0.table == entry.table && $0.names == entry.names && $0.column == entry.column
            }
            let place = try #require(FigurePlace(text))
            if Set(alike.map(\.figure)).count == 1 {
                #expect(try list.figures(at: place) == [entry.figure], "\(text)")
                found += 1
            } else {
                #expect(throws: FigurePlaceError.self) { try list.figures(at: place) }
            }
        }
        #expect(found * 20 > list.entries.count * 19, "\(found) of \(list.entries.count)")
    }

    @Test(
        "Every number in a table of the brief report is found by its place, and is a figure of the annex's",
        arguments: ["rich", "derby", "comparison-group", "council-early-help"])
    func briefPlaces(name: String) throws {
        let findings = try make(name)
        let list = try FigureList(findings)
        let explainer = try ReportExplainer(findings)
        for entry in list.brief {
            let text = Self.place(of: entry)
            let figures = try list.figures(at: try #require(FigurePlace(text)))
            #expect(figures == [entry.figure] + entry.others, "\(text)")
            for figure in figures {
                if case .known = try explainer.explain(figure) { continue }
                Issue.record("\(text): \(figure.path) is not explained")
            }
        }
        let numbers = try Self.tables(of: findings, in: \.report).flatMap { table in
            table.rows.flatMap { zip(table.columns, $0).filter { $0.0.alignment == .trailing }.map(\.1) }
        }
        let named = numbers.filter { !$0.rounded.isEmpty }
        #expect(!named.isEmpty)
        for cell in numbers where cell.rounded.isEmpty {
            #expect(!cell.text.words.contains(/[0-9]/), "\(cell.text.words)")
        }
    }

    @Test("A place is read as people write it, and one that is none says what there is")
    func misprinted() throws {
        let list = try FigureList(try make("derby"))
        let by = try #require(list.entries.first { $0.figure.path == "service:ambulance-call-out/net" })
        let number = by.table.prefix { $0 != "." }.lowercased()
        for text in ["\(number), ambulance  Call-out, central", "\(number),ambulance call-out, Net, central"] {
            #expect(try list.figures(at: try #require(FigurePlace(text))) == [by.figure])
        }
        func told(_ text: String) throws -> String {
            do {
                _ = try list.figures(at: try #require(FigurePlace(text)))
                return ""
            } catch let error as FigurePlaceError { return error.explanation }
        }
        #expect(try told("Table A99, Ambulance call-out, central").contains("there is no such table"))
        #expect(try told("\(number), Ambulence call-out, central").contains("its rows are"))
        #expect(try told("\(number), Ambulance call-out, middle").contains("its columns are"))
        #expect(FigurePlace("net_savings") == nil && FigurePlace("Table of contents, x") == nil)
    }

    /// Cells in columns of numbers that hold none.
    private static let wordsForNothing: Set<String> = [
        "", "suppressed", "not known", "none given", "no cost given", "no range", "nothing", "cash alone",
    ]

    @Test(
        "Every number in every table has a name, and no two different ones have the same",
        arguments: ["rich", "derby", "comparison-group", "voices-women"])
    func everyCellHasAName(name: String) throws {
        var texts: [ReportFigure: String] = [:]
        for table in try Self.tables(of: try make(name)) where !table.caption.words.contains("CHEERS") {
            for row in table.rows + (table.total.map { [$0] } ?? []) {
                for (column, cell) in zip(table.columns, row) where column.alignment == .trailing {
                    guard !Self.wordsForNothing.contains(cell.text.words) else { continue }
                    let figure = try #require(cell.figure, "\(table.caption.words): \(cell.text.words)")
                    // A cost that is taken off is printed with the sign of what is taken off.
                    let isTakenOff = row[0].text.words.hasPrefix("Less ")
                    let text = isTakenOff ? String(cell.text.words.drop { $0 == "-" }) : cell.text.words
                    #expect(try ReportFigure(parsing: figure.path) == figure)
                    if let before = texts[figure] { #expect(before == text, "\(figure)") }
                    texts[figure] = text
                }
            }
        }
        #expect(texts.count > 30)
    }

    /// Ways in which a table may print a value.
    private static func written(_ value: Step.Value) -> Set<String> {
        switch value {
        case .money(let money): [Pounds.exact(money)]
        case .unitCost(let cost): [Pounds.perUnit(cost)]
        case .units(let units, _): [Numbers.units(units)]
        case .number(let number): [Numbers.ratio(number), Numbers.percentage(number), number.description]
        case .count(let count, _): [Numbers.count(count), "month \(count)"]
        case .words(let words): [words]
        }
    }

    @Test(
        "Every cell's explanation ends in what the table prints, and every step of it can be recomputed",
        arguments: ["rich", "derby", "comparison-group", "voices-women"])
    func everyCellIsExplained(name: String) throws {
        let findings = try make(name)
        let explainer = try ReportExplainer(findings)
        var auditor = Auditor()
        let entries = try FigureList(findings).entries
        // A large report has hundreds of sensitivity cells alike: one in three is enough, and another third each time it grows.
        for (place, entry) in entries.enumerated() where entries.count < 200 || place.isMultiple(of: 3) {
            let explanation = try explainer.explain(entry.figure)
            if case .withheld = explanation, entry.text == BreakdownTable.suppressed { continue }
            guard case .known(let step) = explanation else {
                Issue.record("\(entry.figure) is printed as \(entry.text) and not explained")
                continue
            }
            let text = entry.row.hasPrefix("Less ") ? String(entry.text.drop { $0 == "-" }) : entry.text
            #expect(Self.written(step.value).contains(text), "\(entry.figure): \(step.value), not \(text)")
            #expect(step.figure == entry.figure)
            auditor.check(step)
        }
        #expect(auditor.mistakes.isEmpty, "\(auditor.mistakes.prefix(5))")
        #expect(auditor.checked > 50)
    }

    /// Fields of RFC 4180 lines without line breaks in fields, as the report writes them.
    private static func records(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { line in
            var fields = [""]
            var quoted = false
            for character in line {
                switch character {
                case "\"": quoted.toggle()
                case "," where !quoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }

    /// One row of a CSV file by its header.
    private struct Row {
        let cells: [String: String]

        /// A cell of a column that there is.
        subscript(_ column: String) -> String {
            get throws { try #require(cells[column], "there is no column \(column)") }
        }
    }

    /// Rows of a CSV file of the report.
    private func rows(_ name: String, of files: [ReportFile]) throws -> [Row] {
        let text = try #require(files.first { $0.name == name }?.text)
        let lines = Self.records(text)
        let header = try #require(lines.first)
        return lines.dropFirst().map {
            Row(cells: Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }))
        }
    }

    private func expect(_ path: String, is text: String, _ explainer: ReportExplainer) throws {
        guard !text.isEmpty else { return }
        guard case .known(let step) = try explainer.explain(ReportFigure(parsing: path)) else {
            Issue.record("\(path) is \(text) and not explained")
            return
        }
        let isNumber = Decimal(string: text) != nil && Decimal(string: step.decimal.description) != nil
        if case .words = step.value { return }
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        #expect(isNumber && step.decimal.fixed(places: places) == text, "\(path): \(step.decimal), not \(text)")
    }

    @Test("Every number of every CSV file can be asked for by its row and column", arguments: ["rich", "derby"])
    func everyCSVCell(name: String) throws {
        let findings = try make(name)
        let explainer = try ReportExplainer(findings)
        let files = try ReportFiles.all(findings)
        for row in try rows("summary.csv", of: files) {
            let measure = try row["measure"]
            for (column, suffix) in [
                ("low", "_low"), ("central", ""), ("high", "_high"), ("p2_5", "_p2_5"), ("p97_5", "_p97_5"),
            ] {
                guard measure != "probability_savings_exceed_cost" || column == "central" else { continue }
                let text = try row[column]
                try expect("\(measure)\(suffix)", is: text == "not within the horizon" ? "" : text, explainer)
            }
        }
        let money = ["gross_low", "gross", "gross_high", "net_low", "net", "net_high"]
        let dimensions: [(String, String, [String])] = [
            ("by-service.csv", "service", ["people", "quantity_low", "quantity", "unit_cost_high"]),
            ("by-bearer.csv", "bearer", []),
            ("by-year.csv", "year", []), ("by-benefit-type.csv", "benefit_type", []),
        ]
        for (file, key, columns) in dimensions {
            for row in try rows(file, of: files) {
                for column in columns + money {
                    try expect("\(key):\(try row[key])/\(column)", is: try row[column], explainer)
                }
            }
        }
        for row in try rows("sensitivity.csv", of: files).prefix(4) {
            let scope = try row["scope"]
            let input = try row["parameter"] + (scope.isEmpty ? "" : "[\(scope)]")
            for column in ["low_input", "net_benefit_at_low", "net_benefit_at_high", "swing", "switching_value"] {
                try expect("input:\(input)/\(column)", is: try row[column], explainer)
            }
        }
        for row in try rows("scenarios.csv", of: files) {
            let path = "scenario:\(try row["scenario"])/\(try row["measure"])"
            for (column, suffix) in [("low", "_low"), ("central", ""), ("difference_from_base", "_difference")] {
                let text = try row[column]
                try expect("\(path)\(suffix)", is: text == "not within the horizon" ? "" : text, explainer)
            }
        }
        for row in try rows("charts/gross-to-net.csv", of: files).dropFirst().dropLast() {
            let step = try row["step"]
            guard !["Net", "Present value"].contains(step) else { continue }
            try expect("step:\(step)/change", is: try row["change"], explainer)
        }
        // Months are drawn where no year is withheld.
        let months = name == "derby" ? try rows("charts/cumulative.csv", of: files) : []
        for row in months.prefix(8) {
            for column in ["saved_low", "saved", "cost_high"] {
                let path = "month:\(try row["month"])/\(column)"
                guard case .known(let step) = try explainer.explain(ReportFigure(parsing: path)) else {
                    Issue.record("\(path) is not explained")
                    continue
                }
                let printed = try #require(Double(try row[column]))
                #expect(abs(step.decimal.doubleValue - printed) < 0.01, "\(path)")
            }
        }
    }

    @Test("A month of payback is explained by what is saved and spent up to it and up to the month before")
    func payback() throws {
        let findings = try findings(ofFixture: "derby")
        let payback = try #require(findings.totals.payback)
        guard case .month(let month) = payback.central,
            case .known(let step) = try ReportExplainer(findings).explain(ReportFigure(parsing: "payback_months"))
        else {
            Issue.record("payback is not explained")
            return
        }
        #expect(step.value == .count(month, of: "months"))
        let amounts = step.parts.map { $0.decimal.doubleValue }
        // Saved up to the month before, saved up to the month, and the cost of the whole programme.
        #expect(amounts.count == 3)
        #expect(amounts[0] < amounts[2] && amounts[2] <= amounts[1])
    }

    @Test(
        "What is misspelt is answered with what may have been meant",
        arguments: [
            ("scenario:dearr/net_benefit", "did you mean scenario:dearer/net_benefit?"),
            ("cost:Pots/cost", "did you mean cost:Post/cost?"),
            ("service:beds/net", "did you mean service:bed?"),
        ])
    func misspelt(path: String, answer: String) throws {
        let explainer = try ReportExplainer(try findings(RichEvaluation.files))
        guard case .unknown(let reason) = try explainer.explain(ReportFigure(parsing: path)) else {
            Issue.record("\(path) was found")
            return
        }
        #expect(reason.hasSuffix(answer))
    }

    @Test("A column that a table has not is answered with those it has")
    func unknownColumn() {
        #expect(throws: FigureNameError.self) { try ReportFigure(parsing: "flow:0/saving") }
        do {
            _ = try ReportFigure(parsing: "flow:0/saving")
        } catch {
            #expect(error.explanation == "the columns of flow are savings and cost, as in flow:…/savings")
        }
    }
}
