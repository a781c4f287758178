import Foundation

/// Random bits by a counter (SplitMix64), the same on every machine.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// Small evaluations with everything that has to do with when something falls: rows over several years, rises in use, events with
/// alternative accounts, observed use, drop-off, horizons, rates, early and late costs.
enum RandomEvaluation {
    static func folder(_ random: inout SplitMix) throws -> InputFolder { try InputFolder(files(&random)) }

    static func files(_ random: inout SplitMix) -> [String: String] {
        var files = [
            "unit-costs.csv": SimpleCosts.file(
                "visit,Visit,attendance,80,100,130,2020-21,NHS,,0.4,,,,made up",
                "night,Night in a cell,night,,250.55,,2019-20,Police,,,,,,made up",
                "value,Value,year,,900,,2020-21,Home,social,,,,,made up"),
            "outcomes.csv": outcomes(&random), "assumptions.csv": assumptions(&random),
        ]
        if Int.random(in: 0..<12, using: &random) > 0 { files["costs.csv"] = costs(&random) }
        if Int.random(in: 0..<4, using: &random) == 0 { files["service-use.csv"] = use(&random) }
        let horizon = Int.random(in: 1...4, using: &random)
        let rate = ["\"green-book\"", "0", "0.1"].randomElement(using: &random) ?? "0"
        files["evaluation.json"] = """
            {
              "title": "A test", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 30 },
              "horizonYears": \(horizon), "discountRate": \(rate), "groupBy": ["place"]
            }

            """
        return files
    }

    static func month(_ random: inout SplitMix, in range: ClosedRange<Int>) -> String {
        let month = 2020 * 12 + 3 + Int.random(in: range, using: &random)
        return String(format: "%04d-%02d", month / 12, month % 12 + 1)
    }

    private static func outcomes(_ random: inout SplitMix) -> String {
        var rows = [
            "case_id,place,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis,alternative"
        ]
        var places: [String: String] = [:]
        // Assumptions about each of these have something to be about.
        rows += ["N0,north,2020-05,visit,,1,,,,,panel,", "N0,north,2020-07,night,,1,,,,,panel,"]
        for row in 0..<Int.random(in: 1...23, using: &random) {
            let case_ = "C\(Int.random(in: 1...9, using: &random))"
            let start = Int.random(in: 0..<5, using: &random) == 0 ? "" : month(&random, in: 0...29)
            let service = ["visit", "night", "visit", "value"].randomElement(using: &random) ?? "visit"
            let quantity = Int.random(in: -3...12, using: &random)
            let spread = Int.random(in: 0...2, using: &random)
            let chance = Int.random(in: 3...8, using: &random)
            let basis = ["panel", "practitioner", "trial", ""].randomElement(using: &random) ?? ""
            let tag = service != "value" && Int.random(in: 0..<6, using: &random) == 0 ? "event" : ""
            let name = tag.isEmpty ? case_ : "E\(row % 3)"
            let drawn = ["north", "south"].randomElement(using: &random) ?? "north"
            // A case is in one place.
            let place = places[name] ?? drawn
            places[name] = place
            // One event is one case's, told from one month.
            rows.append(
                "\(name),\(place),\(tag.isEmpty ? start : "2021-0\(row % 3 + 1)"),\(service),\(quantity - spread),\(quantity),\(quantity + spread),0.\(chance - 2),0.\(chance),0.\(chance + 1),\(basis),\(tag)"
            )
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func assumptions(_ random: inout SplitMix) -> String {
        let deadweight = Int.random(in: 1...4, using: &random)
        let dropOff = Int.random(in: 0...5, using: &random)
        return """
            parameter,scope,low,central,high,source
            deadweight,,0.\(deadweight + 1),0.\(deadweight),0.\(deadweight - 1),made up
            attribution,bearer:NHS,0.7,0.85,1,made up
            drop_off,,0.\(dropOff + 2),0.\(dropOff),0,made up
            drop_off,service:night,0.25,0.125,0.1,made up

            """
    }

    private static func costs(_ random: inout SplitMix) -> String {
        var rows = ["item,start,months,amount_low,amount,amount_high,funder,price_year"]
        for item in 0..<Int.random(in: 1...4, using: &random) {
            let amount = Int.random(in: 0..<8, using: &random) == 0 ? 0 : Int.random(in: 40...1600, using: &random)
            let start = Int.random(in: 0..<4, using: &random) == 0 ? "" : month(&random, in: -6...40)
            let months = Int.random(in: 1...26, using: &random)
            rows.append("Item \(item),\(start),\(months),\(amount / 2),\(amount),\(amount * 2),NHS,2020-21")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private static func use(_ random: inout SplitMix) -> String {
        var rows = ["case_id,place,start,service,before,after,before_months,after_months"]
        let isDated = Int.random(in: 0..<3, using: &random) > 0
        for person in 1...Int.random(in: 2...8, using: &random) {
            let start = isDated ? month(&random, in: 0...29) : ""
            let before = Int.random(in: 0...20, using: &random)
            let after = Int.random(in: 0...14, using: &random)
            rows.append("U\(person),north,\(start),night,\(before),\(after),12,\(6 + person)")
        }
        return rows.joined(separator: "\n") + "\n"
    }
}
