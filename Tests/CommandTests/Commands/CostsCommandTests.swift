import CostAvoidance
import DelimitedText
import Testing

@testable import avoided

@Suite("avoided costs")
struct CostsCommandTests {
    @Test("The catalogue as CSV is a unit-costs.csv that reads back to the same unit costs")
    func roundTrip() throws {
        let run = CommandRun("costs", "--format", "csv")
        #expect(run.status == .done)
        let table = UnitCostReader().read(SourceFile(name: "unit-costs.csv", text: run.output))
        #expect(!table.diagnostics.hasErrors)
        #expect(table.unitCosts.count == Catalogue.builtIn.count)
        for read in table.unitCosts {
            let original = try #require(Catalogue.builtIn[read.service])
            #expect(read.cost == original.cost)
            #expect(read.bearer == original.bearer && read.excludes == original.excludes)
            #expect(read.source == original.source && read.priceYear == original.priceYear)
        }
    }

    @Test("A cost is carried to another year by the quotient of two index numbers, to the penny")
    func uprated() {
        // Unit Cost Database v1.4, HE3.0: 216 at 2013-14 prices; HM Treasury GDP deflators, March 2015: 2012-13
        // 186.08289430501503 and 2013-14 190.03343415111053. 216 x 186.0828943 / 190.0334342 = 211.5096.
        let run = CommandRun(
            "costs", "ambulance-call-out", "--catalogue", "2015", "--price-year", "2012-13", "--deflator", "2015-03",
            "--format", "csv")
        #expect(run.output.contains("ambulance-call-out,Ambulance call-out,incident,,211.51,,,2012-13,NHS"))
    }

    @Test("An uprated list keeps each amount as it was printed, with its year, and so does the file that is made of it")
    func originals() throws {
        let run = CommandRun("costs", "--price-year", "2024-25", "--format", "csv")
        let table = UnitCostReader().read(SourceFile(name: "unit-costs.csv", text: run.output))
        #expect(!table.diagnostics.hasErrors)
        for uprated in table.unitCosts {
            let listed = try #require(Catalogue.builtIn[uprated.service])
            #expect(uprated.printed == listed.printed, "\(uprated.service)")
            #expect(uprated.licence == listed.licence)
            #expect((uprated.original == nil) == (listed.priceYear.description == "2024-25"), "\(uprated.service)")
        }
    }

    @Test(
        "A price year that the index has not measured is a mistake on the command line, and is told what it may be",
        arguments: [
            (
                ["--price-year", "2015-16", "--deflator", "2015-03"],
                "2015-03 has measured prices of 1989-90 to 2013-14"
            ),
            (["--price-year", "2050-51"], "has measured prices of"),
            (["--price-year", "1900-01"], "has measured prices of"),
            (["--price-year", "2050"], "--price-year is \"2050\""),
        ])
    func priceYear(words: [String], message: String) {
        for command in [["costs", "ambulance"], ["implied", "800k"]] {
            guard command[0] == "costs" || !words.contains("--deflator") else { continue }
            let run = CommandRun(command + words)
            #expect(run.status == .usage)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test("Costs that an old index cannot carry stay at their own prices, and the reader is told")
    func leftAlone() {
        let run = CommandRun("costs", "ae-attendance-2024-25", "--price-year", "2012-13", "--deflator", "2015-03")
        #expect(run.status == .done)
        #expect(run.errors.contains("1 cost left at its own prices: the index has no outturn for 2024-25"))
    }

    @Test("The table fits 100 columns and names its sources")
    func width() {
        let run = CommandRun("costs")
        let widest = run.output.split(separator: "\n").max { $0.count < $1.count } ?? ""
        #expect(widest.count <= 100 || widest.contains("https://"), "\(widest)")
        #expect(run.output.contains("[1]"))
    }

    @Test("A search that finds nothing suggests what was meant")
    func suggestion() {
        let run = CommandRun("costs", "ae-atendance")
        #expect(run.output == "")
        #expect(run.status == .refused)
        #expect(run.errors.contains("did you mean ae-attendance?"))
        // One word of a name, misspelt.
        let misspelt = CommandRun("costs", "ambulanse")
        #expect(misspelt.status == .refused)
        #expect(misspelt.errors.contains("nearest:\n    ambulance-call-out (Ambulance call-out, for one incident)"))
    }

    @Test("Where the catalogue has nothing of the kind, it says so and names the nearest, with exit status 1")
    func nothingOfTheKind() {
        let run = CommandRun("costs", "GP")
        #expect(run.status == .refused)
        #expect(run.output == "")
        #expect(
            run.errors.contains(
                """
                nothing is called "GP"
                    There is no price of this that may be built in; bring one, in unit-costs.csv or by `avoided costs \
                import`; nearest:
                    walk-in-centre-visit
                """))
        #expect(CommandRun("costs", "parking").errors.contains("nothing is near it"))
    }

    @Test("A list at other prices shows the printed amount and year, the factor and what it comes to")
    func uprating() {
        // 216 x 186.08289430501503 / 190.03343415111053 = 211.51; the quotient is 0.979211.
        let run = CommandRun(
            "costs", "ambulance-call-out", "--catalogue", "2015", "--price-year", "2012-13", "--deflator", "2015-03")
        #expect(run.output.contains("ambulance-call-out  211.51  2012-13  NHS"), "\(run.output)")
        #expect(run.output.contains("printed 216.00 at 2013-14 prices, x 0.979211"), "\(run.output)")
    }

    @Test("The price indices are printed with their releases, one row a year")
    func deflators() {
        let run = CommandRun("costs", "--deflators", "--format", "csv")
        #expect(run.output.hasPrefix("series,year,index,base,forecast,release\n"))
        #expect(run.output.contains("2015-03,2015-16,195.96969856712289,1989-90 = 100,yes,"))
    }

    @Test("A year that could be two financial years is asked about")
    func ambiguousYear() {
        let run = CommandRun("costs", "--price-year", "2014")
        #expect(run.status == .usage)
        #expect(run.errors.contains("write 2013-14 or 2014-15"))
    }
}
