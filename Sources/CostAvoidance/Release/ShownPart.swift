import Numerics

/// Lines of one service in one year under one set of assumptions that may be shown together, with what they come to.
package struct ShownPart: Sendable {
    /// What one unit of the service costs.
    @Shared package private(set) var unitCost: UnitCost
    /// What its lines are priced with.
    @Shared package private(set) var formula: LineFormula
    /// The worlds that its amounts are computed in.
    @Shared package private(set) var worlds: Estimate<World>
    /// The assumptions that cover them in the evaluation as it is; nil where this is that.
    package internal(set) var originalAssumptions: LineAssumptions?
    /// People behind it, as they may be told; nil where not known.
    package let people: Int?
    /// Year the effect begins, counted from the start of the period.
    package let year: Int
    /// The one of several bearers whose part it is; nil where one bears the whole.
    package let bearer: Bearer?
    /// Where its amounts lie in those of its units.
    package let cut: ShareCut
    /// Whether its units were judged or observed.
    package let evidence: LineKey.Evidence
    /// How the counterfactual of its lines is known, the strongest first; nil is not stated.
    package let bases: Set<Basis?>
    /// Lines it is the sum of: as many as its amounts were rounded to the penny.
    package let lineCount: Int
    /// What it can be taken apart into.
    package internal(set) var detail: Detail = .together

    /// Units after likelihood, rises in use as negative units; of observed use the whole fall.
    package private(set) var units = Estimate(exactly: Quantity.zero)
    /// Those of its units that came anyway, as people without the programme saw.
    package private(set) var cameAnyway = Quantity.zero
    /// The same two in the evaluation as it is; nil where this is that.
    package internal(set) var originalUse: OriginalUse?
    /// Its amounts, in pounds of the price year.
    package private(set) var amounts = SavingsAmounts()
    /// Net over the horizon, each year of the effect discounted; the first entry is the year it begins.
    package private(set) var presentValueByYear: [Estimate<Money>] = []

    /// Its lines, for what is found out about it on demand.
    let lines: [LineResult]

    /// What a part can be taken apart into.
    package enum Detail: Sendable {
        /// Less use and more use, judged row by row.
        case directions(fall: DirectedUnits, rise: DirectedUnits)
        /// Use observed before and after, the people of all its lines together.
        case observed
        /// Events with alternative accounts, which are never added up.
        case alternatives
        /// Nothing: less use or more use is about too few people to be shown by itself.
        case together
    }

    /// Units by which use fell in the evaluation as it is, and those of them that came anyway.
    package struct OriginalUse: Sendable {
        package internal(set) var units = Quantity.zero
        package internal(set) var cameAnyway = Quantity.zero
    }

    /// Units of one direction of use in each world, added up over its lines.
    package struct DirectedUnits: Sendable {
        /// After likelihood.
        package internal(set) var units = Estimate(exactly: Quantity.zero)
        package internal(set) var beforeLikelihood = Estimate(exactly: Quantity.zero)
        /// After likelihood in the evaluation as it is; nil where this is that.
        package internal(set) var original: Estimate<Quantity>?
    }

    /// Adds lines up that are computed alike.
    init(
        _ lines: [LineResult], _ unitCost: UnitCost, _ formula: LineFormula, in worlds: Estimate<World>, people: Int?
    ) throws(ArithmeticError) {
        self.lines = lines
        self.unitCost = unitCost
        self.formula = formula
        self.worlds = worlds
        self.people = people
        year = lines[0].key.year
        bearer = lines[0].key.bearer
        cut = lines[0].cut
        evidence = lines[0].key.evidence
        bases = Set(lines.map(\.key.basis))
        lineCount = lines.count
        presentValueByYear = lines[0].presentValueByYear.map { _ in Estimate(exactly: .zero) }
        for line in lines {
            units = try units.combined(with: line.units)
            cameAnyway = try cameAnyway.adding(line.cameAnyway)
            try amounts.add(line)
            for (offset, amount) in line.presentValueByYear.enumerated() {
                presentValueByYear[offset] = try presentValueByYear[offset] + amount
            }
        }
    }
}
