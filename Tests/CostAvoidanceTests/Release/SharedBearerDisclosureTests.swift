import Numerics
import Testing

@testable import CostAvoidance

@Suite("Disclosure where several bodies bear one cost")
struct SharedBearerDisclosureTests {
    /// Services with the people who had one unit each, and who bears them in per cent.
    private struct Service {
        var name: String
        var people: Int
        var shares: [(bearer: String, percent: Int)]
    }

    private static func released(_ services: [Service]) throws -> ReleasedEvaluation {
        var prices = [SimpleCosts.header]
        var rows = ["case_id,service,quantity"]
        for (place, service) in services.enumerated() {
            let bearer = service.shares.map { "\($0.bearer) \($0.percent)%" }.joined(separator: "; ")
            prices.append(
                "\(service.name),\(service.name),visit,,\(100 + 37 * place),,2020-21,\(bearer),,,,,,made up")
            for person in 0..<service.people {
                rows.append("\(service.name.uppercased())\(person + 1),\(service.name),1")
            }
        }
        let folder = try InputFolder([
            "unit-costs.csv": prices.joined(separator: "\n") + "\n",
            "outcomes.csv": rows.joined(separator: "\n") + "\n",
        ])
        return try Findings(of: folder.evaluation()).released
    }

    /// What is shown of services and bearers and the total, as sums over the services; what is secret, likewise.
    private static func equations(
        _ services: [Service], _ released: ReleasedEvaluation
    ) -> (shown: [[Double]], secret: [(name: String, sum: [Double])]) {
        var shown = [services.map { _ in 1.0 }]
        var secret: [(name: String, sum: [Double])] = []
        func note(_ key: String, _ sum: [Double], _ people: Int, in dimension: Dimension) {
            let row = released.breakdown(by: dimension)?.rows.first { $0.key == key }
            if row?.figures == .suppressed {
                if people < 5 { secret.append((key, sum)) }
            } else {
                #expect(people >= 5, "\(key) is about \(people)")
                shown.append(sum)
            }
        }
        for (place, service) in services.enumerated() {
            note(service.name, services.indices.map { $0 == place ? 1 : 0 }, service.people, in: .service)
        }
        for bearer in Set(services.flatMap { $0.shares.map(\.bearer) }) {
            let sum = services.map { service in
                Double(service.shares.first { $0.bearer == bearer }?.percent ?? 0) / 100
            }
            let people = zip(services, sum).reduce(0) { $1.1 > 0 ? $0 + $1.0.people : $0 }
            note(bearer, sum, people, in: .bearer)
        }
        return (shown, secret)
    }

    /// How many of some sums are independent of one another, by elimination.
    private static func rank(_ sums: [[Double]]) -> Int {
        var rows = sums
        var rank = 0
        for column in rows.first?.indices ?? 0..<0 {
            guard let pivot = (rank..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-9
            else { continue }
            rows.swapAt(rank, pivot)
            for other in rows.indices where other != rank {
                let factor = rows[other][column] / rows[rank][column]
                for place in rows[other].indices { rows[other][place] -= factor * rows[rank][place] }
            }
            rank += 1
            if rank == rows.count { break }
        }
        return rank
    }

    private static func holds(_ services: [Service]) throws -> Int {
        let (shown, secret) = equations(services, try released(services))
        for (name, sum) in secret {
            #expect(rank(shown + [sum]) > rank(shown), "\(name) follows from what is shown of \(services)")
        }
        return secret.count
    }

    @Test("A service about few people is not told by the rows of its bearers less what else they bear")
    func byHand() throws {
        let services = [
            Service(name: "rare", people: 2, shares: [("NHS", 60), ("Local authority", 40)]),
            Service(name: "bed", people: 20, shares: [("NHS", 100)]),
            Service(name: "home", people: 20, shares: [("Local authority", 100)]),
            Service(name: "cell", people: 20, shares: [("Police", 100)]),
        ]
        #expect(try Self.holds(services) == 1)
        // Who bears a part of nothing else has a row about the same two people: both parts are withheld, and are two people together.
        let alone = [
            Service(name: "rare", people: 2, shares: [("DWP", 60), ("HMRC", 40)]),
            Service(name: "bed", people: 20, shares: [("NHS", 100)]),
            Service(name: "home", people: 20, shares: [("Local authority", 100)]),
        ]
        #expect(try Self.holds(alone) == 3)
        let rows = try #require(try Self.released(alone).breakdown(by: .bearer)?.rows)
        #expect(rows.filter { $0.figures == .suppressed }.count >= 3)
    }

    @Test("Nothing about few people follows from what is shown, in 60 random evaluations")
    func random() throws {
        var random = SplitMix(seed: 5_050)
        var secrets = 0
        let bodies = ["NHS", "Local authority", "Police", "DWP"]
        for _ in 0..<60 {
            let services = (0..<Int.random(in: 3...6, using: &random)).map { place in
                let own = bodies.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
                let first = own.count == 1 ? 100 : Int.random(in: 20...60, using: &random)
                let second = own.count == 3 ? Int.random(in: 10...30, using: &random) : 100 - first
                let percents = [first, second, 100 - first - second]
                return Service(
                    name: "s\(place)", people: Int.random(in: 0..<3, using: &random) == 0 ? 2 : 4 + 3 * place,
                    shares: zip(own, percents).map { ($0, $1) })
            }
            secrets += try Self.holds(services)
        }
        #expect(secrets > 30)
    }
}
