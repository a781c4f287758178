import CostAvoidance
import Numerics

/// Which way an amount of cash goes. It is asked of the cash and not of the total: services can cost more while budgets fall, and less
/// while budgets grow.
enum CashSide: Hashable {
    /// Nothing leaves a budget and nothing falls on one, at every end.
    case none
    /// It could leave a budget, or is nothing at some end.
    case leaves
    /// It would fall on budgets, or is nothing at some end.
    case falls
    /// One at one end and the other at another.
    case either

    init(_ amounts: Estimate<Money>) {
        let ends = [amounts.low, amounts.central, amounts.high]
        switch (ends.contains { $0 > .zero }, ends.contains(where: \.isNegative)) {
        case (true, true): self = .either
        case (true, false): self = .leaves
        case (false, true): self = .falls
        case (false, false): self = .none
        }
    }

    /// The side of a figure of the summary; none where it is not told.
    init(_ figure: Estimate<MeasureValue>?) {
        guard case .money(let low)? = figure?.low, case .money(let central)? = figure?.central,
            case .money(let high)? = figure?.high
        else {
            self = .none
            return
        }
        self.init(Estimate(low: low, central: central, high: high))
    }
}
