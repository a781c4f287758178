import Numerics

/// What share of the savings some lines make up.
///
/// Savings here are the falls: a rise in use lowers the total, and a share of what is left could be more than all of it.
struct SavingsShare {
    private(set) var part: Money = .zero
    private(set) var whole: Money = .zero

    /// The share of the net fiscal savings of the lines for which `belongs` holds.
    init(of lines: [LineResult], where belongs: (LineResult) -> Bool) {
        for line in lines where line.benefitType == .fiscal && line.net.central > .zero {
            // The lines were added up before without overflow, and falls alone are no more than what a penny can hold.
            whole = (try? whole + line.net.central) ?? whole
            if belongs(line) { part = (try? part + line.net.central) ?? part }
        }
    }

    /// Whether it is more than one in so many.
    func isMore(thanOneIn parts: Int) -> Bool {
        whole > .zero && part.doublePounds * Double(parts) > whole.doublePounds
    }
}
