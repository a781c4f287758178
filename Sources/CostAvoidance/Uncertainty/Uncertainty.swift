import Numerics

/// How sure the range is, and what drives it.
public struct Uncertainty: Sendable {
    /// Each input moved alone, without those withheld.
    public var oneWay: OneWaySensitivity
    /// Net benefit for pairs of values of the two inputs with the greatest swings; nil with fewer than two inputs.
    public var twoWay: TwoWayTable?
    /// Rows left out of the sensitivity because they would show a figure that is suppressed elsewhere in the report.
    public var withheldRows: Int

    /// Examines an evaluation.
    ///
    /// - Parameter released: what may be shown of it; inputs of a suppressed service or bearer are left out.
    /// - Throws: `EvaluationError` where a number does not fit.
    init(of evaluation: Evaluation, released: ReleasedResult) throws(EvaluationError) {
        let model = try MultilinearModel(evaluation)
        let withheld = WithheldInputs(released)
        do throws(DecimalError) {
            var oneWay = try OneWaySensitivity(model)
            let all = oneWay.rows.count
            oneWay.rows.removeAll { withheld.contains($0.input.name) }
            withheldRows = all - oneWay.rows.count
            if oneWay.rows.count > 1 {
                twoWay = try TwoWayTable(model, rows: oneWay.rows[0].input.name, columns: oneWay.rows[1].input.name)
            }
            self.oneWay = oneWay
        } catch {
            throw .arithmetic(.overflow, while: "moving one input at a time")
        }
    }
}

/// Inputs whose effect would give away a figure that disclosure control withholds: the swing of a service's unit cost is its
/// units times a published range.
struct WithheldInputs: Sendable {
    private let scopes: Set<String>

    init(_ released: ReleasedResult) {
        var scopes: Set<String> = []
        for breakdown in released.breakdowns {
            for row in breakdown.rows where row.figures == .suppressed {
                switch breakdown.dimension {
                case .service: scopes.insert(AssumptionScope.service(ServiceID(row.key)).description)
                case .bearer: scopes.insert(AssumptionScope.bearer(Bearer(row.key)).description)
                case .group, .year, .benefitType: break
                }
            }
        }
        self.scopes = scopes
    }

    func contains(_ name: InputName) -> Bool { scopes.contains(name.scope) }
}
