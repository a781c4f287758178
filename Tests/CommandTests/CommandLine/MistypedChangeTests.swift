import TestSupport
import Testing

@testable import avoided

@Suite("A change or an amount that may be read in two ways is refused, with what was probably meant")
struct MistypedChangeTests {
    private static let derby = Repository.fixture("derby")

    /// A change, and what is said of it: the message, and the first line of what to do.
    private static let changes: [(change: String, message: String, remedy: String)] = [
        (
            "programme_cost=x1,25", #""x1,25" may be one number with a comma for the point, or a list"#,
            "Write x1.25 for the number, or a space after the comma for the list: x1, x25."
        ),
        (
            "deadweight=x1,1", #""x1,1" may be one number with a comma for the point, or a list"#,
            "Write x1.1 for the number."
        ),
        (
            "unit_cost[ae-attendance]=x1,5", #""x1,5" may be one number with a comma for the point, or a list"#,
            "Write x1.5 for the number, or a space after the comma for the list: x1, x5."
        ),
        (
            "programme_cost=+2,5%", #""+2,5%" may be one number with a comma for the point, or a list"#,
            "Write +2.5% for the number, or a space after the comma for the list: +2%, +5%."
        ),
        (
            "deadweight=12,5%", #""12,5%" may be one number with a comma for the point, or a list"#,
            "Write 12.5% for the number, or a space after the comma for the list: 12%, 5%."
        ),
        (
            "programme_cost=1,5m", #""1,5m" may be one number with a comma for the point, or a list"#,
            "Write 1500000 for the number, or a space after the comma for the list: 1000000, 5000000."
        ),
        (
            "programme_cost=£1.234,50", #""£1.234,50" may be one number with a comma for the point, or a list"#,
            "Write 1234.50 for the number, or a space after the comma for the list: 1234, 50."
        ),
        (
            "people=x1,5", #""x1,5" may be one number with a comma for the point, or a list"#,
            "Write x1.5 for the number, or a space after the comma for the list: x1, x5."
        ),
        (
            "deadweight=0,3,0,5", #""0,3,0,5" may be numbers with commas for the point, or a list"#,
            "Write points for decimals, and a space after each comma of a list: 0, 3, 0, 5."
        ),
        (
            "deadweight=0.1, x2", #""0.1, x2" has values and relative changes side by side"#,
            "Give values alone, such as 0.3, 0.4, or relative changes alone, such as x1.5, x2 or +10%, +20%."
        ),
        (
            "deadweight=0.1:50%:10%", "from, to and step are not numbers of one kind",
            "Write from:to:step, as in 0:0.5:0.1, -20%:+20%:5% or x1:x3:x0.5."
        ),
        (
            "deadweight=x1:2:0.5", "from, to and step are not numbers of one kind",
            "Write from:to:step, as in 0:0.5:0.1, -20%:+20%:5% or x1:x3:x0.5."
        ),
        (
            "deadweight=0,1:0,5:0,1", #""0,1" has a comma; the decimal point is a point"#,
            "Write from:to:step, as in 0:0.5:0.1, -20%:+20%:5% or x1:x3:x0.5."
        ),
        (
            "deadweight=½",
            #"change is "½", which is not a number; write digits alone, with a point before the decimals, such as 1234.50 or -0.5"#,
            "Write a value (0.3), a relative change (+10%, -50%, x2) or low, central or high."
        ),
        (
            "deadweight=+10 %", #"change is "+10 %", which has a space before or after the number; remove it"#,
            "Write a value (0.3), a relative change (+10%, -50%, x2) or low, central or high."
        ),
        (
            "deadweight=1/2",
            #"change is "1/2", which is written as a fraction; write it with a decimal point, 0.5 rather than 1/2"#,
            "Write a value (0.3), a relative change (+10%, -50%, x2) or low, central or high."
        ),
        (
            "deadweight=0.1 0.2",
            #"change is "0.1 0.2", which has two numbers where one belongs; write one alone, or a range as its low and its high"#,
            "Write a value (0.3), a relative change (+10%, -50%, x2) or low, central or high."
        ),
        (
            "quantity[ae-attendance]=-3", #"change is "-3", which may be -3 itself or a change by -3%"#,
            "Write -3% for a change relative to what is there. A total below zero, where use rose, is written as a multiple of what the rows come to, which has their sign: x0.5 for half as much, x2 for twice, 0 for none."
        ),
        (
            "deadweight=+0.1", #"change is "+0.1", which may be 0.1 itself or a change by +0.1%"#,
            "Write 0.1 for the value, or +0.1% for a change relative to what is there."
        ),
        (
            "unit_cost[ae-attendance]=-5", #"change is "-5", which may be -5 itself or a change by -5%"#,
            "Write -5% for a change relative to what is there; a value of unit_cost is never below zero."
        ),
    ]

    @Test("A change", arguments: changes)
    func change(_ change: String, _ message: String, _ remedy: String) {
        let run = CommandRun("what-if", Self.derby, "--set", change)
        #expect(run.status == .usage)
        #expect(run.errors == "error: --set \(change): \(message)\n    \(remedy)\n")
        #expect(run.output == "")
    }

    @Test(
        "A list whose commas can be nothing else is a grid",
        arguments: [
            "deadweight=0.1,0.2", "deadweight=0,0.5", "people=50,60", "people=50, 100",
            "unit_cost[ae-attendance]=90, 110",
            "deadweight=x1,x1.5", "deadweight=+10%,+20%", "deadweight=10%,20%", "deadweight=low,central,high",
            "programme_cost=-20%:+20%:20%", "programme_cost=x1:x2:x0.5", "deadweight=0:50%:10%",
        ])
    func list(_ change: String) {
        let run = CommandRun("what-if", Self.derby, "--set", change, "--measure", "net_benefit")
        #expect(run.status == .done, "\(run.errors)")
    }

    @Test("Of several changes every mistake is told in one run, also one that only the evaluation shows")
    func everyMistake() {
        let run = CommandRun(
            "what-if", Self.derby, "--set", "deadwieght=0.3", "--set", "attribution=x9x", "--set", "people=0", "--set",
            "unit_cost[theft]=5", "--set", "deadweight=0.1, 7, x", "--set", "likelihood=x9")
        #expect(run.status == .usage)
        for place in [
            "deadwieght=0.3", "attribution=x9x", "people=0", "unit_cost[theft]=5", "deadweight=0.1, 7, x",
            "likelihood=x9",
        ] {
            #expect(run.errors.contains("--set \(place): "), "\(place)\n\(run.errors)")
        }
    }

    /// The words after `implied`, and the first line of what is said of them with the second where that says what was meant.
    private static let amounts: [(words: [String], errors: String)] = [
        (
            ["1 200"],
            #"error: "1 200" is no amount: a space may stand between thousands or between a low and a high\#n    Write 1200 for one amount, or 1-200 for a range."#
        ),
        (
            ["1", "200"],
            #"error: "1 200" is no amount: a space may stand between thousands or between a low and a high\#n    Write 1200 for one amount, or 1-200 for a range."#
        ),
        (
            ["800 880"],
            #"error: "800 880" is no amount: a space may stand between thousands or between a low and a high\#n    Write 800880 for one amount, or 800-880 for a range."#
        ),
        (
            ["800 000"],
            #"error: "800 000" is no amount: a space may stand between thousands or between a low and a high\#n    Write 800000 for one amount."#
        ),
        (
            ["£800 000"],
            #"error: "£800 000" is no amount: a space may stand between thousands or between a low and a high\#n    Write £800000 for one amount."#
        ),
        (["1 200 000"], #"error: "1 200 000" is no amount: it has a space in it; write 1200000"#),
        (["800\u{A0}k"], "error: \"800\u{A0}k\" is no amount: it has a space in it; write 800k"),
        (["800 k"], #"error: "800 k" is no amount: it has a space in it; write 800k"#),
        (["800 000 - 880 000"], #"error: "800 000" is no amount: it has a space in it; write 800000"#),
        (["800k-"], #"error: "800k-" is a range without its low or its high"#),
        (["800k", "to"], #"error: "800k to" is a range without its low or its high"#),
        (["1,5m"], #"error: "1,5m" is no amount: it has a comma for the decimal point; write 1.5m"#),
        (
            ["800k", "--cost", "0,5m"],
            #"error: --cost is "0,5m", which is no amount: it has a comma for the decimal point; write 0.5m"#
        ),
        (["1", "2", "3"], #"error: "1 2 3" has more than two amounts"#),
    ]

    @Test("An amount", arguments: amounts)
    func amount(_ words: [String], _ errors: String) {
        let run = CommandRun(["implied"] + words)
        #expect(run.status == .usage)
        #expect(run.errors.hasPrefix(errors), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test("Two words that can be no one number are a range")
    func twoWords() {
        #expect(CommandRun("implied", "800k", "880k").output.hasPrefix("What £800,000 to £880,000 implies\n"))
        #expect(CommandRun("implied", "£800,000", "£880,000").status == .done)
    }

    @Test(
        "A value that is not UTF-8 is to be typed anew, and no file is spoken of alone",
        .enabled(if: BuiltCommand.path != nil))
    func notUTF8() throws {
        let scratch = try TemporaryFolder()
        let line = "exec \"$0\" what-if \"$1\" --set \"$(printf 'unit_cost[caf\\351]=5')\""
        let run = try #require(try BuiltCommand.shell(line, Self.derby, in: scratch.path))
        #expect(run.status == 2)
        #expect(run.errors.contains("\n    Type it again in UTF-8; a file or folder"), "\(run.errors)")
    }
}
