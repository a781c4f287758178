import Numerics
import Testing

@testable import CostAvoidance

@Suite("What is told leaves quantities that nobody knows so much room")
struct EquationRoomTests {
    private static func sum(_ weights: [Int]) -> AuditTable.Sum {
        AuditTable.Sum(
            weighed: weights.enumerated().filter { $1 != 0 }.map { ($0, UnitWeight(ExactDecimal($1))) })
    }

    private static func one(_ place: Int, of count: Int) -> AuditTable.Sum {
        sum((0..<count).map { $0 == place ? 1 : 0 })
    }

    @Test("A total of two tells neither, two totals tell both, and a rise is bounded as a fall is")
    func two() throws {
        let (one, other) = (Self.one(0, of: 2), Self.one(1, of: 2))
        for units in [[3.0, 7], [3, -7], [-3, -7]] {
            let total = EquationRoom([Self.sum([1, 1])], units: units)
            #expect(!total.isTold(one))
            #expect(!total.isTold(other))
            let both = EquationRoom([Self.sum([1, 1]), Self.sum([2, 3])], units: units)
            #expect(both.room(of: one, sought: 0.15) == 0)
            #expect(both.room(of: other, sought: 0.15) == 0)
        }
    }

    @Test("Quantities beside those asked about take up what is told of them together")
    func others() throws {
        // The second is told with the first, and the third with the second.
        let told = [Self.sum([1, 1, 0]), Self.sum([0, 1, 1])]
        let room = EquationRoom(told, units: [4, 100, 10])
        // The third can lose 10, so that the second gains 10 and the first loses its 4, or gain what the second has.
        #expect(abs(try #require(room.room(of: Self.one(0, of: 3), sought: 100)) - 25) < 0.01)
    }

    @Test("The room is that between the vertices of what fits, and no more", arguments: 1...60)
    func vertices(_ seed: UInt64) throws {
        var numbers = MadeNumbers(state: seed)
        let count = 3 + numbers.below(3)
        let told = 1 + numbers.below(count - 1)
        // The first equation has every quantity, so that none is without bound.
        let weights = (0..<told).map { row in
            (0..<count).map { _ in row == 0 ? 1 + numbers.below(9) : numbers.below(10) }
        }
        let units = (0..<count).map { _ in Double(1 + numbers.below(20)) }
        let vertices = Self.vertices(weights.map { $0.map(Double.init) }, units)
        for place in 0..<count {
            let target = Self.one(place, of: count)
            let room = EquationRoom(weights.map(Self.sum), units: units)
            let far = vertices.map { abs($0[place] - units[place]) / units[place] }.max() ?? 0
            let found = try #require(room.room(of: target, sought: 1_000))
            #expect(found <= far * 1.000_001 + 0.000_001)
            #expect(found >= far * 0.97 - 0.000_001, "\(place) of \(units): \(found), and \(far) is possible")
        }
    }

    /// Every corner of the quantities, none below nothing, that the equations give what they are.
    private static func vertices(_ weights: [[Double]], _ units: [Double]) -> [[Double]] {
        let values = weights.map { row in zip(row, units).reduce(0) { $0 + $1.0 * $1.1 } }
        var found: [[Double]] = []
        for chosen in 0..<(1 << units.count) {
            let basic = units.indices.filter { chosen >> $0 & 1 == 1 }
            guard basic.count <= weights.count,
                let solved = solution(zip(weights, values).map { row, value in basic.map { row[$0] } + [value] })
            else { continue }
            var corner = Array(repeating: 0.0, count: units.count)
            for (place, value) in zip(basic, solved) { corner[place] = value }
            if corner.allSatisfy({ $0 > -1e-9 }) { found.append(corner) }
        }
        return found
    }

    /// The one solution of equations, each with its value behind its weights; nil where there is none, or more.
    private static func solution(_ equations: [[Double]]) -> [Double]? {
        var rows = equations
        let count = (rows.first?.count ?? 1) - 1
        for column in 0..<count {
            guard let pivot = (column..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-9
            else { return nil }
            rows.swapAt(column, pivot)
            for other in rows.indices where other != column {
                let factor = rows[other][column] / rows[column][column]
                for place in 0...count { rows[other][place] -= factor * rows[column][place] }
            }
        }
        guard rows.dropFirst(count).allSatisfy({ abs($0[count]) < 1e-6 }) else { return nil }
        return (0..<count).map { rows[$0][count] / rows[$0][$0] }
    }
}
