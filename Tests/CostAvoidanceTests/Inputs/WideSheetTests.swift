import DelimitedText
import Testing

@testable import CostAvoidance

@Suite("A sheet as somebody has it is understood, or its columns are left with a reason")
struct WideSheetTests {
    private static func sheet(_ text: String) -> WideSheet { WideSheet(SourceFile(name: "s.csv", text: text)) }

    private static func guesses(_ text: String, _ target: WideTarget = .serviceUse) -> [String] {
        WideMapSuggestion(sheet(text), target: target, catalogue: .builtIn).rows.map {
            "\($0.column)|\($0.service)|\($0.when)"
        }
    }

    // MARK: The header

    @Test(
        "Titles are passed over, a header on two lines is one, and rows keep their lines",
        arguments: [
            ("Ref,A&E before,A&E after\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:3:3"),
            ("A title,,\n\nmade by hand,,\nRef,A&E before,A&E after\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:6:3"),
            ("A title\nRef,A&E before,A&E after\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:4:3"),
            ("A&E pilot,2024,\n\nRef,A&E before,A&E after\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:5:3"),
            ("A&E pilot,north\nRef,A&E before,A&E after\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:4:3"),
            ("Ref,A&E,\n,Before,After\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:4:3"),
            ("A title,,\n,A&E,\nRef,Before,After\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:5:3"),
            ("Ref,Before,After\n,A&E,A&E\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:4:3"),
            ("Ref,Before support,After support\n,A&E,A&E\nC1,3,1\nC2,2,x\nC3,1,1\n", "s.csv:4:3"),
            (
                "\u{FEFF}A title,,,\r\n,,,\r\nRef,A&E before,A&E after,\r\nC1,3,1,\r\nC2,2,x,\r\nC3,1,1,\r\n,,,\r\n",
                "s.csv:5:3"
            ),
        ])
    func header(_ text: String, _ place: String) throws {
        let sheet = Self.sheet(text)
        let suggestion = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn)
        #expect(suggestion.diagnostics.shown().map(\.rendered) == [])
        #expect(
            suggestion.rows.map { "\($0.service)|\($0.when)" } == [
                "|case_id", "ae-attendance|before", "ae-attendance|after",
            ])
        let map = WideMapReader(target: .serviceUse, sheet: sheet).read(
            SourceFile(name: "map.csv", text: suggestion.csv))
        let made = Reshaping(sheet, map: try #require(map.map), blank: nil)
        #expect(made.diagnostics.shown().map { "\($0.code) at \($0.position)" } == ["not-a-quantity at \(place)"])
    }

    @Test(
        "A time with its event stands above what is counted, over one column and over several",
        arguments: ["support", "service", "joining the programme"])
    func eventAbove(_ event: String) {
        let text = """
            Ref,Before \(event),,After \(event),
            ,A&E,Ambulance call-outs,A&E,Ambulance call-outs
            C1,3,1,2,0
            C2,2,5,1,1

            """
        #expect(Self.sheet(text).headerLines == 1...2)
        #expect(
            Self.guesses(text).map {
                $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst().joined(separator: "|")
            }
                == [
                    "|case_id", "ae-attendance|before", "ambulance-call-out|before", "ae-attendance|after",
                    "ambulance-call-out|after",
                ])
    }

    @Test(
        "What stands above a header that is whole by itself is read with it: how long, what was missed, so much a month, money",
        arguments: [
            (",12 months,,6 months,", ["before", "before", "after", "after"], "12 months, by its heading"),
            (",Missed,,Missed,", ["before?", "before?", "after?", "after?"], "missed"),
            (
                ",Average per month,,Average per month,", ["leave", "leave", "leave", "leave"],
                "so much a week or a month"
            ),
            (",Cost (£),,,", ["leave?", "leave?", "leave?", "leave?"], "money is no count"),
        ])
    func linesAbove(_ above: String, _ whens: [String], _ note: String) {
        let lines =
            "A&E before,Ambulance call outs before,A&E after,Ambulance call outs after\nC1,4,2,2,1\nC2,3,1,1,0\nC3,2,2,1,1\n"
        for text in ["\(above)\nRef,\(lines)", "Ref\(above)\n,\(lines)"] {
            let rows = WideMapSuggestion(Self.sheet(text), target: .serviceUse, catalogue: .builtIn).rows
            #expect(rows.map(\.when) == ["case_id"] + whens, "\(rows)")
            #expect(rows[1].note.contains(note), "\(rows[1].note)")
        }
        // A title says nothing of a column.
        let title = "Report,made by hand\nRef,\(lines)"
        #expect(Self.guesses(title)[1] == "A&E before|ae-attendance|before")
    }

    @Test("Columns of months that hold no numbers are asked about, and a column # may be a code")
    func asked() {
        let rows = (1...6).map { "\($0),6 months,12 months,4,\($0 % 3)\n" }.joined()
        let found = WideMapSuggestion(
            Self.sheet("#,Months before,Months after,A&E before,A&E after\n" + rows), target: .serviceUse,
            catalogue: .builtIn
        ).rows
        #expect(found.map(\.when) == ["case_id?", "before_months?", "after_months?", "before", "after"])
        let workers = WideMapSuggestion(
            Self.sheet(
                "Ref,Support worker,A&E before,A&E after\n"
                    + (1...6).map { "C\($0),\($0 % 2 == 0 ? "Jo Bloggs" : "Ann Other"),4,2\n" }.joined()),
            target: .serviceUse, catalogue: .builtIn
        ).rows
        #expect(workers[1].when == "leave?" && workers[1].note.contains("somebody who works with people"))
    }

    @Test(
        "A cell of an upper line goes no further than merged cells say, and else than the columns that it can be about")
    func extents() throws {
        let body = "C1,4,2,6,3\nC2,4,2,6,3\nC3,1,2,3,4\n"
        func names(_ header: String, _ merged: String...) -> [String] {
            WideSheet(SourceFile(name: "s.csv", text: header + body), merged: merged.compactMap { CellRange($0) })
                .header
        }
        // A time says nothing of a column of the other, and a length nothing of columns that it may not stand over.
        let lengths = ",12 months before,6 months after,,\nRef,A&E before,A&E after,Calls before,Calls after\n"
        #expect(
            names(lengths) == [
                "Ref", "12 months before A&E before", "6 months after A&E after", "Calls before", "Calls after",
            ])
        let merged = ",12 months,,,\nRef,A&E before,A&E after,Calls before,Calls after\n"
        #expect(
            names(merged, "B1:C1") == [
                "Ref", "12 months A&E before", "12 months A&E after", "Calls before", "Calls after",
            ])
        // Merged cells that are gone leave it above the first: it goes on, and somebody has to say so.
        #expect(names(merged)[1...2] == ["12 months A&E before", "12 months A&E after"])
        let asked = WideMapSuggestion(Self.sheet(merged + body), target: .serviceUse, catalogue: .builtIn).rows
        #expect(asked[1].when == "before" && asked[2].when == "after?" && asked[2].note.hasPrefix("for so long too?"))
        // The last group is as wide as the others, and a column behind it is none of it.
        let groups = ",Before,,After,,\nRef,A&E,Calls,A&E,Calls,Ward\nC1,1,2,3,4,North\n"
        for ranges in [[], ["B1:C1", "D1:E1"]] {
            let sheet = WideSheet(SourceFile(name: "s.csv", text: groups), merged: ranges.compactMap { CellRange($0) })
            #expect(sheet.header == ["Ref", "Before A&E", "Before Calls", "After A&E", "After Calls", "Ward"])
        }
        // What stands under several groups is of each, and a line of one length for each column is none of names.
        let third = "Ref,A&E,,,Calls,,\n,Before,After,Change,Before,After,Change\nC1,1,2,1,3,4,1\n"
        #expect(Self.sheet(third).header.suffix(4) == ["A&E Change", "Calls Before", "Calls After", "Calls Change"])
        let each = "Ref,12 months,6 months,12 months,6 months\n,A&E before,A&E after,Calls before,Calls after\n"
        #expect(
            names(each) == [
                "Ref", "12 months A&E before", "6 months A&E after", "12 months Calls before", "6 months Calls after",
            ])
    }

    @Test(
        "Two words of which one says that it was not so are asked about",
        arguments: ["Accepted|Declined", "Engaged|Did not engage", "Pilot|Non-pilot", "Pilot area|Other area"])
    func denied(_ pair: String) {
        let words = pair.split(separator: "|").map(String.init)
        let text = "Ref,Status,A&E before,A&E after\n" + (1...6).map { "C\($0),\(words[$0 % 2]),\($0),1\n" }.joined()
        #expect(["Status||keep?", "Status||group?"].contains(Self.guesses(text)[1]))
    }

    @Test("One word of a heading is no reason to leave a service unasked", arguments: ["NHS data", "household survey"])
    func besideOneWord(_ words: String) {
        let text = "Ref,A&E before (\(words)),A&E after (\(words))\nC1,3,1\nC2,2,1\nC3,1,1\n"
        #expect(Self.guesses(text).dropFirst().allSatisfy { $0.hasSuffix("|leave?") })
    }

    @Test(
        "A column that cannot be grouped by under its name is left until it is renamed, and a map that keeps it is refused"
    )
    func namesOfGroups() {
        for (name, why) in [("Ward/Area", "other characters"), ("Year", "has this name"), ("people", "has this name")] {
            let text = "Ref,\(name),A&E before,A&E after\nC1,North,3,1\nC2,South,2,1\nC3,North,1,1\nC4,South,1,1\n"
            #expect(Self.guesses(text)[1] == "\(name)||leave?")
            let map =
                "column,service,when\nRef,,case_id\n\(name),,keep\nA&E before,ae-attendance,before\nA&E after,ae-attendance,after\n"
            let read = WideMapReader(target: .serviceUse, sheet: Self.sheet(text)).read(
                SourceFile(name: "map.csv", text: map))
            #expect(read.map == nil)
            let told = read.diagnostics.shown()
            #expect(told.map { "\($0.code) \($0.position)" } == ["kept-under-a-name map.csv:3:1"])
            #expect(told.first?.message.contains(why) ?? false && told.first?.remedy?.contains("Rename it") ?? false)
        }
        // Words under a year are no use in that year.
        let text = "Ref,Locality (2024),A&E before,A&E after\nC1,North,3,1\nC2,South,2,1\nC3,North,1,1\nC4,South,1,1\n"
        #expect(Self.guesses(text)[1] == "Locality (2024)||leave?")
    }

    @Test(
        "A heading of nothing but words for codes is of codes where each row has its own, and asked about where it may number rows",
        arguments: [
            ("Study no", "case_id"), ("Customer number", "case_id"), ("Patient no.", "case_id"), ("LAC no", "case_id"),
            ("No", "case_id?"), ("Record number", "case_id?"), ("Study", "case_id"),
        ])
    func codes(_ heading: String, _ when: String) {
        let text = "\(heading),A&E before,A&E after\nA1,3,1\nA2,2,1\nA3,1,1\n"
        #expect(Self.guesses(text).first == "\(heading)||\(when)")
        let repeated = "\(heading),A&E before,A&E after\n" + (1...12).map { "N\($0 % 2),\($0),1\n" }.joined()
        // A full stop is no part of a file's name.
        #expect(Self.guesses(repeated).first == "\(heading)||\(heading.contains(".") ? "leave?" : "keep")")
    }

    @Test(
        "A header on two lines is one whatever number of services stands beside whatever number of columns of people",
        arguments: [
            "Ref,A&E,,999 calls,\n,Before,After,Before,After\nC1,3,1,1,0\nC2,2,1,1,0\n",
            "Ref,A&E,A&E,999 calls,999 calls\n,Before,After,Before,After\nC1,3,1,1,0\nC2,2,1,1,0\n",
            "Our pilot,,,,\n\nRef,A&E,,999 calls,\n,Before,After,Before,After\nC1,3,1,1,0\nC2,2,1,1,0\n",
        ])
    func groupsBesideOneColumn(_ text: String) {
        #expect(
            Self.sheet(text).header == ["Ref", "A&E Before", "A&E After", "999 calls Before", "999 calls After"])
        let wider = "Ref,Area,A&E,,,999 calls,\n,,Before,After,Change,Before,After\nC1,N,3,1,-2,1,0\nC2,S,2,1,-1,1,0\n"
        #expect(
            Self.sheet(wider).header == [
                "Ref", "Area", "A&E Before", "A&E After", "Change", "999 calls Before", "999 calls After",
            ])
    }

    @Test(
        "Three columns of one likelihood are its ends, and of the likelihoods of two services neither goes for the row unasked",
        arguments: [
            ("Likelihood low,Likelihood central,Likelihood high", ["likelihood_low", "likelihood", "likelihood_high"]),
            ("Likelihood (low),Likelihood,Likelihood (high)", ["likelihood_low", "likelihood", "likelihood_high"]),
            ("Likelihood of A&E,Likelihood of ambulance,Area", ["likelihood?", "leave?", "keep"]),
            ("Likelihood,Likelihood 2,Area", ["likelihood?", "leave?", "keep"]),
        ])
    func likelihoods(_ headings: String, _ whens: [String]) {
        let third = headings.hasSuffix("Area") ? "North" : "0.7"
        let text = "Client,\(headings),A&E avoided\n" + (1...4).map { "C\($0),0.3,0.5,\(third),2\n" }.joined()
        let guesses = Self.guesses(text, .outcomes).map {
            $0.split(separator: "|", omittingEmptySubsequences: false)[2]
        }
        #expect(guesses[1...3].map(String.init) == whens, "\(Self.guesses(text, .outcomes))")
    }

    @Test(
        "What names a contact or a person beside a service is a guess, and the name of a price is none",
        arguments: [
            ("Housing advice", true), ("Hospital visits", true), ("Nurse visits", true), ("Clinic", true),
            ("School attendance", true), ("Hotel", true), ("Outpatient appointments", false),
            ("District nurse", false), ("A&E", false), ("Homelessness prevention duty", true),
        ])
    func likely(_ service: String, _ isGuess: Bool) {
        let text = "Ref,\(service) before,\(service) after\nC1,3,1\nC2,2,1\nC3,1,1\n"
        let whens = Self.guesses(text).dropFirst().map { $0.split(separator: "|").last.map(String.init) ?? "" }
        #expect(whens == (isGuess ? ["before?", "after?"] : ["before", "after"]), "\(Self.guesses(text))")
    }

    @Test(
        "A column of a service of which no cell can be counted is asked about, and not left out unasked",
        arguments: ["#N/A", "3 calls", "12/03/2024", "£30"])
    func uncounted(_ cell: String) {
        let text =
            "Ref,A&E before,A&E after,Ambulance before,Ambulance after\n"
            + (1...4).map { "C\($0),3,1,\(cell),\(cell)\n" }.joined()
        #expect(Self.guesses(text).suffix(2) == ["Ambulance before||leave?", "Ambulance after||leave?"])
    }

    @Test("Two groups of columns over two lines have their own names, and a column behind them is in neither")
    func groups() {
        let text = """
            ,,A&E,,999 calls,,
            Ref,Ward,Before,After,Before,After,Age
            C1,N,3,1,1,0,71
            C2,S,3,1,1,0,72

            """
        #expect(
            Self.sheet(text).header == [
                "Ref", "Ward", "A&E Before", "A&E After", "999 calls Before", "999 calls After", "Age",
            ])
        #expect(Self.sheet(text).headerLines == 1...2)
    }

    // MARK: What is no service

    @Test(
        "Columns that count no service are left, or are to be by the guess, whatever time stands beside them",
        arguments: [
            ("Age", "71", "80"), ("Age before", "71", "80"), ("DOB", "01/02/1950", "03/04/1951"),
            ("Referred", "2024-05-01", "2024-06-02"), ("Risk score before", "3", "4"), ("WEMWBS pre", "40", "51"),
            ("Postcode", "x", "y"), ("A&E before (Y/N)", "Y", "N"), ("Sex before", "1", "2"),
            ("Cost before", "500", "600"), ("Rent arrears before", "100", "200"), ("Total before", "7", "8"),
            ("Home care hrs/wk before", "7", "8"), ("Calls made", "12345678", "87654321"), ("Notes", "ok", "ok"),
            ("A&E before", "45413", "45414"), ("A&E before", "-1", "-2"), ("A&E", "1", "2"),
        ])
    func left(_ heading: String, _ one: String, _ other: String) {
        let rows = WideMapSuggestion(
            Self.sheet(
                "Ref,\(heading),Ambulance callouts before,Ambulance callouts after\nC1,\(one),1,0\nC2,\(other),2,1\n"),
            target: .serviceUse, catalogue: .builtIn
        ).rows
        #expect(rows[1].service.isEmpty)
        #expect((rows[1].when.hasPrefix("leave") && !rows[1].note.isEmpty) || rows[1].when.hasPrefix("start"))
        #expect(rows[2].when == "before" && rows[3].when == "after")
    }

    @Test(
        "Of judged cases too, numbers that count no service are left and what is not certain waits to be confirmed",
        arguments: [
            ("Age", "leave"), ("Referred", "start?"), ("Score", "leave"), ("Sex", "leave"), ("Cost", "leave"),
            ("A&E", "quantity"), ("Ambulance", "quantity?"), ("Evictions avoided", "quantity?"),
            ("Likelihood", "likelihood"),
            ("A&E before", "leave"), ("GP visits", "leave"),
        ])
    func judged(_ heading: String, _ when: String) {
        let value = heading == "Referred" ? "2024-05-01" : "1"
        let found = Self.guesses("Ref,\(heading)\nC1,\(value)\nC2,\(value)\n", .outcomes)
        #expect(found[1].hasSuffix("|\(when)"))
    }

    // MARK: Times

    @Test(
        "Times before and after are found in the ways people name them; numbered and unlike ones wait to be confirmed",
        arguments: [
            ("A&E before", "A&E after", "before", "after"), ("Pre-A&E", "Post-A&E", "before", "after"),
            ("A&E - baseline", "A&E - follow up", "before", "after"), ("A&E_pre", "A&E_post", "before", "after"),
            ("A&E 12m before", "A&E 6m after", "before", "after"), ("A&E T1", "A&E T2", "before?", "after?"),
            ("A&E T0", "A&E T1", "before?", "after?"), ("A&E 2023/24", "A&E 2024/25", "before?", "after?"),
            ("A&E time 2", "A&E time 1", "after?", "before?"), ("A&E baseline", "A&E T2", "before", "after?"),
            ("A&E pre", "A&E after", "before?", "after?"),
            ("A&E before", "Ambulance call outs after", "leave?", "leave?"),
            ("Pre-intervention A&E", "Post-intervention A&E", "before", "after"),
        ])
    func times(_ one: String, _ other: String, _ first: String, _ second: String) {
        let found = Self.guesses("Ref,\(one),\(other)\nC1,3,1\nC2,2,1\n")
        #expect(found[1].hasSuffix("|\(first)"))
        #expect(found[2].hasSuffix("|\(second)"))
    }

    @Test("Of three times nobody knows which two are compared")
    func threeTimes() {
        #expect(
            Self.guesses("Ref,A&E T0,A&E T1,A&E T2\nC1,3,1,1\nC2,2,1,1\n").dropFirst().allSatisfy {
                $0.hasSuffix("|leave")
            })
    }

    @Test(
        "How many months a person was observed is a column of the file",
        arguments: [("Months before", "Months after"), ("Pre months", "Follow-up months")])
    func lengths(_ before: String, _ after: String) {
        let found = Self.guesses("Ref,A&E pre,A&E post,\(before),\(after)\nC1,3,1,12,6\nC2,2,1,12,6\n")
        #expect(found.suffix(2) == ["\(before)||before_months", "\(after)||after_months"])
    }

    @Test(
        "What was missed, cancelled or avoided is no use of the service without a question, and neither is any date a start",
        arguments: [
            ("Outpatient DNAs before,Outpatient DNAs after", ["before?", "after?"]),
            ("Missed A&E appointments before,Missed A&E appointments after", ["before?", "after?"]),
            ("A&E avoided before,A&E avoided after", ["before?", "after?"]),
            ("D.N.A. A&E before,D.N.A. A&E after", ["before?", "after?"]),
            ("No A&E before,No A&E after", ["before?", "after?"]),
            ("No. of A&E before,No. of A&E after", ["before", "after"]),
            ("No of A&E before,No of A&E after", ["before", "after"]),
            ("A&E did-not-attend before,A&E did-not-attend after", ["before?", "after?"]),
            ("A&E visits before,A&E visits after", ["before", "after"]),
            ("A&E a month before,A&E a month after", ["before?", "after?"]),
            ("A&E a month in the year before,A&E a month after", ["leave", "leave?"]),
            ("A&E each year before,A&E each year after", ["leave", "leave"]),
            ("A&E in the month before,A&E in the month after", ["before", "after"]),
        ])
    func otherThanUse(_ headings: String, _ when: [String]) {
        let found = Self.guesses("Ref,\(headings)\nC1,3,1\nC2,2,1\n").dropFirst()
        #expect(found.map { $0.split(separator: "|").last.map(String.init) ?? "" } == when, "\(found)")
    }

    @Test(
        "A date of a beginning is the start, another is asked for, and one of an end is left",
        arguments: [
            ("Start date", "start"), ("Joined", "start"), ("Date", "start?"), ("Referral date", "start?"),
            ("Date closed", "leave"), ("Exit month", "leave"), ("Date of death", "leave"), ("Review date", "leave"),
            ("Date last seen", "leave"), ("End date", "leave"), ("Programme start date", "start"),
            ("Not started", "start?"), ("Planned start date", "start?"), ("Date started work", "start?"),
            ("Medication start date", "start?"), ("Benefit start date", "start?"), ("Start of tenancy", "start?"),
        ])
    func dates(_ heading: String, _ when: String) {
        let found = Self.guesses("Ref,\(heading),A&E before,A&E after\nC1,2024-05-01,3,1\nC2,2024-06-01,2,1\n")
        #expect(found[1].hasSuffix("|\(when)"), "\(found)")
        let both = Self.guesses(
            "Ref,Referral date,Start date,A&E before,A&E after\nC1,2024-05-01,2024-05-02,3,1\nC2,2024-06-01,2024-06-02,2,1\n"
        )
        #expect(both[1].hasSuffix("|leave") && both[2].hasSuffix("|start"), "\(both)")
    }

    @Test("Months of a heading come with the rows, so that unequal times are compared on equal time")
    func months() throws {
        let sheet = Self.sheet("Ref,A&E 12 months before,A&E 6 months after\nC1,4,2\nC2,4,2\n")
        let csv = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn).csv
        let map = WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "map.csv", text: csv)).map
        let made = Reshaping(sheet, map: try #require(map), blank: nil)
        #expect(made.csv.hasSuffix("C1,ae-attendance,4,2,12,6\nC2,ae-attendance,4,2,12,6\n"))
    }

    // MARK: People

    @Test(
        "A column of people who work with people is left, whatever their names look like",
        arguments: ["Key worker", "Coordinator"])
    func workers(_ heading: String) {
        for names in [["Amy J", "Bilal K"], ["Amy", "Bilal"], ["AJ", "BK"], ["AJones", "BKhan"]] {
            let found = Self.guesses("Ref,\(heading),A&E before,A&E after\nC1,\(names[0]),3,1\nC2,\(names[1]),2,1\n")
            #expect(found[1].hasSuffix("|leave?"), "\(names): \(found)")
        }
    }

    @Test("A column that is different in every row is a code only where its heading says so, and a date is none")
    func codes() {
        let rest = "A&E before,A&E after\nC1,3,1\nC2,2,1\n"
        #expect(Self.guesses("Client number,\(rest)")[0].hasSuffix("|case_id"))
        #expect(Self.guesses("Case worker's list,\(rest)")[0].hasSuffix("|case_id?"))
        let dated = Self.guesses("Case closed on,A&E before,A&E after\n2024-05-01,3,1\n2024-05-02,2,1\n")
        #expect(dated[0].hasSuffix("|leave"), "\(dated)")
    }

    @Test("People are counted by their codes, and a second row of one is told")
    func people() throws {
        let made = try Self.made("Ref,A&E before,A&E after\nC1,3,1\nC2,2,1\nC1,1,1\n")
        #expect(made.sheetRows == 3 && made.people == 2)
        #expect(made.diagnostics.shown().map { "\($0.code) at \($0.position)" } == ["repeated-person at s.csv:4:1"])
        // The evaluation would take neither for the whole of what one person used.
        #expect(made.diagnostics.hasErrors)
        let parts = try Self.made(
            "Ref,A&E before,A&E after,Ambulance callouts before,Ambulance callouts after\nC1,3,1,,\nC2,2,1,1,0\nC1,,,2,1\n",
            blank: .unknown)
        #expect(!parts.diagnostics.hasErrors && parts.diagnostics.shown().map(\.code) == ["repeated-person"])
    }

    @Test("Yes or no of what was avoided is no group of a comparison")
    func avoidedOrNot() {
        let found = Self.guesses("Ref,A&E avoided?,Ambulance callouts avoided\nC1,Y,3\nC2,N,1\n", .outcomes)
        #expect(found[1].hasSuffix("|leave"), "\(found)")
    }

    @Test("Of columns of three times none is certain, and a number of days in hospital is no day care")
    func three() {
        let times = Self.guesses("Ref,A&E baseline,A&E follow-up 6m,A&E follow-up 12m\nC1,3,1,1\nC2,2,1,0\n")
        #expect(times.dropFirst(2).allSatisfy { $0.hasSuffix("?") }, "\(times)")
        let days = Self.guesses("Ref,Days in hospital before,Days in hospital after\nC1,3,1\nC2,2,1\n")
        #expect(days[1].contains("hospital") && days[1].hasSuffix("?"), "\(days)")
    }

    @Test("A line below the table is no person", arguments: ["n = 2", "Source: case system"])
    func lines(_ text: String) throws {
        let made = try Self.made("Ref,A&E before,A&E after\nC1,3,1\nC2,2,1\n\(text),,\n", blank: .zero)
        #expect(made.diagnostics.shown().map { "\($0.code) at \($0.position)" } == ["row-of-one-cell at s.csv:4:1"])
    }

    private static func made(_ text: String, blank: Reshaping.Blank? = nil) throws -> Reshaping {
        let sheet = sheet(text)
        let csv = WideMapSuggestion(sheet, target: .serviceUse, catalogue: .builtIn).csv
        let map = WideMapReader(target: .serviceUse, sheet: sheet).read(SourceFile(name: "map.csv", text: csv)).map
        return Reshaping(sheet, map: try #require(map), blank: blank)
    }

    // MARK: Names of people

    @Test(
        "A column of people's names is left with a question, and one of places is kept",
        arguments: [
            ("Worker", ["Jane Smith", "Peter Brown", "Amina Khan"], "leave?"),
            ("Case worker", ["J. Smith", "A. Khan", "P. Brown"], "leave?"),
            ("Lead", ["Jane", "Peter", "Helen"], "leave?"),
            ("Contact", ["Fen Upton", "Ash Walsh", "Rae Oakley"], "leave?"),
            ("Key worker name", ["Jane Smith"], "leave"),
            ("Area", ["Upper Town", "Mill Hill", "North"], "keep"),
            ("Ward", ["St. Mary's", "St Peter's", "Saint Luke"], "keep"),
            ("Parish", ["St Mary", "St Jude", "All Saints"], "keep"), ("Sector", ["North", "South", "East"], "keep"),
            ("Ward", ["Stanley Park", "Upper Town", "Mill Hill"], "keep"), ("Team", ["Team A", "Team B"], "keep"),
        ])
    func people(heading: String, values: [String], when: String) {
        for target in WideTarget.allCases {
            let rows = (0..<12).map { "C\($0),\(values[$0 % values.count]),3,1\n" }.joined()
            let found = Self.guesses("Ref,\(heading),A&E before,A&E after\n" + rows, target)
            #expect(found.contains("\(heading)||\(when)"), "\(found)")
        }
    }
}
