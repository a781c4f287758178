import DelimitedText
import Foundation
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// A list made of built-in prices, and what may go wrong with one row of it.
private struct List {
    static let columns = [
        "service", "label", "unit", "low", "central", "high", "price_year", "bearer", "benefit_type", "source",
        "source_ref",
        "note", "contribution", "vat",
    ]
    var rows: [[String: String]]

    init(_ unitCosts: [UnitCost]) {
        rows = unitCosts.map { unitCost in
            let isGiven = unitCost.range == .given
            return [
                "service": unitCost.service.name, "label": unitCost.label, "unit": unitCost.unit,
                "low": isGiven ? unitCost.cost.low.description : "", "central": unitCost.cost.central.description,
                "high": isGiven ? unitCost.cost.high.description : "", "price_year": unitCost.priceYear.description,
                "bearer": unitCost.bearer.name, "benefit_type": unitCost.benefitType.rawValue,
                "source": unitCost.source,
                "source_ref": unitCost.sourceRef, "note": unitCost.note,
                "contribution": unitCost.contribution?.rawValue ?? "", "vat": "excluded",
            ]
        }
    }

    var text: String {
        let lines = rows.map { row in
            Self.columns.map { "\"" + (row[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    func number(_ row: Int) -> Double { Double(rows[row]["central"] ?? "") ?? 0 }

    /// Another amount for a row, whose range goes with it.
    mutating func multiply(_ row: Int, by factor: Double) { setAmount(row, number(row) * factor) }

    mutating func setAmount(_ row: Int, _ amount: Double) {
        rows[row]["central"] = String((amount * 10_000).rounded() / 10_000)
        rows[row]["low"] = ""
        rows[row]["high"] = ""
    }

    mutating func shift(_ row: Int, by steps: Int) {
        let old = rows[row]
        for (index, column) in Self.columns.enumerated() {
            let from = index - steps
            rows[row][column] = Self.columns.indices.contains(from) ? old[Self.columns[from]] : ""
        }
    }

    mutating func insert(_ row: [String: String], at index: Int) { rows.insert(row, at: index) }

    var sum: Double { rows.indices.reduce(0) { $0 + number($1) } }

    func total(of range: Range<Int>) -> [String: String] {
        var total = rows[range.lowerBound]
        total["service"] = "our-services"
        total["label"] = "Our services together"
        total["source_ref"] = "p. 1"
        total["source"] = "Accounts of the council"
        total["low"] = ""
        total["high"] = ""
        let sum = range.reduce(ExactDecimal.zero) { sum, row in
            let next = (try? ExactDecimal(parsing: rows[row]["central"] ?? "")) ?? .zero
            return (try? sum.adding(next)) ?? sum
        }
        total["central"] = sum.description
        return total
    }
}

/// One way to spoil a row, which gives back the row that is to be told: from 0, or nil where the list does not lend itself to it.
private struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let codes: Set<String>
    let plant: @Sendable (inout List, Int) -> Int?

    init(_ name: String, _ codes: Set<String>, _ plant: @escaping @Sendable (inout List, Int) -> Int?) {
        testDescription = name
        self.codes = codes
        self.plant = plant
    }

    static func cell(_ name: String, _ column: String, _ text: String, _ codes: Set<String>) -> Fault {
        Fault(name, codes) { list, row in
            list.rows[row][column] = text
            return row
        }
    }

    static let unlike: Set<String> = [
        "unlike-catalogue", "differs-from-source", "unlike-its-peers", "digits-run-together", "year-against-weeks",
        "part-above-whole",
    ]
    static let formula: Set<String> = ["formula-text"]

    static func amount(_ name: String, _ factor: Double, when unit: String? = nil) -> Fault {
        Fault(name, unlike) { list, row in
            guard unit == nil || UnitLikeness.length(of: list.rows[row]["unit"] ?? "") == unit else { return nil }
            list.multiply(row, by: factor)
            return row
        }
    }

    static let formulas: [Fault] = [
        cell("formula in central", "central", "=A1*3", formula),
        cell("plus formula in central", "central", "+A1*3", formula),
        cell("sum in note", "note", "@SUM(A1:A9)", formula), cell("minus cell in note", "note", "-B2", formula),
        cell("formula in label", "label", "=B4&C4", formula), cell("formula in source", "source", "+B2", formula),
        cell("formula in source_ref", "source_ref", "=VLOOKUP(A2;B:C;2)", formula),
        cell("formula in price_year", "price_year", "=C3", formula),
        cell("formula in service", "service", "=A3", formula),
        cell("formula behind an apostrophe", "note", "'=I99*2", formula),
        cell("formula in low", "low", "=E4*0.8", formula),
        cell("formula in bearer", "bearer", "=$H$2", formula), cell("formula in unit", "unit", "+C4", formula),
    ]

    static let wrongCells: [Fault] = [
        cell("year for a bearer", "bearer", "2013-14", ["year-in-wrong-column"]),
        cell("calendar year for a bearer", "bearer", "2013", ["year-in-wrong-column"]),
        cell("year for a label", "label", "2019/20", ["year-in-wrong-column"]),
        cell("year for a unit", "unit", "2013", ["year-in-wrong-column"]),
        cell("year for a source", "source", "2014-15", ["source-is-a-year"]),
        cell("number for a label", "label", "31.07", ["number-for-a-name"]),
        cell("number for a bearer", "bearer", "12", ["number-for-a-name"]),
        cell("number for a unit", "unit", "159", ["number-for-a-name"]),
        Fault("the year for the amount", ["year-for-an-amount"]) { list, row in
            list.setAmount(row, 0)
            list.rows[row]["central"] = String((list.rows[row]["price_year"] ?? "").prefix(4))
            return row
        },
        Fault("the second year for the amount", ["year-for-an-amount"]) { list, row in
            list.setAmount(row, 0)
            let start = Int((list.rows[row]["price_year"] ?? "").prefix(4)) ?? 0
            list.rows[row]["central"] = String(start + 1)
            return row
        },
        Fault("the code for the amount", ["code-for-an-amount"]) { list, row in
            list.setAmount(row, 0)
            list.rows[row]["central"] = "71.25"
            list.rows[row]["source_ref"] = "SS71.25"
            return row
        },
        Fault("cells one to the right", ["shifted-row"]) { list, row in
            list.shift(row, by: 1)
            return row
        },
        Fault("cells one to the left", ["shifted-row"]) { list, row in
            list.shift(row, by: -1)
            return row
        },
    ]

    static let amounts: [Fault] = [
        amount("a thousand times", 1_000), amount("a thousandth", 0.001), amount("a hundred times", 100),
        amount("a hundredth: pounds for pence", 0.01), amount("ten times", 10), amount("a tenth", 0.1),
        amount("a year's price for a week", 52, when: "week"), amount("a month's price for a week", 4.33, when: "week"),
        amount("a quarter's price for a week", 13, when: "week"), amount("a week's price for a day", 7, when: "day"),
        amount("a week's price for a year", 1 / 52.0, when: "year"),
        amount("a month's price for a year", 1 / 12.0, when: "year"),
        Fault("two amounts run together", ["not-a-number"]) { list, row in
            list.rows[row]["central", default: ""] += ".50154.99"
            return row
        },
        cell("comma in the wrong place", "central", "1,234567", ["not-a-number"]),
        cell("two points", "central", "12.34.56", ["not-a-number"]), cell("pence", "central", "12p", ["not-a-number"]),
        cell("nothing for the price", "central", "0", ["price-of-nothing", "range-out-of-order"]),
        cell("less than nothing", "central", "-31.40", ["negative-unit-cost"]),
        Fault("low and high swapped", ["range-out-of-order"]) { list, row in
            let amount = list.number(row)
            list.rows[row]["low"] = String((amount * 120).rounded() / 100)
            list.rows[row]["high"] = String((amount * 80).rounded() / 100)
            return row
        },
        Fault("central below low", ["range-out-of-order"]) { list, row in
            list.rows[row]["low"] = String((list.number(row) * 150).rounded() / 100)
            list.rows[row]["high"] = ""
            return row
        },
    ]

    static let scales: [Fault] = [
        Fault("a price per 1,000", ["scaled-amount"]) { list, row in
            list.rows[row]["unit", default: ""] += ", per 1,000"
            return row
        },
        cell("thousands of pounds for a unit", "unit", "£000", ["scaled-amount"]),
        cell("pence for a unit", "unit", "p", ["scaled-amount"]),
        Fault("thousands of pounds in the label", ["scaled-amount"]) { list, row in
            list.rows[row]["label", default: ""] += " (£'000)"
            return row
        },
        Fault("a label that says per year beside a week", ["unit-against-label"]) { list, row in
            guard UnitLikeness.length(of: list.rows[row]["unit"] ?? "") == "week" else { return nil }
            list.rows[row]["label"] = "What it costs, per year"
            return row
        },
        cell("no source", "source", "n/a", ["no-source"]),
    ]

    static let rows: [Fault] = [
        Fault("total at the end", ["total-row"]) { list, _ in
            list.insert(list.total(of: 0..<list.rows.count), at: list.rows.count)
            return list.rows.count - 1
        },
        Fault("total at the top", ["total-row"]) { list, _ in
            list.insert(list.total(of: 0..<list.rows.count), at: 0)
            return 0
        },
        Fault("total in the middle", ["total-row"]) { list, row in
            list.insert(list.total(of: 0..<list.rows.count), at: row)
            return row
        },
        Fault("subtotal of the rows above", ["total-row"]) { list, row in
            guard row >= 4 else { return nil }
            list.insert(list.total(of: (row - 4)..<row), at: row)
            return row
        },
        Fault("subtotal of the rows below", ["total-row"]) { list, row in
            guard row + 4 <= list.rows.count else { return nil }
            list.insert(list.total(of: row..<(row + 4)), at: row)
            return row
        },
        cell("total for a label", "label", "Grand total", ["total-row"]),
        Fault("a row twice", ["duplicate-service"]) { list, row in
            list.insert(list.rows[row], at: list.rows.count)
            return list.rows.count - 1
        },
        Fault("a row twice in capitals under another name", ["same-label-twice"]) { list, row in
            var copy = list.rows[row]
            copy["service"] = "our-own-copy"
            copy["label"] = copy["label"]?.uppercased()
            list.insert(copy, at: list.rows.count)
            return list.rows.count - 1
        },
        Fault("a code twice under another name and label", ["same-source-twice"]) { list, row in
            list.rows[row]["source_ref"] = "QX31.7"
            var copy = list.rows[row]
            copy["service"] = "our-own-copy"
            copy["label"] = "Something of our own"
            list.insert(copy, at: list.rows.count)
            return list.rows.count - 1
        },
    ]

    static let all: [Fault] = formulas + wrongCells + amounts + scales + rows
}

@Suite("Faults planted in lists of built-in prices, in random rows")
struct PlantedPriceFaultTests {
    private static let lists = 12
    private static let rowsOfList = 8...20

    private static func list(_ random: inout SplitMix) -> List {
        let edition = CatalogueEdition.newest
        let shuffled = Catalogue.builtIn(edition).byTopic.shuffled(using: &random)
        return List(Array(shuffled.prefix(Int.random(in: rowsOfList, using: &random))))
    }

    private static func findings(_ list: List) -> [Diagnostic] {
        PriceListCheck().findings(in: SourceFile(name: "list.csv", text: list.text)).kept
    }

    @Test("A list of built-in prices as they are raises nothing")
    func clean() {
        for seed in 1...40 {
            var random = SplitMix(seed: UInt64(seed))
            let found = Self.findings(Self.list(&random))
            #expect(found.isEmpty, "\(found.map(\.rendered))")
        }
    }

    @Test("A planted fault is told at its line", arguments: Fault.all)
    fileprivate func planted(_ fault: Fault) {
        var (found, tried) = (0, 0)
        for seed in 1...Self.lists {
            var random = SplitMix(seed: UInt64(seed * 1_000 + fault.testDescription.utf8.reduce(0) { $0 + Int($1) }))
            var list = Self.list(&random)
            var told: Int?
            // A fault of weeks needs a week.
            for _ in 0..<list.rows.count * 2 where told == nil {
                told = fault.plant(&list, Int.random(in: list.rows.indices, using: &random))
            }
            guard let told else { continue }
            tried += 1
            let findings = Self.findings(list)
            let isTold = findings.contains { $0.position.line == told + 2 && fault.codes.contains($0.code) }
            if isTold {
                found += 1
            } else {
                Issue.record(
                    "\(fault.testDescription), seed \(seed): \(list.rows[told]["service"] ?? "") \(list.rows[told]["central"] ?? "")\n\(findings.map(\.rendered))"
                )
            }
        }
        #expect(tried > 0)
        #expect(Fault.all.count >= 40)
    }

    /// Amounts of services that nobody knows are held against their unit, their bearer and one another alone. Counted over forty lists
    /// of each factor.
    @Test(
        "An amount that slipped by digits is told also of services that the catalogue does not have",
        arguments: [(1_000.0, 0.85), (0.001, 0.85), (100.0, 0.65), (0.01, 0.65)])
    func unknownServices(factor: Double, share: Double) {
        let lists = 40
        var found = 0
        for seed in 1...lists {
            var random = SplitMix(seed: UInt64(seed) &* 7_919)
            var list = Self.list(&random)
            for row in list.rows.indices {
                list.rows[row]["service"] = "our-own-\(row)"
                list.rows[row]["label"] = "Zyx \(Character(UnicodeScalar(UInt8(97 + row))))"
                list.rows[row]["source"] = "Accounts of the council"
                list.rows[row]["source_ref"] = ""
            }
            let row = Int.random(in: list.rows.indices, using: &random)
            list.multiply(row, by: factor)
            if Self.findings(list).contains(where: { $0.position.line == row + 2 && $0.code == "unlike-its-peers" }) {
                found += 1
            }
        }
        #expect(Double(found) >= Double(lists) * share, "\(found) of \(lists)")
    }
}
