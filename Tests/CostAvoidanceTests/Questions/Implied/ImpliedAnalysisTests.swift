import CostAvoidance
import Numerics
import Testing

@Suite("What a figure without inputs implies")
struct ImpliedAnalysisTests {
    static func implied(_ study: String) throws -> ImpliedAnalysis {
        try #require(try Studies.reproduce(study).implied)
    }

    /// A rate's amounts at the printed ends.
    static func rate(_ basis: ImpliedRate.Basis, of study: String) throws -> [String] {
        let rates = try implied(study).rates
        let amounts = try #require(rates.first { $0.basis == basis }).amounts
        return [amounts.low, amounts.central, amounts.high].compactMap { $0?.description }
    }

    @Test(
        "A figure is divided by what is printed beside it",
        arguments: [
            // Derby pilot: 800,000 to 880,000 for about 50 people over 10 months.
            ("derby-pilot", ImpliedRate.Basis.person, ["16000", "17600"]),
            ("derby-pilot", .month, ["80000", "88000"]),
            ("derby-pilot", .coordinator, ["400000", "440000"]),
            // Kingfishers 2016: impact of 6.47m from inputs of 1.76m.
            ("derby-kingfishers", .poundOfCost, ["3.68"]),
            ("thurrock", .coordinator, ["533333.33"]),
            ("swansea-neath-port-talbot-2016", .coordinator, ["400000"]),
            ("swansea-2018", .coordinator, ["7272.73"]),
            // Western Australia 2002: A$11.4m for 1,313 people, 124 coordinators.
            ("western-australia", .person, ["8682.41"]), ("western-australia", .coordinator, ["91935.48"]),
            // POPP: 72m (48m to 96m) for 264,637 people.
            ("popp", .person, ["181.38", "272.07", "362.76"]),
            // Troubled Families: 1,176m against 547.47m.
            ("troubled-families", .poundOfCost, ["2.15"]), ("lga-prevention", .poundOfCost, ["3.17"]),
        ])
    func rates(study: String, basis: ImpliedRate.Basis, expected: [String]) throws {
        #expect(try Self.rate(basis, of: study) == expected)
    }

    @Test(
        "A printed ratio gives the cost behind printed savings, or the savings behind a printed cost",
        arguments: [
            ("rotherham", ["1104000.00"]), ("thurrock", ["1200000.00"]),
            ("swansea-neath-port-talbot-2016", ["600000.00", "400000.00"]),
            ("popp", ["48000000.00", "72000000.00", "96000000.00"]), ("swansea-2018", []), ("leicestershire", []),
        ])
    func ratios(study: String, expected: [String]) throws {
        #expect(try Self.implied(study).ratios.map(\.implied.description) == expected)
    }

    @Test("Derby: more than half of it would have to be deadweight before two coordinators cost more")
    func derbyBreakEven() throws {
        let breakEven = try Self.implied("derby-pilot").breakEven
        let cost = try #require(breakEven.first { $0.cost.total == Money(pence: 75_000_00) })
        // 1 - 75,000 / 800,000 and 1 - 75,000 / 880,000: two posts at 45,000 a year for ten months, an assumption.
        #expect(cost.cost == .assumed(perPostAndYear: Money(pence: 45_000_00), total: Money(pence: 75_000_00)))
        #expect(cost.share.low?.description == "0.906")
        #expect(cost.share.high?.description == "0.915")
        #expect(breakEven.allSatisfy { ($0.share.low ?? .zero) > ExactDecimal(significand: 5, places: 1) })
    }

    @Test("Derby from 40% to 100% of capacity runs to two and a half times the printed range")
    func derbyCapacity() throws {
        let steps = try Self.implied("derby-pilot").capacity
        #expect(steps.map(\.capacity.description) == ["0.4", "0.6", "0.8", "1"])
        #expect(steps.last?.amounts.low == Money(pence: 2_000_000_00))
        #expect(steps.last?.amounts.high == Money(pence: 2_200_000_00))
        #expect(steps.last?.people == 125)
    }

    @Test("Derby: units of a service that would make the range, and whether ten months hold so many")
    func derbyServices() throws {
        let services = try Self.implied("derby-pilot").services
        let care = try #require(services.first { $0.entry.service == "residential-care-older-week" })
        // Unit Cost Database v1.4: 358.80 a week at 2013-14 prices; about 353 in 2012-13. 16,000 a head is 45 weeks.
        #expect(care.mostPerPerson?.description == "44.17")
        #expect(care.feasibility == .moreThanTheMonthsHold)
        let beds = try #require(services.first { $0.entry.service == "mh-inpatient-bed-day" })
        #expect(beds.feasibility == .possible)
    }

    @Test(
        "Two years hold twice as many units for a person as one",
        arguments: [(nil, nil), (6, "26.5"), (12, "53"), (24, "106")])
    func mostOfMonths(_ months: Int?, _ most: String?) throws {
        let figure = ImpliedFigure(central: Money(pence: 2_400_000_00), people: 80, months: months)
        let prices = ImpliedPrices(
            services: ["residential-care-older-week"], priceYear: try FinancialYear(parsing: "2023-24"))
        let care = try #require(try ImpliedAnalysis(of: figure, prices: prices).services.first)
        // 63.5 weeks a person: more than a year holds.
        #expect(care.mostPerPerson?.description == most)
        #expect(care.feasibility == (months == nil ? .unknown : months == 24 ? .possible : .moreThanTheMonthsHold))
    }

    @Test("A mix shares the figure out evenly and adds up to it")
    func mix() throws {
        let implied = try Self.implied("derby-pilot")
        let mix = try #require(implied.mix)
        #expect(mix.parts.count == 12)
        var total = 0.0
        for (part, service) in zip(mix.parts, implied.services) {
            total += (part.units.low?.doubleValue ?? 0) * service.unitCost.doublePounds
        }
        #expect(abs(total - 800_000) < 1_000)
    }

    @Test(
        "How a figure changed as it was quoted",
        arguments: [
            ("derby-pilot", [Quotation.Change.bottomOfRange, .bottomOfRange]), ("derby-kingfishers", [.rounded]),
            ("thurrock", []),
        ])
    func quotations(study: String, changes: [Quotation.Change]) throws {
        #expect(try Self.implied(study).quotations.map(\.change) == changes)
    }

    @Test("A foreign currency is set against no service, and a place without a figure implies nothing")
    func nothingImplied() throws {
        #expect(try Self.implied("western-australia").services.isEmpty)
        let suffolk = try Self.implied("suffolk")
        #expect(suffolk.rates.isEmpty && suffolk.services.isEmpty && suffolk.mix == nil && suffolk.breakEven.isEmpty)
    }

    @Test(
        "Printed figures are checked against each other where nothing else can be",
        arguments: [
            ("lga-prevention", ["net_benefit exact", "benefit_cost_ratio exact"]),
            ("derby-kingfishers", ["benefit_cost_ratio exact", "benefit_cost_ratio exact"]),
            ("western-australia", ["cost_per_person within 1%"]), ("leicestershire", []),
        ])
    func identities(study: String, expected: [String]) throws {
        let identities = try Studies.reproduce(study).identities
        #expect(identities.map { "\($0.published.figure) \($0.verdict.rawValue)" } == expected)
    }
}
