/// Files in which no row is the sum of others but by chance.
enum HonestRows {
    /// Judged cases, a published table, observed use or costs.
    static func files(_ kind: Int, _ random: inout some RandomNumberGenerator) -> [String: String] {
        let services = ["ae-attendance", "ambulance-call-out", "hip-fracture"].prefix(
            Int.random(in: 1...3, using: &random))
        func rows(_ count: ClosedRange<Int>, _ row: (String, Int) -> String) -> String {
            services.map { service in
                (1...Int.random(in: count, using: &random)).map { row(service, $0) }.joined()
            }.joined()
        }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let one = "service,quantity\nae-attendance,1\n"
        switch kind {
        case 0:
            return ["outcomes.csv": "case_id,service,quantity\n" + rows(3...40) { "C\($1),\($0),\(number(1...6))\n" }]
        case 1:
            return [
                "outcomes.csv": "service,quantity\n" + rows(1...8) { service, _ in "\(service),\(number(1...400))\n" }
            ]
        case 2:
            return [
                "service-use.csv": "case_id,service,before,after\n"
                    + rows(3...40) { "C\($1),\($0),\(number(0...9)),\(number(0...6))\n" }
            ]
        default:
            let costs = (1...number(3...8)).map { "Item \($0),\(number(2...120) * 250)\n" }.joined()
            return ["outcomes.csv": one, "costs.csv": "item,amount\n" + costs]
        }
    }
}
