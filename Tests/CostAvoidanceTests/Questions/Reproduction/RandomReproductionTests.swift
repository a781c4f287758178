import CostAvoidance
import Testing

/// Random numbers that a seed repeats. G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003).
private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

@Suite("Random studies whose printed figures do not follow")
struct RandomReproductionTests {
    /// A study of cases by name, some of their events told twice, some use observed, values of other kinds, costs, assumptions,
    /// and printed figures that are wrong.
    static func study(_ seed: UInt64) throws -> Reproduction {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let services = ["a", "b", "c", "d"].prefix(Int.random(in: 1...4, using: &random))
        let kinds = ["", "fiscal", "social", "economic"]
        let costs = services.map { service in
            let year = 2010 + Int.random(in: 0...5, using: &random)
            let kind = kinds.randomElement(using: &random) ?? ""
            let cost = Int.random(in: 1...900, using: &random)
            return "\(service),\(service),unit,\(cost),\(year)-\(year - 2000 + 1),NHS,\(kind),made up"
        }
        var outcomes = ["case_id,start,service,quantity_low,quantity,quantity_high,likelihood,alternative"]
        for row in 0..<Int.random(in: 1...20, using: &random) {
            let person = Int.random(in: 1...9, using: &random)
            let quantity = Int.random(in: -3...9, using: &random)
            let month = Int.random(in: 4...9, using: &random)
            let isAccount = row % 5 == 0
            // Accounts of one event are of one kind of value.
            let service = isAccount ? "a" : services.randomElement(using: &random) ?? "a"
            let named = isAccount || Int.random(in: 0...3, using: &random) > 0 ? "P\(person)" : ""
            let tag = isAccount ? "event" : ""
            outcomes.append(
                "\(named),2015-0\(month),\(service),\(quantity - 1),\(quantity),\(quantity + 2),0.\(1 + row % 9),\(tag)"
            )
        }
        var files = ["outcomes.csv": outcomes.joined(separator: "\n") + "\n"]
        if Bool.random(using: &random) {
            let rows = (1...6).map { "U\($0),\(services[services.count - 1]),\($0 + 3),\($0 % 4)" }
            files["service-use.csv"] = (["case_id,service,before,after"] + rows).joined(separator: "\n") + "\n"
        }
        if Bool.random(using: &random) { files["costs.csv"] = "item,amount\nOne,310\nTwo,205\n" }
        if Bool.random(using: &random) {
            files["assumptions.csv"] = "parameter,scope,central,source\nattribution,,0.8,made up\n"
        }
        let published =
            services.map { "gross,service:\($0),,\(Int.random(in: -9000...9000, using: &random)),,GBP,0," }
            + ["gross_savings", "net_savings", "present_value_savings", "savings_per_person"].map {
                "\($0),,,\(Int.random(in: -9000...9000, using: &random)),,GBP,0,"
            }
        return try WrittenStudy.reproduce(
            settings:
                #""period": {"start": "2015-04", "months": 10}, "horizonYears": 2, "disclosure": {"threshold": 0}"#,
            unitCosts: costs, published: published, more: files)
    }

    @Test("None of them ends anything but a verdict on each figure", arguments: 1...60)
    func everyFigure(seed: UInt64) throws {
        let study = try Self.study(seed)
        #expect(study.comparisons.count >= 5)
        #expect(study.hypotheses.allSatisfy { $0.comparison.verdict.isOff && $0.verdict.reproduces })
    }
}
