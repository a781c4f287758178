import Numerics
import Testing

@testable import CostAvoidance

@Suite("What totals tell of services that are withheld")
struct WithheldRestTests {
    /// A service: its price at three ends, the people who had it, their units each, and its deadweight at three ends.
    private struct Service {
        var name: String
        var price: (low: Int, central: Int, high: Int)
        var people: Int
        var units = 2
        var deadweight: (low: Double, central: Double, high: Double)?
    }

    private static let many = Service(name: "a", price: (100, 100, 100), people: 30)

    private static func folder(
        _ services: [Service], threshold: Int = 5, assumptions: String = "", scenarios: String? = nil
    ) throws -> InputFolder {
        let prices = services.map {
            "\($0.name),\($0.name),visit,\($0.price.low),\($0.price.central),\($0.price.high),2020-21,NHS,,,,,,made up"
        }
        let rows = services.flatMap { service in
            (0..<service.people).map { "P\($0),\(service.name),\(service.units + $0 % 3)" }
        }
        let stated = services.compactMap { service in
            service.deadweight.map { "deadweight,service:\(service.name),\($0.low),\($0.central),\($0.high),made up" }
        }
        var files = [
            "unit-costs.csv": ([SimpleCosts.header] + prices).joined(separator: "\n") + "\n",
            "outcomes.csv": (["case_id,service,quantity"] + rows).joined(separator: "\n") + "\n",
            "assumptions.csv": (["parameter,scope,low,central,high,source"] + stated).joined(separator: "\n") + "\n"
                + assumptions,
        ]
        if let scenarios { files["scenarios.csv"] = "scenario,parameter,scope,change,note\n" + scenarios }
        return try InputFolder(settings: #""disclosure": { "threshold": \#(threshold) }"#, files)
    }

    @Test(
        "What was withheld on the way to a report that gives nothing away, and hides nobody beside the rest, is shown again"
    )
    func least() throws {
        let services: [(name: String, price: Int, bearer: String, fades: String, people: Int)] = [
            ("a", 632, "Council", "0", 14), ("b", 871, "Council", "0.3", 14), ("c", 832, "Council", "0.3", 31),
            ("d", 114, "Police", "0.5", 30), ("e", 311, "NHS", "0", 1), ("f", 170, "NHS", "0.3", 33),
            ("g", 557, "Council", "0.2", 28),
        ]
        let rows = services.flatMap { service in
            (0..<service.people).map { "C\($0),\($0 % 2 == 0 ? "North" : "South"),\(service.name),\(1 + $0 % 5)" }
        }
        let folder = try InputFolder(
            settings: #""groupBy": ["area"], "horizonYears": 5, "disclosure": { "threshold": 5 }"#,
            [
                "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\n"
                    + services.map { "\($0.name),\($0.name),visit,\($0.price),2020-21,\($0.bearer),made up\n" }.joined(),
                "outcomes.csv": (["case_id,area,service,quantity"] + rows).joined(separator: "\n") + "\n",
                "assumptions.csv": "parameter,scope,low,central,high,source\ndeadweight,,0.2,0.2,0.2,made up\n"
                    + services.map { "drop_off,service:\($0.name),\($0.fades),\($0.fades),\($0.fades),made up\n" }
                    .joined(),
            ])
        let findings = try folder.findings()
        let table = try #require(findings.released.breakdown(by: .service))
        let withheld = table.rows.filter { $0.figures == .suppressed }.map(\.key)
        #expect(withheld.contains("e") && withheld.count == 4, "\(withheld)")
        let audit = try WithheldAudit(findings.evaluated)
        #expect(audit.few > 0 && audit.following == 0)
    }

    private static func units(_ service: Service) -> Double {
        Double((0..<service.people).reduce(0) { $0 + service.units + $1 % 3 })
    }

    private static func pounds(_ money: Money) -> Double { money.doublePounds }

    /// What is left of the total after the rows that are shown.
    private static func rest(_ released: ReleasedEvaluation) throws -> Estimate<Double> {
        let table = try #require(released.breakdown(by: .service))
        var rest = released.totals.savings.gross.map(pounds)
        for row in table.rows {
            guard case .shown(let amounts, _) = row.figures else { continue }
            for bound in Bound.allCases { rest[bound] -= pounds(amounts.gross[bound]) }
        }
        return rest
    }

    /// Prices of two services with ranges of their own, of which one is about one person.
    private static let two = [
        many, Service(name: "b", price: (200, 300, 500), people: 6),
        Service(name: "c", price: (700, 800, 1000), people: 1, units: 7),
    ]

    @Test("Low and high do not tell what two services come to whose prices have ranges of their own")
    func ends() throws {
        let released = try Self.folder(Self.two).findings().released
        let rest = try Self.rest(released)
        // Two sums over two quantities, at two of the ends.
        for (one, other) in [(Bound.low, Bound.central), (.central, .high), (.low, .high)] {
            let prices = Self.two[1...].map { service in
                [one, other].map { bound -> Double in
                    switch bound {
                    case .low: Double(service.price.low)
                    case .central: Double(service.price.central)
                    case .high: Double(service.price.high)
                    }
                }
            }
            let determinant = prices[0][0] * prices[1][1] - prices[1][0] * prices[0][1]
            let found = [
                (rest[one] * prices[1][1] - prices[1][0] * rest[other]) / determinant,
                (prices[0][0] * rest[other] - rest[one] * prices[0][1]) / determinant,
            ]
            for (service, found) in zip(Self.two[1...], found) {
                let truth = Self.units(service)
                #expect(abs(found - truth) > 0.15 * truth, "\(service.name): \(found) of \(truth), \(one) and \(other)")
            }
        }
    }

    @Test("The range is never narrower for it, the centre is to the penny, and the warning says what was done")
    func wider() throws {
        let told = try Self.folder(Self.two).findings()
        let all = try Self.folder(Self.two, threshold: 0).findings().released.totals.savings
        #expect(told.released.totals.savings.gross.central == all.gross.central)
        #expect(told.released.totals.savings.presentValue.central == all.presentValue.central)
        #expect(told.released.totals.savings.gross.low <= all.gross.low)
        #expect(told.released.totals.savings.gross.high >= all.gross.high)
        #expect(told.released.pooled?.percent == Estimate(low: 66, central: 100, high: 167))
        let warning = try #require(told.warnings.first { $0.code == .suppressed })
        #expect(warning.message.contains("66% to 167% of the central price"))
    }

    @Test(
        "Low and high net do not tell services whose assumptions have ranges of their own, stated or not",
        arguments: [((0.3, 0.2, 0.1), (0.5, 0.2, 0.15)), ((0.3, 0, 0), nil)])
    func assumptions(
        _ other: (low: Double, central: Double, high: Double),
        _ deadweight: (low: Double, central: Double, high: Double)?
    ) throws {
        // At the centre both keep the same, so that gross and net tell neither.
        let services = [
            Self.many, Service(name: "b", price: (300, 300, 300), people: 6, deadweight: other),
            Service(name: "c", price: (800, 800, 800), people: 1, units: 7, deadweight: deadweight),
        ]
        let found = try Self.folder(services).findings()
        let all = try Self.folder(services, threshold: 0).findings().released.totals.savings
        let (told, gross) = (found.released.totals.savings, try Self.rest(found.released).central)
        let shown = Self.pounds(told.gross.central) - gross
        // What is left is the same part of gross for both at each end: the least and the most that either keeps.
        let kept = told.net.map { (Self.pounds($0) - shown) / gross }
        #expect(abs(kept.low - (1 - max(other.low, deadweight?.low ?? 0))) < 0.000_1)
        #expect(abs(kept.high - (1 - min(other.high, deadweight?.high ?? 0))) < 0.000_1)
        #expect(told.net.central == all.net.central)
        #expect(told.net.low <= all.net.low && told.net.high >= all.net.high)
        let warning = try #require(found.warnings.first { $0.code == .suppressed })
        #expect(warning.message.contains("have one range of assumptions, from the least"))
    }

    @Test("Where use rose, the totals are never narrower than what was stated")
    func rises() throws {
        let services = [
            Self.many, Service(name: "b", price: (200, 300, 500), people: 6, deadweight: (0.3, 0.2, 0.1)),
            Service(name: "c", price: (700, 800, 1000), people: 1, units: -7),
        ]
        let told = try Self.folder(services).findings().released.totals.savings
        let all = try Self.folder(services, threshold: 0).findings().released.totals.savings
        for (told, all) in [(told.gross, all.gross), (told.net, all.net), (told.presentValue, all.presentValue)] {
            #expect(told.central == all.central)
            #expect(told.low <= all.low && told.high >= all.high)
        }
    }

    @Test("Where use of one service rose, those whose use fell are not told apart by a range each")
    func risesBesideFalls() throws {
        let services = [
            Service(name: "a", price: (270, 450, 770), people: 20, units: -9),
            Service(name: "b", price: (630, 800, 1250), people: 2, units: 8, deadweight: (0.2, 0.2, 0.2)),
            Service(name: "c", price: (70, 80, 110), people: 2, units: 6, deadweight: (0.5, 0.2, 0.1)),
            Service(name: "d", price: (90, 180, 190), people: 9, units: 4, deadweight: (0.2, 0.2, 0.2)),
        ]
        let found = try Self.folder(services).findings()
        #expect(found.released.pooled != nil)
        #expect(found.released.whole == .aboutEnough)
        #expect(try WithheldAudit(found.evaluated).following == 0)
        let told = found.released.totals.savings
        let all = try Self.folder(services, threshold: 0).findings().released.totals.savings
        for (told, all) in [(told.gross, all.gross), (told.net, all.net), (told.presentValue, all.presentValue)] {
            #expect(told.central == all.central)
            #expect(told.low <= all.low && told.high >= all.high)
        }
    }

    @Test("Where one small service rose, low and high do not tell what it comes to, and no total is narrower for it")
    func oneRise() throws {
        let services = [
            Service(name: "a", price: (90, 100, 120), people: 30),
            Service(name: "b", price: (200, 300, 330), people: 9),
            Service(name: "c", price: (240, 300, 390), people: 3, units: 4),
            Service(name: "d", price: (25, 30, 36), people: 2, units: -6),
        ]
        let assumptions = "deadweight,,0.4,0.3,0.2,made up\n"
        let found = try Self.folder(services, assumptions: assumptions).findings()
        #expect(found.released.whole == .aboutEnough)
        let pooled = try #require(found.released.pooled)
        #expect(pooled.words.contains("all stand at one end of it together"))
        let rest = try Self.rest(found.released)
        // What is left is the same part of the central rest at each end, so that two ends are one equation.
        #expect(abs(rest.low - Double(pooled.percent.low) / 100 * rest.central) < 0.05)
        #expect(abs(rest.high - Double(pooled.percent.high) / 100 * rest.central) < 0.05)
        let told = found.released.totals.savings
        let all = try Self.folder(services, threshold: 0, assumptions: assumptions).findings().released.totals.savings
        for (told, all) in [(told.gross, all.gross), (told.net, all.net), (told.presentValue, all.presentValue)] {
            #expect(told.central == all.central)
            #expect(told.low <= all.low && told.high >= all.high)
        }
    }

    @Test("That one price drives more than half of it is not said of a service that is withheld")
    func dominance() throws {
        let services = [
            Self.many, Service(name: "b", price: (300, 300, 300), people: 2),
            Service(name: "c", price: (90_000, 90_000, 90_000), people: 1), Self.many,
        ]
        func told(_ threshold: Int) throws -> [String] {
            try Self.folder(Array(services.dropLast()), threshold: threshold).findings().warnings
                .filter { $0.code == .averageOrDominantCost }.map(\.message)
        }
        #expect(try told(0).contains { $0.contains("\"c\" alone drives more than half") })
        #expect(try !told(5).contains { $0.contains("alone drives more than half") })
    }

    @Test("A service that gross and net leave little room is kept by withholding another row")
    func near() throws {
        // Were the first one's row shown, the second could only be 7 units to within 3%: the two others trade places.
        let services = [
            Self.many, Service(name: "b", price: (800, 800, 800), people: 1, units: 7, deadweight: (0.5, 0.5, 0.5)),
            Service(name: "c", price: (300, 300, 300), people: 6, deadweight: (0.1, 0.1, 0.1)),
            Service(name: "d", price: (310, 310, 310), people: 1, units: 18, deadweight: (0.09, 0.09, 0.09)),
        ]
        let found = try Self.folder(services).findings()
        let table = try #require(found.released.breakdown(by: .service))
        #expect(table.rows.filter { $0.figures == .suppressed }.map(\.key) == ["a", "b", "d"])
        let audit = try WithheldAudit(found.evaluated)
        #expect(audit.following == 0)
        #expect(try #require(audit.nearest) >= EquationRoom.protected)
    }

    @Test("A grid over horizons is refused where a value between its ends would tell a service")
    func horizons() throws {
        let services = ["a", "b", "c", "d"].enumerated().map { place, name in
            Service(name: name, price: (300, 300, 300), people: [30, 6, 1, 1][place])
        }
        let drops = [("b", 0.1), ("c", 0.3), ("d", 0.5)].map { "drop_off,service:\($0.0),,\($0.1),,made up\n" }
        let evaluation = try Self.folder(services, assumptions: drops.joined()).evaluation()
        let ground = try ScenarioGround(evaluation)
        func cells(_ option: String) throws -> Int {
            let axis = try GridAxis(SetOption(option, catalogue: evaluation.usedCatalogue))
            return try Grid(axes: [axis], on: ground).cells.count
        }
        // Of three services a year and two years tell two sums, and three years tell the third.
        #expect(try cells("horizon_years=1,2") == 2)
        #expect(try cells("horizon_years=1,3") == 2)
        let messages = WorkedExample.messages { _ = try cells("horizon_years=1,2,3") }
        #expect(messages.first?.contains("too few people") == true)
    }

    @Test("Where the ends tell nothing the totals keep theirs to the penny")
    func alike() throws {
        let alike = [
            Self.many, Service(name: "b", price: (200, 300, 450), people: 6),
            Service(name: "c", price: (400, 600, 900), people: 1),
        ]
        for services in [alike, [Self.many, Service(name: "b", price: (200, 300, 500), people: 9)]] {
            let told = try Self.folder(services).findings().released
            #expect(told.pooled == nil)
            #expect(told.totals.savings == (try Self.folder(services, threshold: 0).findings().released.totals.savings))
        }
    }

    @Test("Tables, totals and every scenario have the same range for what is withheld")
    func everywhere() throws {
        let found = try Self.folder(
            Self.two, scenarios: "dearer,unit_cost,,+10%,\nhalf,deadweight,,0.5,\n"
        ).findings()
        let totals = found.released.totals.savings
        for table in found.released.breakdowns {
            #expect(table.total.gross == totals.gross)
        }
        let outcomes = try #require(found.scenarios).outcomes
        let gross = try #require(outcomes[0].headline).savings.gross
        for bound in Bound.allCases {
            #expect(abs(Self.pounds(gross[bound]) - 1.1 * Self.pounds(totals.gross[bound])) < 0.02)
        }
        let net = try #require(outcomes[1].headline).savings.net
        for bound in Bound.allCases {
            #expect(abs(Self.pounds(net[bound]) - 0.5 * Self.pounds(totals.gross[bound])) < 0.02)
        }
    }

    @Test("A change of all rows is withheld where services under assumptions of their own would follow from it")
    func changeOfAll() throws {
        let services = [
            Service(name: "a", price: (100, 100, 100), people: 30, deadweight: (0.1, 0.1, 0.1)),
            Service(name: "b", price: (300, 300, 300), people: 6, deadweight: (0.2, 0.2, 0.2)),
            Service(name: "c", price: (400, 400, 400), people: 1, deadweight: (0.3, 0.3, 0.3)),
            Service(name: "d", price: (500, 500, 500), people: 1, deadweight: (0.05, 0.05, 0.05)),
        ]
        let attributions = [("b", 0.9), ("c", 0.5), ("d", 0.7)].map {
            "attribution,service:\($0.0),,\($0.1),,made up\n"
        }
        let scenarios = "less,deadweight,,0.3,\ndearer,unit_cost,,+10%,\nmore people,people,,60,\n"
        let found = try Self.folder(services, assumptions: attributions.joined(), scenarios: scenarios).findings()
        let outcomes = try #require(found.scenarios).outcomes
        #expect(outcomes.filter { $0.headline == nil }.map(\.scenario.name) == ["less"])
        // Between gross and net there is one step: what deadweight alone takes is one more sum.
        #expect(try GrossToNet(found.evaluated).steps.map(\.label) == [GrossToNet.allLabel])
        // Where all have the same assumptions, every change of all of them is told.
        let plain = services.map { service in
            var service = service
            service.deadweight = nil
            return service
        }
        let alike = try Self.folder(
            plain, assumptions: "deadweight,,0.2,0.1,0,made up\n", scenarios: scenarios
        ).findings()
        #expect(try #require(alike.scenarios).outcomes.allSatisfy { $0.headline != nil })
        #expect(try GrossToNet(alike.evaluated).steps.map(\.label) != [GrossToNet.allLabel])
    }

    @Test("The sensitivity and a scenario at an end take what was stated, and nothing that was drawn is told")
    func stated() throws {
        var services = Self.two
        services[1].deadweight = (0.7, 0.6, 0.1)
        services[2].deadweight = (0.7, 0.6, 0.1)
        let scenarios = "generous,deadweight,,high,\ndear,unit_cost,,high,\n"
        let found = try Self.folder(services, scenarios: scenarios).findings()
        let all = try Self.folder(services, threshold: 0, scenarios: scenarios).findings()
        #expect(found.released.pooled != nil)
        let (drawn, stated) = (try #require(found.uncertainty), try #require(all.uncertainty))
        #expect(drawn.areDrawsWithheld && drawn.simulation == nil && drawn.people == nil && drawn.indices == nil)
        #expect(!stated.areDrawsWithheld && stated.simulation != nil)
        #expect(found.released.assumptions.declared == all.released.assumptions.declared)
        #expect(found.released.unitCosts.mapValues(\.cost) == all.released.unitCosts.mapValues(\.cost))
        let (outcomes, others) = (try #require(found.scenarios).outcomes, try #require(all.scenarios).outcomes)
        for (outcome, other) in zip(outcomes, others) {
            let other = try #require(other.headline)
            #expect(outcome.headline.map { $0.savings.net.central == other.savings.net.central } ?? true)
        }
    }

    @Test("What could leave a budget is withheld where its shares would tell a service beside the totals")
    func cash() throws {
        var files = ["unit-costs.csv": [SimpleCosts.header], "outcomes.csv": ["case_id,service,quantity"]]
        for (service, people, price, share) in [("a", 30, 100, "0.5"), ("b", 6, 300, "0.2"), ("c", 1, 800, "0.9")] {
            files["unit-costs.csv"]?.append("\(service),\(service),visit,,\(price),,2020-21,NHS,,\(share),,,,made up")
            files["outcomes.csv"]? += (0..<people).map { "P\($0),\(service),\(2 + $0 % 3)" }
        }
        let found = try InputFolder(files.mapValues { $0.joined(separator: "\n") + "\n" }).findings()
        #expect(found.released.withheldMeasures.contains(.cashableSavings))
    }

    @Test("Nothing is pooled where nothing may be published, or no threshold applies")
    func wholes() throws {
        var few = Self.two
        few[0].people = 4
        few[1].people = 3
        #expect(try Self.folder(few).findings().released.pooled == nil)
        #expect(try Self.folder(Self.two, threshold: 0).findings().released.pooled == nil)
    }
}
