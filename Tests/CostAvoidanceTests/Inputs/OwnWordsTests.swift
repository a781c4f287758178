import DelimitedText
import TestSupport
import Testing

@testable import CostAvoidance

@Suite("Words of one's own sheet are read as what names.csv says that they mean")
struct OwnWordsTests {
    private static let settings = """
        { "title": "T", "priceYear": "2024-25", "groupBy": ["locality"], "disclosure": { "threshold": 0 } }
        """

    /// The same evaluation in the words of the method.
    private static let plain = [
        "evaluation.json": settings,
        "outcomes.csv": """
        case_id,locality,service,quantity,basis
        C1,Millfield,ae-attendance,2,panel
        C2,Northgate,visit,3,practitioner

        """,
        "service-use.csv": """
        case_id,group,locality,service,before,after
        C1,programme,Millfield,ae-attendance,4,1
        C3,comparison,Northgate,ae-attendance,3,2

        """,
        "unit-costs.csv": """
        service,label,unit,central,price_year,bearer,excludes,source
        visit,Visit,visit,10,2024-25,Local authority,ae-attendance,By hand

        """,
        "assumptions.csv": """
        parameter,scope,central,source
        deadweight,service:ae-attendance,0.2,By hand
        attribution,bearer:Local authority,0.9,By hand
        displacement,basis:panel,0.1,By hand

        """,
        "costs.csv": "item,amount,funder\nPay,100,Local authority\nRent,50,NHS\n",
        "scenarios.csv": """
        scenario,parameter,scope,change
        dear,unit_cost,service:ae-attendance,+10%
        ours,funder[Local authority],,0.5

        """,
        "published.csv": "measure,scope,printed\ngross,locality:Millfield,5\n",
    ]

    private static let names = """
        column,written,means
        service,"A&E, all",ae-attendance
        service,Visits,visit
        locality,MILLFIELD,Millfield
        bearer,LA,Local authority
        funder,Council,Local authority
        group,treated,programme
        group,control,comparison
        basis,a panel,panel

        """

    /// Its files as somebody's spreadsheet has them.
    private static var own: [String: String] {
        var files = plain
        files["names.csv"] = names
        files["outcomes.csv"] = """
            case_id,locality,service,quantity,basis
            C1,MILLFIELD,"A&E, all",2,a  panel
            C2,Northgate,Visits,3,practitioner

            """
        files["service-use.csv"] = """
            case_id,group,locality,service,before,after
            C1,treated,MILLFIELD,"A&E, all",4,1
            C3,control,Northgate,"A&E,
            all",3,2

            """
        files["unit-costs.csv"] = """
            service,label,unit,central,price_year,bearer,excludes,source
            Visits,Visit,visit,10,2024-25,LA,"A&E, all",By hand

            """
        files["assumptions.csv"] = """
            parameter,scope,central,source
            deadweight,"service:A&E, all",0.2,By hand
            attribution,bearer: LA,0.9,By hand
            displacement,basis:a panel,0.1,By hand

            """
        files["costs.csv"] = "item,amount,funder\nPay,100,Council\nRent,50,NHS\n"
        files["scenarios.csv"] = """
            scenario,parameter,scope,change
            dear,unit_cost,"service:A&E, all",+10%
            ours,funder[Council],,0.5

            """
        files["published.csv"] = "measure,scope,printed\ngross,locality:MILLFIELD,5\n"
        return files
    }

    private static func read(_ files: [String: String]) throws -> Evaluation {
        let folder = try TemporaryFolder(files)
        do throws(EvaluationError) {
            return try EvaluationFolder(path: folder.path).read()
        } catch {
            Issue.record("\(error.explanation)")
            throw error
        }
    }

    @Test("In every file the words come to what the words of the method come to")
    func same() throws {
        let (own, plain) = (try Self.read(Self.own), try Self.read(Self.plain))
        let (result, expected) = (try Evaluator.evaluate(own), try Evaluator.evaluate(plain))
        #expect(result.savings.gross == expected.savings.gross)
        #expect(result.savings.net == expected.savings.net)
        #expect(own.unitCosts[ServiceID("visit")]?.excludes == [ServiceID("ae-attendance")])
        #expect(own.assumptions.declared.map(\.scope) == plain.assumptions.declared.map(\.scope))
        #expect(own.costs.map(\.funder) == plain.costs.map(\.funder))
        #expect(own.scenarios.map(\.layers.count) == plain.scenarios.map(\.layers.count))
        #expect(own.published.map(\.figure) == plain.published.map(\.figure))
        #expect(own.notices.shown().map(\.rendered) == plain.notices.shown().map(\.rendered))
    }

    @Test("Every word that some cell holds is kept for the report, in an order that is not that of the rows")
    func told() throws {
        let words = try Self.read(Self.own).ownWords
        #expect(
            words.map { "\($0.column):\($0.written)=\($0.means)" } == [
                "basis:a panel=panel", "bearer:LA=Local authority", "funder:Council=Local authority",
                "group:control=comparison", "group:treated=programme", "locality:MILLFIELD=Millfield",
                "service:A&E, all=ae-attendance", "service:Visits=visit",
            ])
    }

    @Test("The digest of a file is that of what was read, not of what it was read as")
    func digests() throws {
        let inputs = try Self.read(Self.own).inputs
        let outcomes = try #require(inputs.first { $0.name == "outcomes.csv" })
        #expect(outcomes.sha256 == SourceFile(name: "outcomes.csv", text: Self.own["outcomes.csv"] ?? "").sha256)
    }

    @Test("An error in a row keeps its line and column, also below a word that ran over two lines")
    func places() throws {
        var files = Self.own
        files["service-use.csv", default: ""] += "C4,treated,MILLFIELD,\"A&E, all\",x,1\n"
        let folder = try TemporaryFolder(files)
        do throws(EvaluationError) {
            _ = try EvaluationFolder(path: folder.path).read()
            Issue.record("it was accepted")
        } catch {
            guard case .refused(let found) = error else { throw error }
            #expect(found.shown().filter { $0.severity == .error }.map { "\($0.position)" } == ["service-use.csv:5:5"])
        }
    }

    @Test(
        "A word of any column of its kind reaches every place that names one",
        arguments: ["bearer", "funder", "benefit_owner"],
        [
            ("unit-costs.csv", "bearer", "LA", "Council"), ("unit-costs.csv", "benefit_owner", "LA", "Council"),
            ("unit-costs.csv", "bearer", "LA 40%; NHS 60%", "Council 40%; NHS 60%"),
            ("costs.csv", "funder", "LA", "Council"), ("costs.csv", "benefit_owner", "LA", "Council"),
            ("assumptions.csv", "scope", "bearer:LA", "bearer:Council"),
            ("scenarios.csv", "scope", "bearer:LA", "bearer:Council"),
            ("scenarios.csv", "parameter", "funder[LA]", "funder[Council]"),
            ("published.csv", "scope", "bearer:LA", "bearer:Council"),
            ("costs.csv", "note", "LA", "LA"), ("costs.csv", "item", "LA", "LA"),
        ])
    func reach(_ column: String, _ cell: (file: String, column: String, written: String, read: String)) {
        Self.check([Self.word(column, "LA", "Council")], cell)
    }

    @Test(
        "Services and groups are read in every place that names them",
        arguments: [
            ("service", "outcomes.csv", "service", "X", "Y"), ("service", "service-use.csv", "service", "X", "Y"),
            ("service", "unit-costs.csv", "service", "X", "Y"),
            ("service", "unit-costs.csv", "excludes", "Z;X", "Z; Y"),
            ("service", "assumptions.csv", "scope", "service:X", "service:Y"),
            ("service", "scenarios.csv", "scope", "service: X", "service:Y"),
            ("service", "published.csv", "scope", "service:X", "service:Y"),
            ("ward", "outcomes.csv", "ward", "X", "Y"), ("ward", "service-use.csv", "ward", "X", "Y"),
            ("ward", "wellbeing.csv", "ward", "X", "Y"), ("ward", "published.csv", "scope", "ward:X", "ward:Y"),
            ("basis", "assumptions.csv", "scope", "basis:X", "basis:Y"),
            ("group", "service-use.csv", "group", "X", "Y"),
            ("service", "outcomes.csv", "ward", "X", "X"), ("ward", "published.csv", "scope", "service:X", "service:X"),
        ])
    func others(_ column: String, _ file: String, _ under: String, _ written: String, _ read: String) {
        Self.check([Self.word(column, "X", "Y")], (file, under, written, read))
    }

    private static func check(
        _ list: [OwnWord], _ cell: (file: String, column: String, written: String, read: String)
    ) {
        var words = OwnWords(list)
        let file = SourceFile(name: cell.file, text: "\(cell.column),x\n\(cell.written),1\n")
        let made = words.translated(file).withBytes { String(decoding: $0, as: UTF8.self) }
        #expect(made == "\(cell.column),x\n\(cell.read),1\n")
        #expect(words.used.isEmpty == (cell.written == cell.read))
    }

    @Test("What bearer says of a body goes for those who pay: one body has one position")
    func payers() throws {
        var files = Self.own
        files["names.csv"] = Self.names.replacing("funder,Council", with: "bearer,Council")
        let own = try Self.read(files)
        #expect(own.costs.map(\.funder) == (try Self.read(Self.plain)).costs.map(\.funder))
    }

    @Test(
        "A bearer's share is read with the bearer's own word",
        arguments: [
            ("LA 40%; NHS 60%", "Local authority 40%; NHS 60%"), ("60% NHS;40% LA", "60% NHS; 40% Local authority"),
        ])
    func shares(_ written: String, _ read: String) {
        var words = OwnWords([Self.word("bearer", "LA", "Local authority")])
        let file = SourceFile(name: "unit-costs.csv", text: "bearer\n\(written)\n")
        #expect(words.translated(file).withBytes { String(decoding: $0, as: UTF8.self) } == "bearer\n\(read)\n")
    }

    private static func word(_ column: String, _ written: String, _ means: String) -> OwnWord {
        let place = SourcePosition(file: "names.csv", line: 2)
        return OwnWord(column: column, written: written, means: means, position: place, places: (place, place))
    }

    @Test("A meaning that is none is told once, at names.csv, and not in every row that uses the word")
    func meaningless() throws {
        let use =
            "case_id,group,service,before,after\n"
            + (0..<10).map { "C\(100 + $0),\($0 % 2 == 0 ? "T" : "K"),ae-attendance,3,1\n" }.joined()
        let rows = "case_id,basis,service,quantity\nC1,worker,ae-attendance,1\nC2,worker,ae-attendance,1\n"
        let folder = try InputFolder([
            "service-use.csv": use, "outcomes.csv": rows,
            "names.csv": "column,written,means\ngroup,T,treated\ngroup,K,comparison\nbasis,worker,practicioner\n",
        ])
        let told = folder.errors().map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
        #expect(told == ["names.csv:2:3", "names.csv:4:3"], "\(folder.errors())")
    }
}
