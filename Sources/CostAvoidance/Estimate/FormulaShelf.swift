import Synchronization

/// The formulas of one evaluation that were made so far, so that whoever asks for one again makes none.
///
/// A change of what formulas are made of begins another shelf; copies of an evaluation, until one of them changes, share theirs.
final class FormulaShelf: Sendable {
    /// Shared, because formulas are long, and a table of them moves when it grows.
    private let made = Mutex<[PricingKey: Shared<LineFormula>]>([:])

    /// The formula of the lines that are priced together, made where it is asked for the first time.
    ///
    /// - Throws: what making it throws, each time.
    func formula(
        of key: PricingKey, _ make: () throws(EvaluationError) -> LineFormula
    ) throws(EvaluationError) -> LineFormula {
        if let known = made.withLock({ $0[key] }) { return known.wrappedValue }
        let formula = try make()
        made.withLock { $0[key] = Shared(wrappedValue: formula) }
        return formula
    }
}
