import DelimitedText
import Numerics
import Testing

@testable import CostAvoidance

@Suite("The unit costs that come with the library")
struct BuiltInCatalogueTests {
    @Test("Every table is read without an error or a warning")
    func clean() {
        #expect(BuiltInCatalogue.diagnostics.shown().map(\.rendered) == [])
        for edition in CatalogueEdition.allCases {
            let tables = BuiltInCatalogue.tables.filter { $0.edition == edition }
            let rows = tables.map { $0.text.split(separator: "\n").count - 1 }.reduce(0, +)
            let services = tables.flatMap { BuiltInCatalogue.read($0).unitCosts.map(\.service) }
            #expect(
                rows > 0 && Set(services).count == rows, "a service has two entries in \(edition), or a row was lost")
        }
    }

    @Test("Every entry has a label, a unit, a source, a licence and a place where it can be found")
    func documented() {
        for unitCost in Catalogue.builtIn.byTopic {
            #expect(!unitCost.label.isEmpty && !unitCost.unit.isEmpty, "\(unitCost.service)")
            #expect(!unitCost.unit.lowercased().hasPrefix("per "), "\(unitCost.service)")
            #expect(unitCost.source.count > 20 && !unitCost.sourceRef.isEmpty, "\(unitCost.service)")
            #expect(unitCost.licence != nil && unitCost.url.hasPrefix("http"), "\(unitCost.service)")
            #expect(unitCost.origin == .builtIn)
        }
    }

    @Test(
        "Every entry is positive, with a range only where its source has a spread, at prices of a year the deflators measured"
    )
    func priced() throws {
        let lastOutturn = try #require(DeflatorSeries.newest.lastOutturn)
        for unitCost in Catalogue.builtIn.byTopic {
            #expect(unitCost.cost.central > .zero, "\(unitCost.service)")
            let hasSpread = unitCost.note.lowercased().contains("low and high: ")
            #expect((unitCost.range == .given) == hasSpread, "\(unitCost.service)")
            #expect(hasSpread || unitCost.cost == Estimate(exactly: unitCost.cost.central), "\(unitCost.service)")
            #expect(DeflatorSeries.newest[unitCost.priceYear] != nil, "\(unitCost.service)")
            #expect(unitCost.priceYear <= lastOutturn, "\(unitCost.service)")
        }
    }

    @Test("Names of services are small letters, digits and single hyphens")
    func names() {
        for unitCost in Catalogue.builtIn.byTopic {
            let parts = unitCost.service.name.split(separator: "-", omittingEmptySubsequences: false)
            let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789")
            #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(letters.contains) }, "\(unitCost.service)")
        }
    }

    @Test("The name of an economic or social value says so, and no other name does")
    func kinds() {
        for unitCost in Catalogue.builtIn.byTopic {
            let name = unitCost.service.name
            #expect(name.hasSuffix("-economic") == (unitCost.benefitType == .economic), "\(name)")
            #expect(name.hasSuffix("-social") == (unitCost.benefitType == .social), "\(name)")
        }
    }

    @Test("Bearers are written in their one spelling")
    func bearers() {
        let known = Set(Bearer.known.map(\.name))
        for unitCost in Catalogue.builtIn.byTopic {
            #expect(known.contains(unitCost.bearer.name), "\(unitCost.service)")
        }
    }

    @Test("Services that entries exclude are in the catalogue")
    func excludes() {
        for unitCost in Catalogue.builtIn.byTopic {
            #expect(unitCost.excludes.allSatisfy(Catalogue.builtIn.contains), "\(unitCost.service)")
        }
    }

    @Test(
        "Core entries of the Unit Cost Database stand at its own price year",
        arguments: [
            ("ae-attendance", "109", "2011-12", "NHS", "HE4.0"),
            ("residential-care-older-week", "358.80", "2013-14", "Local authority", "SS7.0"),
            ("home-care-older-week", "128.53", "2013-14", "Local authority", "SS11.0"),
            ("temporary-accommodation-bnb-week", "334.95", "2010-11", "Local authority", "HO4.1"),
            ("asb-incident-action", "500", "2002-03", "Police", "CR1.0"),
            ("fire-response", "3186", "2008-09", "Fire service", "FI2.0"),
            ("prison-year", "33785", "2013-14", "Criminal justice", "CR3.0"),
        ])
    func core(service: String, pounds: String, year: String, bearer: String, code: String) throws {
        let unitCost = try #require(Catalogue.builtIn(.of2015)[ServiceID(service)])
        #expect(unitCost.cost.central == (try ExactDecimal(parsing: pounds)))
        #expect(unitCost.priceYear.description == year)
        #expect(unitCost.bearer.name == bearer)
        #expect(unitCost.sourceRef == code)
        #expect(unitCost.benefitType == .fiscal)
        #expect(unitCost.source.contains("Greater Manchester Combined Authority"))
        #expect(unitCost.licence == "CC BY 4.0")
        #expect(unitCost.cashableShare == nil)
    }

    @Test(
        "Benefits no longer paid are transfers, and taken off they leave the database's public value",
        arguments: [("jsa", 14_610), ("esa", 13_700), ("income-support", 9_267)])
    func transfers(benefit: String, publicValue: Int) throws {
        // Unit Cost Database v1.4, notes to E&E1.0, E&E2.0 and E&E3.0: fiscal and economic benefit less the transfer.
        func pounds(_ service: String, _ type: BenefitType) throws -> ExactDecimal {
            let unitCost = try #require(Catalogue.builtIn[ServiceID(service)])
            #expect(unitCost.benefitType == type)
            return unitCost.cost.central
        }
        let benefits = try pounds("\(benefit)-claimant-year", .transfer)
        let health = try pounds("\(benefit)-claimant-health-year", .fiscal)
        let economic = try pounds("\(benefit)-claimant-year-economic", .economic)
        let fiscal = try benefits.adding(health)
        #expect(try fiscal.adding(economic).subtracting(benefits) == ExactDecimal(publicValue))
    }

    @Test("Parts of a domestic abuse incident add up to the whole, and the whole excludes them")
    func parts() throws {
        // Unit Cost Database v1.4, CR2.0 and its constituent lines.
        let whole = try #require(Catalogue.builtIn["domestic-abuse-incident"])
        var sum = ExactDecimal.zero
        for part in whole.excludes {
            sum = try sum.adding(#require(Catalogue.builtIn[part]).cost.central)
        }
        #expect(whole.excludes.count == 5)
        #expect(sum == whole.cost.central)
    }
}
