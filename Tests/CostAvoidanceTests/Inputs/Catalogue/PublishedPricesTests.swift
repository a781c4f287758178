import Numerics
import Testing

@testable import CostAvoidance

@Suite("Built-in prices against the tables they are published in")
struct PublishedPricesTests {
    private static let collection = Catalogue.builtIn.byTopic.filter {
        $0.source.contains("National Cost Collection 2024/25, National Schedule")
    }

    @Test("Every price of the National Cost Collection 2024/25 is the mean of its currencies by published activity")
    func means() throws {
        #expect(Self.collection.count > 80)
        for entry in Self.collection {
            let currencies = try PublishedCurrencies(entry.sourceRef)
            #expect(!currencies.published.isEmpty, "\(entry.service): \(entry.sourceRef)")
            #expect(abs(currencies.mean - entry.cost.central.doubleValue) < 0.00006, "\(entry.service)")
            #expect(entry.priceYear.description == "2024-25" && entry.bearer.name == "NHS")
        }
    }

    @Test(
        "Where one name stands for many currencies, low and high are the unit costs that a tenth of the activity lies beyond"
    )
    func spreads() throws {
        for entry in Self.collection {
            let currencies = try PublishedCurrencies(entry.sourceRef)
            let ends = (currencies.percentile(0.1), currencies.percentile(0.9))
            guard ends.0 < ends.1 else {
                #expect(entry.range == .notGiven, "\(entry.service)")
                continue
            }
            #expect(entry.range == .given, "\(entry.service)")
            #expect(abs(ends.0 - entry.cost.low.doubleValue) < 0.00006, "\(entry.service)")
            #expect(abs(ends.1 - entry.cost.high.doubleValue) < 0.00006, "\(entry.service)")
        }
    }

    @Test("A mean is marked as derived, with how many currencies are in it and how many are not")
    func derived() throws {
        for entry in Self.collection {
            let currencies = try PublishedCurrencies(entry.sourceRef)
            let count = currencies.published.count
            #expect(
                entry.note.contains("Derived: mean of \(count) currencies by activity") == (count > 1),
                "\(entry.service)")
            if currencies.withheld > 0 {
                #expect(entry.note.contains("\(currencies.withheld) more with activity withheld"), "\(entry.service)")
            }
        }
    }

    // Means of the schedule worked out by others: NICE COSTmos, data/ncc.rda, commit 7d134e0, 2024/25.
    @Test(
        "Means that were worked out elsewhere",
        arguments: [
            ("ae-attendance", 280.1718), ("hospital-nonelective-long-stay", 5416.6951),
            ("hospital-nonelective-short-stay", 825.0476), ("hospital-elective-episode", 6685.3816),
            ("hospital-day-case", 1077.0767), ("hospital-nonelective-episode", 2709.8172),
            ("ambulance-incident", 384.4183),
            ("falls-admission", 4690.0278), ("hip-fracture-admission", 6445.0647),
            ("ambulance-hear-and-treat", 62.3703),
            ("district-nurse-contact", 59.648), ("family-nurse-partnership-visit", 111.7929),
            ("mh-acute-bed-day", 719.0978),
        ])
    func elsewhere(service: String, pounds: Double) throws {
        let entry = try #require(Catalogue.builtIn[ServiceID(service)])
        #expect(abs(entry.cost.central.doubleValue - pounds) < 0.00006)
    }

    @Test("Cost over activity with the withheld rows left in is another figure, and not the one that is used")
    func biased() throws {
        // National Schedule 2024/25, non-elective long stay: 231 of 2,460 currencies keep their cost and lose their activity.
        let rows = try PublishedTable.rows("ncc-2024-25/Non-Elective Inpatient - Long Stay.csv")
        let cost = rows.compactMap { $0["cost"].flatMap(Double.init) }.reduce(0, +)
        let activity = rows.compactMap { $0["activity"].flatMap(Double.init) }.reduce(0, +)
        #expect(rows.count { $0["activity"] == "" } == 231)
        #expect(abs(cost / activity - 5419.28) < 0.01)
        let used = try #require(Catalogue.builtIn["hospital-nonelective-long-stay"])
        #expect(used.cost.central.doubleValue < cost / activity - 2)
    }

    @Test("Gross costs of adult social care are those of England, between the lowest and the highest of nine regions")
    func socialCare() throws {
        let rows = Dictionary(
            uniqueKeysWithValues: try PublishedTable.rows("pssex1-2014-15.csv").map { ($0["row"] ?? "", $0) })
        let entries = Catalogue.builtIn.byTopic.filter {
            $0.source.contains("Personal Social Services: Expenditure and Unit Costs, England 2014-15")
        }
        #expect(entries.count == 23)
        for entry in entries {
            let place = try #require(entry.sourceRef.firstMatch(of: #/data row ([0-9]+): /#)?.1)
            let row = try #require(rows[String(place)])
            let regions = row.filter { !["row", "label", "unit", "England"].contains($0.key) }.compactMap {
                Double($0.value)
            }
            #expect(regions.count == 9 && row["unit"] == "care week" && entry.unit == "week")
            #expect(Double(row["England"] ?? "") == entry.cost.central.doubleValue, "\(entry.service)")
            #expect(regions.min() == entry.cost.low.doubleValue && regions.max() == entry.cost.high.doubleValue)
            #expect(entry.sourceRef.hasSuffix(row["label"] ?? "?"), "\(entry.service)")
            #expect(entry.contribution == .gross && entry.bearer.name == "Local authority")
            #expect(entry.note.contains("lowest and the highest of nine regions"))
        }
    }

    @Test("Every price of adult social care that clients pay towards says whether their part is in it")
    func contributions() {
        let care = [
            "residential-care", "nursing-care", "home-care", "day-care", "care-package", "care-home",
            "short-term-support",
        ]
        for edition in CatalogueEdition.allCases {
            for entry in Catalogue.builtIn(edition).byTopic
            where entry.benefitType == .fiscal && care.contains(where: entry.service.name.hasPrefix) {
                #expect(entry.contribution != nil, "\(entry.service)")
                let isTwoThirds = entry.note.contains("two thirds")
                #expect(entry.contribution == (isTwoThirds ? .net : .gross), "\(entry.service)")
            }
        }
    }
}
