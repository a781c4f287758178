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

    /// What each quantity is.
    private let units: [Double]
    /// Of each quantity that something is told of, its place in a row.
    private var columns: [Int: Int] = [:]
    /// What is told, over the quantities that were told of by then, each of them counted in what it is.
    private var equations: [[Double]] = []
    /// Vectors at right angles, of length one, of which the equations are sums.
    private var basis: [[Double]] = []

    /// Nothing is told yet.
    ///
    /// - Parameter units: what each quantity is.
    init(units: [Double]) { self.units = units }

    /// - Parameters:
    ///   - told: sums that are told.
    ///   - units: what each quantity is.
    init(_ told: [AuditTable.Sum], units: [Double]) {
        self.init(units: units)
        for sum in told { tell(sum) }
    }

    /// Whether it is looked for: of no more quantities than that something is told.
    var isKnown: Bool { columns.count <= Self.most }

    /// Counts a sum as told.
    mutating func tell(_ sum: AuditTable.Sum) {
        for atom in sum.atoms where units[atom] != 0 && columns[atom] == nil && isKnown {
            columns[atom] = columns.count
        }
        guard isKnown else { return }
        let row = row(sum)
        guard row.contains(where: { $0 != 0 }) else { return }
        equations.append(row)
        Self.extend(&basis, by: row)
    }

    /// Whether a sum is known too nearly, as far as it is looked for.
    func isTold(_ sum: AuditTable.Sum) -> Bool { room(of: sum).map { $0 < Self.protected } ?? false }

    /// How far a sum can be from what it is, as a share of that; at least as far where it is as far as was sought.
    ///
    /// - Parameter sought: what is far enough.
    /// - Returns: nil where something is told of too many quantities.
    func room(of sum: AuditTable.Sum, sought: Double = protected) -> Double? {
        guard isKnown else { return nil }
        // Of what is told nothing of there is no end.
        guard sum.atoms.allSatisfy({ units[$0] == 0 || columns[$0] != nil }) else { return .infinity }
        let row = row(sum)
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
            basis = []
            for equation in equations { Self.extend(&basis, by: Self.times(equation, place)) }
        }
        return reached
    }

    private func row(_ sum: AuditTable.Sum) -> [Double] {
        var row = Array(repeating: 0.0, count: columns.count)
        for (atom, size) in zip(sum.atoms, sum.sizes) {
            if let column = columns[atom] { row[column] = size * units[atom] }
        }
        return row
    }

    /// Adds what a row has at right angles to all that was there. They are taken off twice, since once leaves what rounding does.
    private static func extend(_ basis: inout [[Double]], by row: [Double]) {
        let length = product(row, row).squareRoot()
        let rest = left(of: left(of: row, beside: basis), beside: basis)
        let own = product(rest, rest).squareRoot()
        if own > nothing * length { basis.append(rest.map { $0 / own }) }
    }

    /// What of a vector stands at right angles to others, none of which is longer.
    private static func left(of vector: [Double], beside basis: [[Double]]) -> [Double] {
        var rest = vector
        for other in basis {
            let shadow = product(other, rest)
            guard shadow != 0 else { continue }
            for index in other.indices { rest[index] -= shadow * other[index] }
        }
        return rest
    }

    /// Vectors multiplied, of which the second is no shorter.
    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }

    private static func times(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map(*) }
}
