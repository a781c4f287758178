/// How far figures that are told let others lie from what they are.
///
/// Nobody knows more of a quantity than that it is a fall in use, or a rise. So from the truth a sum of quantities is moved along what
/// changes nothing that is told, until a quantity has almost come to nothing, and on from there: whatever is reached on the way fits all
/// that is told, and nobody can tell it from the truth. The steps are those of affine scaling (I. I. Dikin, Iterative solution of problems
/// of linear and quadratic programming, 1967), each in the quantities as they are by then. What is found is never more than the room
/// there is.
package struct EquationRoom {
    /// What nobody may know an amount of too few people nearer than, as a share of it. Offices of statistics ask that a contributor to a
    /// cell cannot be estimated to within 10% to 20%: A. Hundepool and others, Statistical Disclosure Control (2012), section 4.2.
    static let protected = 0.15
    /// The same in words.
    package static let protectedText = "\(Int(nearest: 100 * protected))%"

    /// Quantities of which the room is looked for: of more, what is told leaves any of them much, and it takes long to say how much.
    private static let most = 300
    private static let mostSteps = 16
    /// How near to nothing a step takes a quantity.
    private static let stepped = 0.9
    /// Below this part of itself a vector is what rounding leaves of nothing.
    private static let nothing = 1e-9

    private let columns: [Int: Int]
    private let units: [Double]
    /// What is told, over the quantities, each of them counted in what it is.
    private let equations: [[Double]]
    private let basis: [[Double]]

    /// - Parameters:
    ///   - told: sums that are told.
    ///   - units: what each quantity is.
    /// - Returns: nil where they are about too many quantities.
    init?(_ told: [AuditTable.Sum], units: [Double]) {
        let quantities = Set(told.flatMap(\.atoms)).filter { units[$0] != 0 }.sorted()
        guard quantities.count <= Self.most else { return nil }
        let columns = Dictionary(zip(quantities, quantities.indices)) { first, _ in first }
        self.columns = columns
        self.units = units
        equations = told.map { Self.row($0, columns, units) }.filter { $0.contains { $0 != 0 } }
        basis = Self.orthonormal(equations)
    }

    /// How far a sum can be from what it is, as a share of that; at least as far where it is as far as was sought.
    ///
    /// - Parameter sought: what is far enough.
    func room(of sum: AuditTable.Sum, sought: Double = protected) -> Double {
        // Of what is told nothing of there is no end.
        guard sum.atoms.allSatisfy({ units[$0] == 0 || columns[$0] != nil }) else { return .infinity }
        let row = Self.row(sum, columns, units)
        let whole = row.reduce(0, +).magnitude
        // Of what comes to nothing nothing is told.
        guard whole > 0 else { return .infinity }
        let upward = reach(row.map { $0 / whole }, sought: sought)
        return upward >= sought ? upward : max(upward, reach(row.map { -$0 / whole }, sought: sought))
    }

    /// How far up a sum can be moved.
    private func reach(_ target: [Double], sought: Double) -> Double {
        var place = Array(repeating: 1.0, count: target.count)
        var (reached, basis) = (0.0, basis)
        for _ in 0..<Self.mostSteps {
            let scaled = Self.times(target, place)
            let direction = Self.left(of: scaled, beside: basis)
            let gain = Self.product(direction, direction)
            guard gain > Self.nothing * Self.product(scaled, scaled) else { break }
            let fall = -(direction.min() ?? 0)
            guard fall > Self.nothing * gain.squareRoot() else { return .infinity }
            let length = Self.stepped / fall
            reached += length * gain
            guard reached < sought else { break }
            for index in place.indices { place[index] *= 1 + length * direction[index] }
            basis = Self.orthonormal(equations.map { Self.times($0, place) })
        }
        return reached
    }

    private static func row(_ sum: AuditTable.Sum, _ columns: [Int: Int], _ units: [Double]) -> [Double] {
        var row = Array(repeating: 0.0, count: columns.count)
        for (atom, size) in zip(sum.atoms, sum.sizes) {
            if let column = columns[atom] { row[column] = size * units[atom] }
        }
        return row
    }

    /// Vectors at right angles, of length one, of which the rows are sums. Each is taken off twice, since once leaves what rounding does.
    private static func orthonormal(_ rows: [[Double]]) -> [[Double]] {
        var basis: [[Double]] = []
        for row in rows {
            let length = product(row, row).squareRoot()
            let rest = left(of: left(of: row, beside: basis), beside: basis)
            let own = product(rest, rest).squareRoot()
            if own > nothing * length { basis.append(rest.map { $0 / own }) }
        }
        return basis
    }

    private static func left(of vector: [Double], beside basis: [[Double]]) -> [Double] {
        var rest = vector
        for other in basis {
            let shadow = product(rest, other)
            guard shadow != 0 else { continue }
            for index in rest.indices { rest[index] -= shadow * other[index] }
        }
        return rest
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }

    private static func times(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map(*) }
}
