import CostAvoidance
import Foundation
import Numerics
import Testing

@Suite("What explains a total that differs")
struct TotalExplanationTests {
    /// The explanation of a study's total, at one end.
    static func explanation(_ study: String, at bound: Bound = .central) throws -> TotalExplanation {
        let reproduction = try Studies.reproduce(study)
        return try #require(reproduction.totals.first { $0.total.bound == bound })
    }

    @Test("S1: the total is 2 pounds away, and the line of nights in custody alone explains it")
    func voicesCohort() throws {
        let explanation = try Self.explanation("voices-cohort")
        #expect(explanation.total.difference == 2)
        #expect(explanation.linesAdd)
        #expect(explanation.lines.map(\.line.figure.description) == ["service:custody-night/gross"])
        #expect(explanation.lines.map(\.difference) == [2])
        #expect(explanation.lines.map(\.cause) == [.amount])
    }

    @Test("S2: a total whose lines are all exact has nothing to explain")
    func voicesWomen() throws {
        let explanation = try Self.explanation("voices-women")
        #expect(explanation.lines.isEmpty && explanation.linesAdd && explanation.unprinted.isEmpty)
    }

    @Test("S3: printed lines add to 720,482, and the printed total of 720,182 counts one of them with its right sign")
    func h4Health() throws {
        let explanation = try Self.explanation("h4-health")
        let line = try ReportFigure(parsing: "gross[service:mh-outpatient-appointment]")
        #expect(explanation.linesAddTo == 720_482)
        #expect(explanation.leftover == 300)
        #expect(explanation.lines.map(\.line.figure) == [line])
        #expect(explanation.lines.map(\.cause) == [.sign])
        #expect(explanation.leftoverCauses == [.misprinted(line)])
    }

    @Test("S3, housing: rough sleeping is printed with two digits exchanged, and the total counts it as it is")
    func h4Housing() throws {
        let explanation = try Self.explanation("h4-housing")
        let line = try ReportFigure(parsing: "gross[service:rough-sleeper-year]")
        #expect(explanation.linesAddTo == 495_340)
        #expect(explanation.leftover == -63_000)
        #expect(explanation.leftoverCauses == [.misprinted(line)])
        #expect(explanation.lines.map(\.line.figure) == [line])
        #expect(explanation.lines.map(\.difference) == [63_000])
        #expect(explanation.lines.map(\.cause) == [.transposed])
    }

    @Test("S7: a total whose inputs were not read is not taken apart")
    func redCross() throws { #expect(try Studies.reproduce("red-cross-taking-stock").totals.isEmpty) }

    @Test(
        "Every pound of a difference is put down to a line or to none",
        arguments: ["voices-cohort", "h4-health", "h4-housing"])
    func identity(study: String) throws {
        let explanation = try Self.explanation(study)
        let lines = try explanation.lines.reduce(ExactDecimal.zero) { try $0.adding($1.difference) }
        #expect(try lines.adding(explanation.leftover) == explanation.total.difference)
    }
}

@Suite("A copy of a study that somebody altered")
struct AlteredStudyTests {
    /// A copy of a study with one text replaced in one of its files.
    static func altered(
        _ study: String, _ file: String, _ text: String, to replacement: String
    ) throws -> Reproduction {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(atPath: Studies.path(study), toPath: folder.path)
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appending(path: file)
        let original = try String(contentsOf: target, encoding: .utf8)
        try #require(original.contains(text))
        try Data(original.replacingOccurrences(of: text, with: replacement).utf8).write(to: target)
        let evaluation = try EvaluationFolder(path: folder.path).read(for: .reproducing)
        return try Reproduction(of: evaluation, study: study)
    }

    /// The lines that explain the first total.
    static func named(_ reproduction: Reproduction) throws -> [String] {
        try #require(reproduction.totals.first).lines.map(\.line.figure.description)
    }

    @Test("A count altered by one is caught at its line")
    func count() throws {
        let reproduction = try Self.altered(
            "voices-women", "service-use.csv", "arrest,97,36", to: "arrest,98,36")
        #expect(
            reproduction.comparisons.filter { $0.verdict != .exact }.map(\.figure.description)
                == ["service:arrest/gross", "gross_savings", "savings_per_person"])
        #expect(try Self.named(reproduction) == ["service:arrest/gross"])
    }

    @Test("A unit cost altered by a pound is caught at its line")
    func unitCost() throws {
        let reproduction = try Self.altered(
            "voices-women", "unit-costs.csv", "ae-attendance,A&E attendance,attendance,182,",
            to: "ae-attendance,A&E attendance,attendance,183,")
        #expect(try Self.named(reproduction) == ["service:ae-attendance/gross"])
    }

    @Test("A printed line altered is caught as printed lines that do not add up")
    func printedLine() throws {
        let reproduction = try Self.altered(
            "voices-women", "published.csv", "service:custody-night,,6536", to: "service:custody-night,,6563")
        let explanation = try #require(reproduction.totals.first)
        #expect(try Self.named(reproduction) == ["service:custody-night/gross"])
        #expect(explanation.leftover == 27)
        #expect(explanation.lines.map(\.cause) == [.transposed])
        #expect(explanation.misprinted.map(\.path) == ["service:custody-night/gross"])
        #expect(explanation.total.verdict == .exact)
    }

    @Test("A line taken out of the inputs is missed by the printed lines")
    func missingInput() throws {
        let reproduction = try Self.altered(
            "voices-women", "service-use.csv", "custody-night,77,34,36\n", to: "")
        let missing = try #require(reproduction.comparisons.first { $0.figure.path.contains("custody") })
        #expect(missing.verdict == .notRecomputable)
        #expect(missing.reason == "no row of the inputs is about service:custody-night")
    }

    @Test("A line taken out of the print is named as the one the total still counts")
    func missingPrint() throws {
        let reproduction = try Self.altered(
            "voices-women", "published.csv",
            #"gross,service:custody-night,,6536,,GBP,0,"Table 4, printed saving""# + "\n",
            to: "")
        let explanation = try #require(reproduction.totals.first)
        #expect(explanation.unprinted.map(\.path) == ["service:custody-night/gross"])
        #expect(explanation.linesAdd)
    }

    @Test(
        "A sum of lines that nobody printed is not called one of printed lines",
        arguments: [
            (["printed", "printed"], "The printed lines of gross_savings add"),
            (["derived", "printed"], "The lines of gross_savings, 1 of them worked out and not printed, add"),
            (["derived", "derived"], "The lines of gross_savings, 2 of them worked out and not printed, add"),
            (["printed"], nil),
        ] as [([String], String?)])
    func workedOut(statuses: [String], beginning: String?) throws {
        let lines = ["gross,service:call-out,,6900,,GBP,0,", "gross,service:stay,,30000,,GBP,0,"]
        let study = try WrittenStudy.reproduce(
            unitCosts: [
                "call-out,Call-out,call-out,230,2015-16,NHS,,made up", "stay,Stay,stay,2500,2015-16,NHS,,made up",
            ],
            published: zip(lines, statuses).map { $0 + $1 } + ["gross_savings,,,43500,,GBP,0,"],
            more: ["outcomes.csv": "service,quantity\ncall-out,30\nstay,12\n"])
        let warning = try Findings(of: study.evaluation).warnings.first { $0.code == .printedTotals }
        #expect(
            warning?.message
                == beginning.map {
                    $0 + " to £36,900 and the printed total is £43,500: £6,600 of the total has no line"
                })
    }

    /// Lines at £257, £2,483 and £913 that come to 9,509, 47,177 and 75,779.
    private static func study(_ published: [String], settings: String = "", others: [String] = []) throws
        -> Reproduction
    {
        try WrittenStudy.reproduce(
            settings: settings,
            unitCosts: [
                "call,Call,call,257,2015-16,NHS,fiscal,made up", "stay,Stay,stay,2483,2015-16,NHS,fiscal,made up",
                "week,Week,week,913,2015-16,NHS,fiscal,made up", "walk,Walk,walk,311,2015-16,NHS,social,made up",
            ], published: published.map { $0.replacing(" ", with: ",").replacing("_per_", with: " per ") + "," },
            more: [
                "outcomes.csv": (["service,quantity", "call,37", "stay,19"] + others).joined(separator: "\n") + "\n",
                "costs.csv": "item,amount\nAll,41730\n",
            ])
    }

    private static func warnings(_ study: Reproduction) throws -> [String] {
        try Findings(of: study.evaluation).warnings.filter { $0.code == .printedTotals }.map(\.message)
    }

    private static let both = ["gross service:call  9509  GBP 0", "gross service:stay  47177  GBP 0"]

    @Test(
        "Printed figures that are right contradict nothing",
        arguments: [
            // One line for each person beside both in pounds.
            (
                both + [
                    "gross service:call  158.48  GBP_per_person 2", "gross_savings   56686  GBP 0",
                    "gross_savings   944.77  GBP_per_person 2",
                ], []
            ),
            // A value that is no saving stands among the lines and not in the total.
            (both + ["gross service:walk  18660  GBP 0", "gross_savings   56686  GBP 0"], ["walk,60"]),
            // A line is printed in two places, and one of them adds up.
            (
                ["gross service:call  9509  GBP 0"] + both.suffix(1) + [
                    "gross service:call  9990  GBP 0", "gross_savings   56686  GBP 0",
                ], []
            ),
            (
                ["gross service:call  9990  GBP 0"] + both.suffix(1) + [
                    "gross service:call  9509  GBP 0", "gross_savings   56686  GBP 0",
                ], []
            ),
            // The printed total is the sum of the printed lines, and leaves one out that nobody printed.
            (both + ["gross_savings   56686  GBP 0"], ["week,83"]),
        ])
    func follows(published: [String], others: [String]) throws {
        let made = try Self.study(published, settings: #""people": 60"#, others: others)
        #expect(try Self.warnings(made) == [])
        #expect(made.totals.allSatisfy { $0.leftoverCauses.isEmpty })
        if others == ["week,83"] {
            let total = try #require(made.totals.first)
            #expect(
                total.leavesOut == 75_779 && total.linesAdd && total.unprinted.map(\.path) == ["service:week/gross"])
        }
    }

    /// Two lines that come to 9,000 each.
    @Test(
        "Where the total counts what a misprinted line should be nothing else is said to explain the gap",
        arguments: [
            // The gap of 9,000 is also what the other line is printed as.
            (["18000", "9000", "18000"], 0, ["service:x/gross"]),
            (["18000", "9000", "18000"], -3, ["service:x/gross"]),
            // Twice a line that stands with the wrong sign, and once another.
            (["-9000", "9000", "18000"], 0, ["service:x/gross"]),
            // A gap that the misprint does not make: the total is 10 less than that.
            (["18000", "9000", "17990"], 0, []),
        ] as [([String], Int, [String])])
    func misprintAlone(printed: [String], decimals: Int, misprinted: [String]) throws {
        let names = ["gross,service:x", "gross,service:y", "gross_savings,"]
        let study = try WrittenStudy.reproduce(
            unitCosts: ["x,X,unit,900,2015-16,NHS,,made up", "y,Y,unit,300,2015-16,NHS,,made up"],
            published: zip(names, printed).map { "\($0),,\($1),,GBP,\(decimals)," },
            more: ["outcomes.csv": "service,quantity\nx,10\ny,30\n"])
        let total = try #require(study.totals.first)
        #expect(total.misprinted.map(\.path) == misprinted)
        #expect(misprinted.isEmpty || total.leftoverCauses.count == 1)
    }

    /// North and South come to £150,000 and £80,000, and so do the two bearers.
    @Test(
        "Every table of lines that is printed is held against the total, whichever comes first",
        arguments: [
            (["service:x 150000", "service:y 80000", "bearer:NHS 150000", "bearer:LA 90000"], ["bearer:LA/gross"]),
            (
                [
                    "service:x 150000", "service:y 80000", "bearer:NHS 155000", "bearer:LA 80000", "area:North 150000",
                    "area:South 90000",
                ],
                ["bearer:NHS/gross", "area:South/gross"]
            ),
            (["service:x 150000", "service:y 80000", "area:North 150000", "area:South 80000"], []),
            // Of a table that is printed in part nobody knows what the rest of it was.
            (["service:x 150000", "service:y 80000", "area:North 150000"], []),
            // A table of what falls in each year does not share out what begins in the first.
            (["service:x 150000", "service:y 80000", "year:0 230000", "year:1 230000"], []),
        ] as [([String], [String])])
    func families(lines: [String], misprinted: [String]) throws {
        let study = try WrittenStudy.reproduce(
            settings: #""groupBy": ["area"], "horizonYears": 2, "discountRate": 0"#,
            unitCosts: ["x,X,unit,2500,2015-16,NHS,,made up", "y,Y,unit,5000,2015-16,LA,,made up"],
            published: ["gross_savings,,,230000,,GBP,0,"]
                + lines.map { "gross,\($0.replacing(" ", with: ",,")),,GBP,0," },
            more: ["outcomes.csv": "area,service,quantity\nNorth,x,40\nSouth,x,20\nNorth,y,10\nSouth,y,6\n"])
        #expect(study.totals.flatMap(\.misprinted).map(\.path) == misprinted)
        #expect(try Self.warnings(study).count == misprinted.count)
    }

    @Test(
        "A printed total that counts a printed line of another kind of value is the sum of its lines with it, and no W17"
    )
    func otherKind() throws {
        let made = try Self.study(
            Self.both + ["gross service:walk  18660  GBP 0", "gross_savings   75346  GBP 0"], others: ["walk,60"])
        #expect(try Self.warnings(made) == [])
        let total = try #require(made.totals.first)
        #expect(total.linesAdd && total.countsBesides.map(\.figure.path) == ["service:walk/gross"])
        let another = try Self.study(
            Self.both + ["gross service:walk  18660  GBP 0", "gross_savings   75446  GBP 0"], others: ["walk,60"])
        #expect(try Self.warnings(another).count == 1)
    }

    @Test(
        "A cost is for a week of the period where all of it is paid in it",
        arguments: [("All,2015-04,12,41730", Verdict.exact), ("All,2015-04,18,41730", .notRecomputable)])
    func costByWeek(cost: String, verdict: Verdict) throws {
        let study = try WrittenStudy.reproduce(
            settings: #""horizonYears": 3, "period": {"start": "2015-04", "months": 12}"#,
            unitCosts: ["x,X,unit,900,2015-16,NHS,,made up"], published: ["programme_cost,,,802.50,,GBP per week,2,"],
            more: ["outcomes.csv": "service,quantity\nx,10\n", "costs.csv": "item,start,months,amount\n\(cost)\n"])
        let found = try #require(study.comparisons.first)
        #expect(found.verdict == verdict)
        #expect(
            verdict == .exact
                || found.reason.hasPrefix("some of it is paid outside the 12 months of the period, and nothing says"))
    }

    @Test("In a total of few digits no line is looked for, since some line fits by chance")
    func coarse() throws {
        let total = try #require(try Self.study(Self.both + ["gross_savings   40000  GBP -4"]).totals.first)
        #expect(!total.linesAdd && total.leftoverCauses == [])
    }

    @Test("A total that is the sum of its lines as they are printed differs by their rounding alone")
    func rounded() throws {
        let total = try #require(
            try Self.study([
                "gross service:call  10000  GBP -3", "gross service:stay  47000  GBP -3",
                "gross_savings   57000  GBP 0",
            ])
            .totals.first)
        #expect(total.linesAdd && total.isRoundingOfLines)
    }

    @Test("What comes in over several years is not divided by the months of the period")
    func overYears() throws {
        let settings = #""horizonYears": 3, "period": {"start": "2015-04", "months": 12}"#
        let study = try Self.study(["present_value_savings   54791  GBP_per_year 0"], settings: settings)
        let found = try #require(study.comparisons.first)
        #expect(
            found.verdict == .notRecomputable && found.reason.contains("over the 3 years of the horizon"),
            "\(found.reason)")
    }

    @Test("A printed total that leaves a line out names the line")
    func leftOut() throws {
        let reproduction = try Self.altered("voices-women", "published.csv", ",17088,", to: ",10552,")
        let explanation = try #require(reproduction.totals.first)
        #expect(explanation.leftoverCauses == [.leftOut(try ReportFigure(parsing: "gross[service:custody-night]"))])
        #expect(reproduction.hypotheses.map(\.convention).contains(.leftOut("custody-night")))
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    /// A whole number written in a test.
    public init(integerLiteral value: Int) { self.init(value) }
}
