import TestSupport
import Testing

@testable import avoided

@Suite("avoided check --suggest-names")
struct SuggestNamesTests {
    private static let files = [
        "evaluation.json": """
        { "title": "T", "priceYear": "2024-25", "groupBy": ["locality"], "disclosure": { "threshold": 0 } }
        """,
        "outcomes.csv": """
        case_id,locality,service,quantity,basis
        C1,Millfield,A&E attendance,2,pannel
        C2,MILLFIELD,A&E attendance,3,panel
        C3,Millfield,ambulance-call-out,1,panel
        C4,Milfield,horse whispering,1,panel

        """,
        "costs.csv": "item,amount,funder\nPay,100,LA\n",
        "assumptions.csv": "parameter,scope,central,source\ndeadweight,bearer:National Health Service,0.2,By hand\n",
    ]

    @Test(
        "A word that a spreadsheet would take for a formula is written with an apostrophe before it, and read again without",
        arguments: ["+A&E", "@home visit", "-A&E visit"])
    func neutralised(word: String) throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "disclosure": { "threshold": 0 } }"#,
            "outcomes.csv": "case_id,service,quantity,basis\nC1,\(word),2,panel\n",
        ])
        let suggested = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/names.csv")
        #expect(suggested.status == .done, "\(suggested.errors)")
        let written = try folder.text("names.csv")
        #expect(written.contains("service,'\(word),"), "\(written)")
        let confirmed = written.split(separator: "\n").enumerated().map { line, row -> String in
            guard line > 0 else { return String(row) }
            return "service,'\(word),ae-attendance,1,"
        }
        try folder.write(confirmed.joined(separator: "\n") + "\n", to: "names.csv")
        let check = CommandRun("check", folder.path)
        #expect(check.status == .done && !check.errors.contains(word), "\(check.errors)")
    }

    @Test("Every unknown word is written with how often it stands and the best guess")
    func written() throws {
        let folder = try TemporaryFolder(Self.files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found/names.csv")
        #expect(run.status == .done, "\(run.errors)")
        let rows = try folder.text("found/names.csv").split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
        }
        #expect(
            rows == [
                "column,written,means,rows", "service,A&E attendance,ae-attendance,2", "service,horse whispering,,1",
                "bearer,National Health Service,NHS,1", "funder,LA,Local authority,1", "basis,pannel,panel,1",
                "locality,MILLFIELD,Millfield,1", "locality,Milfield,Millfield,1",
            ])
        #expect(run.output.contains("1 without a guess"))
    }

    @Test("An answer in the column group is no certain group: what was asked stood in a heading that is gone")
    func answers() throws {
        let folder = try TemporaryFolder([
            "evaluation.json":
                #"{ "title": "T", "priceYear": "2024-25", "windows": { "beforeMonths": 12, "afterMonths": 12 } }"#,
            "service-use.csv":
                "case_id,group,service,before,after\nP1,No,ae-attendance,5,2\nP2,Yes,ae-attendance,5,4\nP3,Control,ae-attendance,5,4\n",
        ])
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/names.csv")
        #expect(run.status == .done, "\(run.errors)")
        let text = try folder.text("names.csv")
        for row in ["group,No,comparison?,1", "group,Yes,programme?,1", "group,Control,comparison,1"] {
            #expect(text.contains("\n\(row)"), "\(text)")
        }
        #expect(CommandRun("check", folder.path).status == .refused)
    }

    @Test("A person's name is told by its place and never written into the list")
    func nobody() throws {
        var files = Self.files
        files["outcomes.csv"] =
            "case_id,locality,service,quantity\nC1,Millfield,Jane Smith,2\nC2,Dr Patel,ambulance-call-out,1\nC3,Dr patel,horse whispering,1\n"
        let folder = try TemporaryFolder(files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .done, "\(run.errors)")
        let all = try folder.text("found.csv") + run.output
        #expect(all.contains("horse whispering") && !all.contains("Smith") && !all.lowercased().contains("patel"))
        #expect(run.output.contains("outcomes.csv:2:3: a word looks like a person's name and is not listed"))
    }

    @Test("As written it is refused until what has no guess is filled in or deleted; then the evaluation is accepted")
    func corrected() throws {
        let folder = try TemporaryFolder(Self.files)
        let names = "\(folder.path)/names.csv"
        #expect(CommandRun("check", folder.path, "--suggest-names", names).status == .done)
        let refused = CommandRun("check", folder.path)
        #expect(refused.status == .refused)
        #expect(refused.errors.contains("names.csv:3:3: error: means of \"horse whispering\" is empty"))
        let text = try folder.text("names.csv")
        try folder.write(
            text.replacing("horse whispering,,", with: "horse whispering,ambulance-call-out,"), to: "names.csv")
        let accepted = CommandRun("check", folder.path)
        #expect(accepted.status == .done, "\(accepted.errors)")
        #expect(!accepted.output.contains("two-spellings") && !accepted.output.contains("unused"))
    }

    @Test(
        "Where the words go is said of a folder and of a workbook, with names already and without",
        arguments: [
            (false, false, "save it as MINE/names.csv"), (false, true, "add its rows to MINE/names.csv"),
            (true, false, "copy all of it onto a new sheet called names in MINE"),
            (true, true, "add its rows to the sheet names of MINE"),
        ])
    func home(_ isWorkbook: Bool, _ hasNames: Bool, _ told: String) throws {
        var files = Self.files
        if hasNames { files["names.csv"] = "column,written,means\nlocality,MILLFIELD,Millfield\n" }
        let folder = try TemporaryFolder(files)
        let mine = isWorkbook ? "\(folder.path)/my.xlsx" : folder.path
        if isWorkbook { try folder.write(TestWorkbook(folder: folder.path).bytes, to: "my.xlsx") }
        let run = CommandRun("check", mine, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .done, "\(run.errors)")
        #expect(run.output.contains("and \(told.replacing("MINE", with: mine))\n"))
    }

    @Test("A body is listed once, wherever it is named and whatever it is called, with its own price or without")
    func bodies() throws {
        var files = Self.files
        files["costs.csv"] = """
            item,amount,funder,benefit_owner
            Pay,100,LA,ICB
            Rent,10,Derby CC,LA
            Van,5,Our lottery,

            """
        files["unit-costs.csv"] = """
            service,label,unit,central,price_year,bearer,source
            visit,Visit,visit,10,2024-25,LA 40%; ICB 60%,By hand

            """
        files["scenarios.csv"] = "scenario,parameter,scope,change\nours,funder[LA],,0.5\n"
        let folder = try TemporaryFolder(files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .done, "\(run.errors)")
        let rows = try folder.text("found.csv").split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
        }
        #expect(
            rows.filter { ["bearer", "funder", "benefit_owner"].contains($0.prefix { $0 != "," }) } == [
                "bearer,LA,Local authority,4", "bearer,ICB,NHS,2", "bearer,National Health Service,NHS,1",
                "funder,Derby CC,Local authority,1", "funder,Our lottery,,1",
            ])
    }

    @Test("Words and answers for the groups have their meanings, and a service of another unit is a guess with it")
    func armsAndUnits() throws {
        let folder = try TemporaryFolder([
            "evaluation.json": """
            { "title": "T", "priceYear": "2024-25", "windows": { "beforeMonths": 12, "afterMonths": 12 } }
            """,
            "service-use.csv": """
            case_id,group,service,before,after
            C1,Treatment group,School exclusion,1,0
            C2,Waiting list,School exclusion,1,1
            C3,Y,Res care,2,1
            C4,N,A and E,2,1

            """,
        ])
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .done, "\(run.errors)")
        let rows = try folder.text("found.csv").split(separator: "\n").map(String.init)
        for (written, means) in [
            ("Treatment group", "programme"), ("Waiting list", "comparison"), ("Y", "programme?"),
            ("N", "comparison?"),
        ] { #expect(rows.contains { $0.hasPrefix("group,\(written),\(means),") }, "\(rows)") }
        #expect(
            rows.contains { $0.hasPrefix("service,School exclusion,school-exclusion-year?,") && $0.contains("guess") })
        #expect(rows.contains { $0.hasPrefix("service,A and E,ae-attendance,") && $0.contains("written another way") })
        #expect(!rows.contains { $0.contains("reletting") })
    }

    @Test("A file that is there is not written over")
    func kept() throws {
        let folder = try TemporaryFolder(Self.files)
        try folder.write("mine", to: "mine.csv")
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/mine.csv")
        #expect(run.status == .files)
        #expect(try folder.text("mine.csv") == "mine")
    }

    @Test("Where every word is known nothing is written")
    func known() throws {
        let folder = try TemporaryFolder()
        let run = CommandRun("check", Repository.fixture("derby"), "--suggest-names", "\(folder.path)/names.csv")
        #expect(run.status == .done)
        #expect(run.output.contains("every word is known"))
        #expect(try folder.names().isEmpty)
    }

    @Test(
        "Of files that cannot be read nobody says that every word is known",
        arguments: [
            ("outcomes.csv", ""), ("outcomes.csv", "case_id,locality,servise,quantity\nC1,Millfield,A&E visits,2\n"),
            ("outcomes.csv", "A table of ours,,,\ncase_id,locality,service,quantity\nC1,Millfield,A&E visits,2\n"),
            ("outcomes.csv", "case_id,locality,service,quantity\nC1,\"Millfield,A&E visits,2\n"),
            ("names.csv", "column,written,means\nlocality,Milfield,\n"), ("evaluation.json", "{"),
        ])
    func unreadable(_ file: String, _ text: String) throws {
        var files = [
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "groupBy": ["locality"] }"#,
            "outcomes.csv": "case_id,locality,service,quantity\nC1,Millfield,ae-attendance,2\n",
        ]
        files[file] = text
        let folder = try TemporaryFolder(files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .refused && !run.output.contains("word is known"), "\(run.output)")
        #expect(run.errors.contains("\(file):") && run.errors.contains("nothing was written"), "\(run.errors)")
    }

    @Test("Beside the list it is said that other errors may hide words")
    func others() throws {
        var files = Self.files
        files["costs.csv"] = "item,amount,funder\nPay,a lot,LA\n"
        let folder = try TemporaryFolder(files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/found.csv")
        #expect(run.status == .done && run.output.contains("one other error in the files"), "\(run.output)")
    }

    @Test(
        "Where the only word that is not known is somebody's name, that is said of the others",
        arguments: ["Mrs Smith", "jane smith", "J. Smith"])
    func nameAlone(_ name: String) throws {
        let folder = try TemporaryFolder([
            "evaluation.json": #"{ "title": "T", "priceYear": "2024-25", "groupBy": ["area"] }"#,
            "outcomes.csv": "area,service,quantity\nNorth,\(name),1\n",
        ])
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/names.csv")
        #expect(run.output.contains("outcomes.csv:2:2: a word looks like a person's name"), "\(run.output)")
        #expect(run.output.contains("every other word is known"), "\(run.output)")
        let check = CommandRun("check", folder.path)
        #expect(check.status == .refused && !check.errors.contains(name), "\(check.errors)")
    }

    @Test("A word that looks like personal data is told at its place and not repeated")
    func personal() throws {
        var files = Self.files
        files["outcomes.csv", default: ""] += "C5,someone@example.org,ae-attendance,1,panel\n"
        let folder = try TemporaryFolder(files)
        let run = CommandRun("check", folder.path, "--suggest-names", "\(folder.path)/names.csv")
        #expect(run.output.contains("outcomes.csv:6:2: a word looks like an e-mail address"))
        #expect(!run.output.contains("someone@"))
        #expect(try !folder.text("names.csv").contains("someone@"))
    }

    @Test("What the report was made with is told in it: which word was read as which")
    func report() throws {
        var files = Self.files
        files["outcomes.csv"] = "case_id,locality,service,quantity,basis\nC1,M,Casualty,2,panel\n"
        files["names.csv"] = "column,written,means\nlocality,M,Millfield\nservice,Casualty,ae-attendance\n"
        files["assumptions.csv"] = nil
        let folder = try TemporaryFolder(files)
        let run = CommandRun("evaluate", folder.path, "--output", "\(folder.path)/report", "--draws", "5")
        #expect(run.status == .done, "\(run.errors)")
        #expect(try folder.text("report/provenance.json").contains("\"written\": \"Casualty\""))
        let pages = ["report", "annex"].map { (try? folder.text("report/\($0).md")) ?? "" }.joined()
        #expect(pages.contains("In column service: \"Casualty\" is read as ae-attendance."))
    }
}
