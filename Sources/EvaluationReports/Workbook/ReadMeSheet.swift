import CostAvoidance

/// The first sheet: what the workbook is, what may be changed and how, what follows and what does not.
struct ReadMeSheet {
    let ground: WorkbookGround
    /// The other sheets, each with what it holds.
    let contents: [(sheet: String, holds: String)]

    static let name = "Read me first"

    func sheet() -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(Self.name, widths: [27, 147])
        sheet.rows = [
            [.words(ground.title, .title)],
            [.text(WrittenWorkbook.whatIf.line)],
        ]
        sheet.rows += part("What it is", identity)
        sheet.rows += [[.words("What may be changed", .subtitle)]] + legend
        sheet.rows += part("How", steps)
        sheet.rows += part("What does not follow, and why", limits)
        let printed = sheet.rows.count
        sheet.rows += [[.words("Sheets", .subtitle)]]
        for (sheetName, holds) in contents {
            sheet.links.append(
                Spreadsheet.Link(
                    cell: Spreadsheet.reference(column: 0, row: sheet.nextRow), target: .sheet(sheetName)))
            sheet.rows.append([.words(sheetName, .link), .words(holds, .wrapped)])
        }
        sheet.finish(title: ground.title, headingRow: nil)
        sheet.printed = (sheet.widths.count, printed)
        return sheet
    }

    private func part(_ heading: String, _ rows: [(String, String)]) -> [[Spreadsheet.Cell]] {
        [[.words(heading, .subtitle)]] + rows.map { [.words($0.0, .strong), .words($0.1, .wrapped)] }
    }

    private var identity: [(String, String)] {
        let settings = ground.released.settings
        let inputs = ground.released.inputs.sorted { $0.name < $1.name }
        return [
            ("Evaluation", settings.title), ("Programme", settings.programme ?? "not stated"),
            ("Status", "\(settings.status.rawValue). \(ground.findings.statusMeaning)"),
            (
                "Prices",
                "pounds at \(settings.priceYear) prices; horizon \(Wording.counted(settings.horizonYears, "year", "years"))"
            ),
            ("Tool", "made by avoided \(ToolVersion.current)"),
        ] + (ground.unpublishable.map { [("May not be published", "\($0).")] } ?? [])
            + inputs.map { ("Made from \($0.name)", "SHA-256 \($0.sha256), \($0.bytes) bytes") }
    }

    private var legend: [[Spreadsheet.Cell]] {
        [
            [
                .words("A coloured cell in blue", .sample),
                .words(
                    "can be changed: it is an input. Each input is in the workbook once, and everything refers to it there.",
                    .wrapped),
            ],
            [
                .words("All other cells", .strong),
                .words("are locked, without a password, so that nothing is overwritten by mistake.", .wrapped),
            ],
            [
                .words("An input without colour", .strong),
                .words(
                    "cannot be changed here. The column \"If it is changed\" says why, and which command shows the result, if any does.",
                    .wrapped),
            ],
        ]
    }

    private var steps: [(String, String)] {
        [
            (
                "1",
                "Type a number over a coloured cell. Beside it appears \"changed\"; what was evaluated stays in the columns next to it."
            ),
            (
                "2",
                "Read the sheet Totals. Its check says how many inputs differ and whether every total is the same as in the report. It also says on which sheet a cell holds no number or low, central and high are out of order, and whether a locked cell was typed over."
            ),
            ("3", "To go back, copy the numbers as evaluated into the coloured cells."),
            (
                "4",
                "The column \"The same on the command line\" has the words to add to avoided what-if FOLDER for the same change. VALUE stands for the number, at all three ends, and xFACTOR for a factor, such as x1.1 for a tenth more. You can put the words of several rows in one command. Words in double quotation marks work in bash, zsh, cmd.exe and PowerShell; those in single quotation marks work in bash and zsh alone."
            ),
            (
                "5",
                "Some parts, where the workbook has them, are for the screen and not printed: scenarios, years by bearer, sheets of inputs with none to change, how costs and years are worked out, commands and names in files. The same goes for long sources, what does not follow and the other worlds of the working."
            ),
            ("What you then read", "is a scenario and not the estimate."),
        ]
    }

    private var limits: [(String, String)] {
        var limits: [(String, String)] = [
            (
                "Which end is low",
                "Low, central and high are three worlds, and in each an input has one value. In the low world it stands at the end that makes the total least, in the high world at the end that makes it greatest. Changing a number here does not change which end that is: \(Self.endsStay)"
            ),
            (
                "Commands that answer",
                "A note says which command shows the result. If the rows that the command changes, or those it leaves, are about too few people, it withholds the result."
            ),
            (
                "Horizon, payback, people",
                "The horizon, the month of payback, the number of people and everything that was drawn stay as in the report."
            ),
        ]
        limits.append(("Rounding", PenceWords(ground).words))
        if ground.rows.contains(where: { $0.service == nil }) {
            limits.append(
                (
                    "Services withheld",
                    "are together in one row. Their gross is fixed; their net, and the part of it that could leave a budget, follow the assumptions that can be changed. Their prices and units are not here.\(alsoTogether)"
                ))
        }
        if !ground.fixedServices.isEmpty {
            limits.append(
                (
                    "Alternative accounts",
                    "Events with alternative accounts are fixed amounts, with the account that counts in each world. No number that is changed here moves them, and an assumption that one of them rests on is locked."
                ))
        }
        if ground.hasOtherValues {
            limits.append(
                (
                    "Other values",
                    "Economic and social values and transfers are in no total and are not here: the report and other-values.csv have them."
                ))
        }
        if ground.withholdsCash {
            limits.append(
                ("What could leave a budget", "is withheld in the report, so no sheet shows it."))
        }
        if ground.bodies.isEmpty {
            limits.append(("By bearer", "the report does not show amounts for any body, so there is no sheet of them."))
        }
        if let rest = ground.years?.rest,
            ground.released.budget?.years.contains(where: { $0.shownSavings != nil }) ?? false
        {
            limits.append(
                (
                    "Financial years",
                    "Rows \(YearSheet.reasons(rest)) are together there: \(YearSheet.consequence(rest)). If they change, the sheet says so."
                ))
        }
        limits.append(
            (
                "Several changes",
                "are worked out together from the cells as they stand, as one command with several --set would. To change an input that has no command of its own, change it in the inputs of the evaluation."
            ))
        return limits
    }

    /// Of services that the report shows by themselves, and this workbook does not.
    private var alsoTogether: String {
        let shown = (ground.released.breakdown(by: .service)?.rows ?? []).filter { $0.figures != .suppressed }
        let own = Set(ground.services.compactMap { $0?.name })
        return shown.allSatisfy { own.contains($0.key) }
            ? ""
            : " The same goes for a service whose effects begin in several years, and in one of them for few people: net and present value would reveal these."
    }

    /// By which a reader, and a comparison, knows that an end was not chosen anew.
    static let endsStay = "the command chooses it again, and its low and high can then be wider."
}
