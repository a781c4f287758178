import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("A mistyped command line ends with its status, and its first line says what is wrong")
struct MistypedCommandLineTests {
    /// A command line with `FOLDER` for an evaluation, how it ends, and the first line of standard error.
    private static let lines: [(String, Int32, String)] = [
        ("", 2, "avoided: prices services that people did not come to need, and says how surely"),
        ("evalute FOLDER", 2, #"error: there is no command "evalute"; did you mean evaluate?"#),
        ("--verison", 2, #"error: there is no option "--verison"; did you mean --version?"#),
        ("--version please", 2, #"error: --version stands alone, without "please""#),
        ("help evalute", 2, #"error: there is no command "evalute"; did you mean evaluate?"#),
        ("help check costs", 2, #"error: avoided help takes one command, and not "costs" as well"#),
        ("check", 2, "error: avoided check needs FOLDER"),
        ("check FOLDER extra", 2, #"error: avoided check does not know what to do with "extra""#),
        ("check FOLDER --fromat json", 2, #"error: avoided check has no option "--fromat"; did you mean --format?"#),
        ("check FOLDER --format jsno", 2, #"error: --format takes one of text, json, not "jsno"; did you mean json?"#),
        ("check FOLDER --format", 2, "error: --format needs a value: --format text|json"),
        ("check FOLDER --format json --format text", 2, "error: --format is given twice"),
        (
            "check FOLDER --output x", 2,
            #"error: avoided check has no option "--output"; it is an option of evaluate, reproduce, costs, costs import, reshape, partial, merge"#
        ),
        ("check FOLDER --quiet=yes", 2, "error: --quiet takes no value"),
        ("check FOLDER --zzz", 2, #"error: avoided check has no option "--zzz""#),
        ("check nowhere", 3, "error: nowhere: the folder is not there"),
        (
            "check FOLDER/evaluation.json", 3,
            "error: FOLDER/evaluation.json: it is a file; give the folder that it is in"
        ),
        (
            "evaluate FOLDER --output --quiet", 2,
            #"error: --output needs a value, and "--quiet" looks like an option: --output DIR"#
        ),
        ("evaluate FOLDER --output=", 2, "error: --output is empty: --output DIR"),
        (
            "evaluate FOLDER --draws 1,000", 2,
            #"error: --draws takes a whole number from 1 to 1000000000, not "1,000", which has a thousands separator; write 1234.50 without commas or spaces"#
        ),
        ("evaluate FOLDER --draws 0", 2, #"error: --draws takes a whole number from 1 to 1000000000, not "0""#),
        (
            "evaluate FOLDER --seed -5", 2,
            #"error: --seed takes a whole number from 0 to 18446744073709551615, not "-5""#
        ),
        (
            "evaluate FOLDER --precision £500", 2,
            #"error: --precision takes pounds such as 500 or a percentage such as 0.5%, not "£500""#
        ),
        (
            "evaluate FOLDER --charts svgs", 2,
            #"error: --charts takes one of none, text, svg, not "svgs"; did you mean svg?"#
        ),
        ("evaluate FOLDER --html=page.html", 2, "error: --html takes no value"),
        ("explain FOLDER net_saving", 2, #"error: there is no measure "net_saving"; did you mean "net_savings"?"#),
        (
            "explain FOLDER service:ae-atendance/net", 2,
            "error: no row of the inputs is about service:ae-atendance; did you mean service:ae-attendance?"
        ),
        (
            "explain FOLDER net_savings --depth -1", 2,
            #"error: --depth takes a whole number from 0 to 1000000, not "-1""#
        ),
        ("explain FOLDER --depth 1", 2, "error: --depth is about the steps of a figure: name one after the folder"),
        ("what-if FOLDER --set deadweight", 2, "error: --set deadweight: there is no value"),
        (
            "what-if FOLDER --set deadweight[ae-attendance=0.5", 2,
            "error: --set deadweight[ae-attendance=0.5: a bracket is opened and not closed"
        ),
        (
            "what-if FOLDER --set unit_cost[ae-attendance]=1.0123456789", 2,
            #"error: --set unit_cost[ae-attendance]=1.0123456789: unit_cost is "1.0123456789", which has more than 6 decimal places; round it to 6"#
        ),
        (
            "what-if FOLDER --set deadweight=0.33333333", 2,
            #"error: --set deadweight=0.33333333: deadweight is "0.33333333", which has more than 6 decimal places; round it to 6"#
        ),
        ("what-if FOLDER --roll-out no-such-plan.json", 3, "error: no-such-plan.json: the file is not there"),
        ("what-if FOLDER --roll-out /", 3, "error: /: a folder stands where a file was expected"),
        (
            "what-if FOLDER --set deadwieght=0.3", 2,
            #"error: --set deadwieght=0.3: parameter is "deadwieght"; did you mean "deadweight"?"#
        ),
        (
            "what-if FOLDER --set unit_cost=12,50", 2,
            #"error: --set unit_cost=12,50: "12,50" may be one number with a comma for the point, or a list"#
        ),
        (
            "what-if FOLDER --roll-out plan.json --set deadweight=0:0.5:0.1", 2,
            "error: --set: a range or a list makes a grid, and --roll-out asks about one evaluation"
        ),
        (
            "what-if FOLDER --set deadweight=+-10%", 2,
            #"error: --set deadweight=+-10%: change is "+-10%", which has two signs"#
        ),
        (
            "what-if FOLDER --set unit_cost=1,200", 2,
            #"error: --set unit_cost=1,200: "1,200" may be one number with commas between thousands, or a list"#
        ),
        (
            "what-if FOLDER --set unit_cost[ae-attendance]=€120", 2,
            #"error: --set unit_cost[ae-attendance]=€120: change is "€120", which is in another currency than pounds (€); write the number of pounds that it comes to, alone"#
        ),
        (
            "what-if FOLDER --set quantity[ae-attendance]=35%", 2,
            #"error: --set quantity[ae-attendance]=35%: change is "35%", and only a share can be a percentage"#
        ),
        (
            "what-if FOLDER --set deadweight=0.3 --measure nett", 2,
            "error: --measure means nothing without a grid, which a range or a list after --set makes"
        ),
        ("what-if FOLDER --set deadweight=0,0.3 --measure nett", 2, #"error: there is no measure "nett""#),
        (
            "what-if FOLDER --set deadweight=0,0.3 --at low", 2,
            "error: --at means nothing here: all three ends are printed"
        ),
        (
            "what-if FOLDER --roll-out plan.json --until net_benefit=0 --vary deadweight", 2,
            "error: --until means nothing beside --roll-out"
        ),
        (
            "what-if FOLDER --until net_benefit=0", 2,
            "error: --until and --vary go together: --until benefit_cost_ratio=1 --vary deadweight"
        ),
        (
            "what-if FOLDER --until net_benefit=£0 --vary deadweight", 2,
            #"error: --until net_benefit=£0: the target is "£0", which has a currency sign; write 0 without £ or other signs"#
        ),
        (
            "what-if FOLDER --until net_benefit=0 --vary deadweight=0.3", 2,
            "error: --vary deadweight=0.3: it has a value, which is what is looked for"
        ),
        (
            "what-if FOLDER --until net_benefit=0 --vary deadweight --set deadweight=0.3", 2,
            "error: --set deadweight=0.3: deadweight is both set and varied"
        ),
        (
            "what-if FOLDER --until net_benefit=0 --vary deadweight --each", 2,
            "error: --each means nothing beside --until"
        ),
        (
            "what-if FOLDER --until net_benefit=0 --vary deadweight --format markdown", 2,
            "error: --format markdown means nothing beside --until: it is printed as text, csv or json"
        ),
        (
            "what-if FOLDER --workbook x.xlsx --set deadweight=0.3", 2,
            "error: --set means nothing beside --workbook, which writes the evaluation as it is"
        ),
        (
            "what-if FOLDER --workbook x.xlsx --format json", 2,
            "error: --format means nothing beside --workbook, which writes the evaluation as it is"
        ),
        (
            "what-if FOLDER --workbook .xlsx", 2,
            "error: .xlsx has nothing before .xlsx; name the workbook, as in what-if.xlsx"
        ),
        (
            "what-if FOLDER --until bcr=1 --vary deadweight", 2,
            #"error: --until bcr=1: measure is "bcr", which is not known"#
        ),
        (
            "explain FOLDER service:ae-attendance", 2,
            #"error: "service:ae-attendance" names a row and no column of it: add one of people, quantity, unit_cost, gross, net, present_value_savings, cashable_savings, as in service:ae-attendance/net"#
        ),
        (
            "explain FOLDER bearer:NHS", 2,
            #"error: "bearer:NHS" names a row and no column of it: add one of people, gross, net, present_value_savings, cashable_savings, as in bearer:NHS/net"#
        ),
        ("what-if FOLDER --workbook x.csv", 2, "error: x.csv is not the name of a workbook; end it in .xlsx"),
        (
            "what-if FOLDER --scenario half-atributed", 2,
            #"error: there is no scenario "half-atributed"; did you mean "half-attributed"?"#
        ),
        ("what-if FOLDER --each --format csv", 2, "error: --each is printed as text, markdown or json, and not as csv"),
        (
            "implied 1,5m", 2,
            #"error: "1,5m" is no amount: it has a comma for the decimal point; write 1.5m"#
        ),
        ("implied -5", 2, #"error: "-5" is less than nothing; an amount is from £0 up"#),
        (
            "implied 800k --cost -5", 2,
            #"error: --cost is "-5", which is less than nothing; --cost is from £0 up"#
        ),
        (
            "implied 800k --people 18446744073709551616", 2,
            "error: --people takes a whole number from 1 to 1000000000, and this is more"
        ),
        ("implied 800-880k", 2, "error: only the high of 800-880k has a k; did you mean 800k-880k?"),
        (
            "implied £1,00", 2,
            #"error: "£1,00" is no amount: it has a comma for the decimal point; write £1.00"#
        ),
        (
            "costs --price-year 2014", 2,
            #"error: --price-year is "2014"; one year can belong to two financial years; write 2013-14 or 2014-15"#
        ),
        (
            "costs --deflators ambulance", 2,
            "error: --deflators lists price indices and takes neither a search nor --price-year"
        ),
        ("diff FOLDER", 2, "error: avoided diff needs REPORT-B"),
        (
            "diff FOLDER FOLDER --measure net_benfit", 2,
            #"error: there is no measure "net_benfit"; did you mean "net_benefit"?"#
        ),
        (
            "diff FOLDER FOLDER --inputs-a FOLDER", 2,
            "error: --inputs-a means nothing: FOLDER is an evaluation itself, and no report"
        ),
        (
            "diff one two --inputs-b FOLDER", 2,
            "error: --inputs-b means nothing by itself: of the other report only its tables are known"
        ),
        ("diff nowhere elsewhere", 3, "error: nowhere: the folder is not there"),
        ("new", 2, "error: avoided new needs FOLDER"),
        ("new FOLDER", 3, "error: FOLDER is already there; name a folder that is not"),
        (
            "reproduce FOLDER --strickt", 2,
            #"error: avoided reproduce has no option "--strickt"; did you mean --strict?"#
        ),
        ("verify nowhere", 3, "error: nowhere: the folder is not there"),
    ]

    @Test("Each of them", arguments: lines)
    func mistyped(_ line: String, _ status: Int32, _ first: String) {
        let derby = Repository.fixture("derby")
        let run = CommandRun(line.split(separator: " ").map { String($0).replacing("FOLDER", with: derby) })
        #expect(run.status.rawValue == status)
        // A notice about the folder may stand before it.
        let lines = run.errors.replacing(derby, with: "FOLDER").split(separator: "\n").map(String.init)
        #expect((lines.first { !$0.contains(": warning: ") && !$0.hasPrefix("    ") } ?? "") == first, "\(run.errors)")
        #expect(run.output == "")
    }

    @Test(
        "Everything that is wrong with a command line is told in one run, and nothing that may follow from it",
        arguments: [
            (
                "evaluate FOLDER --dras 5 --seed x --charts svgs --html=1 --output",
                ["--dras", "--seed takes", "--charts takes", "--html takes no value", "--output needs a value"]
            ),
            (
                "implied 800k --people 0 --months none --capacity 2",
                ["--people takes", "--months takes", "--capacity takes"]
            ),
            ("check --format jsno", ["--format takes one of", "avoided check needs FOLDER"]),
            ("check --fromat json", ["avoided check has no option \"--fromat\""]),
            ("evaluate FOLDER --output --charts --quiet", ["--output needs a value", "--charts needs a value"]),
            (
                "what-if FOLDER --workbook x.xlsx --set deadweight=0.3 --each",
                ["--set means nothing", "--each means nothing"]
            ),
            ("what-if FOLDER --scenario one --scenario two", ["\"one\"", "\"two\""]),
            ("evaluate FOLDER --draws --sead 5", ["--draws needs a value"]),
            ("evaluate FOLDER --tables --html x.xlsx", ["--tables needs a value"]),
            ("evaluate FOLDER one two", ["what to do with \"one\", \"two\""]),
            ("evaluate FOLDER --tables x.txt --draws-csv y.xlsx --seed x", ["x.txt", "y.xlsx", "--seed"]),
            ("partial FOLDER --part 9/8 --threads -1", ["--part takes", "--threads takes"]),
            ("costs --price-year x --deflator y", ["--price-year is", "--deflator takes"]),
            ("implied x y --people 0", ["--people takes", "\"x\"", "\"y\""]),
            ("completions fsh --nope=1", ["--nope", "fsh"]),
            ("merge FOLDER p --into x --html --charts text", ["--charts belongs", "--html belongs"]),
            (
                "what-if FOLDER --set foo=1 --set deadweight=x --scenario nope",
                ["--set deadweight=x", "--set foo=1", "\"nope\""]
            ),
            ("what-if FOLDER --set deadweight=0:0.5:0.1 --measure nope --set zz=1,2", ["--set zz", "\"nope\""]),
            (
                "what-if FOLDER --until foo=1 --vary deadweight --scenario nope",
                ["\"nope\"", "--until foo=1"]
            ),
            ("implied 800k --service ae-atendance --service bus", ["\"ae-atendance\"", "\"bus\""]),
        ])
    func several(_ line: String, _ told: [String]) {
        let derby = Repository.fixture("derby")
        let run = CommandRun(line.split(separator: " ").map { String($0).replacing("FOLDER", with: derby) })
        #expect(run.status == .usage)
        let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
        #expect(errors.count == told.count, "\(run.errors)")
        for (error, expected) in zip(errors, told) { #expect(error.contains(expected), "\(run.errors)") }
    }

    @Test(
        "A comma without a space in a list with spaces may stand within a number, and is not read as one of the list",
        arguments: [
            ("programme_cost=4000, 5,000", "4000, 5000"), ("unit_cost[ae-attendance]=£900, £1,200", "£900, 1200"),
        ])
    func mixedCommas(set: String, numbers: String) {
        let run = CommandRun("what-if", Repository.fixture("derby"), "--set", set)
        #expect(run.status != .done && run.output.isEmpty)
        #expect(
            run.errors.contains("may be a list of numbers with commas between thousands")
                && run.errors.contains("Write \(numbers) for those numbers"), "\(run.errors)")
    }

    @Test("A scenario that moves no figure says so, and the horizon is turned to its last year")
    func nothingMoves() {
        let derby = Repository.fixture("derby")
        let idle = CommandRun("what-if", derby, "--set", "discount_rate=0.05")
        #expect(idle.output.contains("It changes none of these figures"), "\(idle.output)\(idle.errors)")
        let moving = CommandRun("what-if", derby, "--set", "deadweight=x2")
        #expect(!moving.output.contains("It changes none"))
        let long = CommandRun(
            "what-if", derby, "--until", "present_value_savings=99999999", "--vary", "horizon_years")
        #expect(long.output.contains(/at 12[0-9]\./), "\(long.output)\(long.errors)")
    }

    @Test("Of what looks like somebody's number nothing is repeated, nor the name beside it")
    func personal() {
        let derby = Repository.fixture("derby")
        let run = CommandRun("what-if", derby, "--set", "unit_cost[Mary Smith 9434765919]=3")
        #expect(run.status == .usage)
        #expect(
            !run.errors.contains("Smith") && run.errors.contains("error: --set: what is set looks like an NHS number"),
            "\(run.errors)")
    }

    @Test(
        "A word that is empty is refused: it is the value of a variable that was not set",
        arguments: [["check", ""], ["costs", ""], ["evaluate", "x", "--output", ""], ["implied", "800k", ""]])
    func empty(_ words: [String]) {
        let run = CommandRun(words)
        #expect(run.status == .usage)
        #expect(run.errors.contains("is empty"), "\(run.errors)")
    }

    @Test("After two hyphens alone every word is an operand, and an option's value may begin with one after =")
    func hyphens() {
        #expect(CommandRun("check", "--", "--quiet").errors.hasPrefix("error: --quiet: the folder is not there"))
        #expect(CommandRun("check", "nowhere", "--format=json").status == .files)
    }

    @Test(
        "Help for a command by its name is the page that the command shows",
        arguments: CommandList.all.map { $0.description.name })
    func help(_ name: String) {
        let page = CommandRun("help", name)
        #expect(page.status == .done)
        #expect(page.output == CommandRun(name, "--help").output)
        #expect(page.output.contains("Usage: avoided \(name)"))
    }
}
