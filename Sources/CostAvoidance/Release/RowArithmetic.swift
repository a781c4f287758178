import Numerics

/// The arithmetic of one row of the workbook, exactly as its formulas do it.
struct RowArithmetic {
    let lines: [LineSheet.Line]
    /// The line that the formulas refer to.
    let main: LineSheet.Line
    /// Units by which use fell, in each world.
    let units: Estimate<FallInUse>
    /// The share of what they cost that the lines are: 1 but for the part of one of several bearers.
    var share = ExactDecimal.one
    let worlds: Estimate<World>

    /// Decimal places of a mixture: as many as a spreadsheet keeps.
    private static let places = 14

    /// What lines come to as they are reported.
    static func reported(_ lines: [LineSheet.Line]) throws(ArithmeticError) -> SavingsAmounts {
        var sum = SavingsAmounts()
        for line in lines { try sum.add(line.result) }
        return sum
    }

    static func difference(_ left: Estimate<Money>, _ right: Estimate<Money>) throws(ArithmeticError) -> Estimate<Money>
    {
        Estimate(
            low: try left.low - right.low, central: try left.central - right.central, high: try left.high - right.high)
    }

    /// How the formulas tell what of all lines of a service could leave a budget.
    func cash(of all: [LineSheet.Line]) throws(ArithmeticError) -> WorkbookRow.CashableMixture {
        guard Set(all.map(\.formula.cashable)).count > 1 else { return .formula }
        return lines.isEmpty ? .fixed : try typedCash()
    }

    /// How they tell it of services that are withheld: no share that is stated with one of their unit costs is an input.
    func cashOfWithheld() throws(ArithmeticError) -> WorkbookRow.CashableMixture {
        let kinds = Set(lines.map(\.formula.cashable))
        if kinds.count == 1, let only = kinds.first {
            switch only {
            case .assumed, .unknown: return .formula
            case .stated: break
            }
        }
        return try typedCash()
    }

    /// The share of all lines together; fixed where savings and costs of the lines cancel so far that it is no share.
    private func typedCash() throws(ArithmeticError) -> WorkbookRow.CashableMixture {
        let reported = try Self.reported(lines)
        var share = Estimate(exactly: ExactDecimal.zero)
        for bound in Bound.allCases {
            guard reported.presentValue[bound] != .zero else {
                guard lines.allSatisfy({ $0.result.gross[bound] == .zero }) else { return .fixed }
                continue
            }
            guard reported.cashable[bound].magnitude <= reported.presentValue[bound].magnitude else { return .fixed }
            share[bound] = try quotient(reported.cashable[bound], reported.presentValue[bound], over: .one)
        }
        return .share(share)
    }

    /// What of the reported amount that could leave a budget the formulas do not give.
    func fixedCash(
        _ cash: WorkbookRow.CashableMixture, _ reported: SavingsAmounts, _ computed: SavingsAmounts
    ) throws(ArithmeticError) -> Estimate<Money> {
        switch cash {
        case .formula: return try pennies(of: reported)
        case .fixed: return reported.cashable
        case .untold: return Estimate(exactly: .zero)
        case .share(let share):
            var fixed = reported.cashable
            for bound in Bound.allCases {
                fixed[bound] = try fixed[bound] - computed.presentValue[bound].scaled(by: share[bound])
            }
            return fixed
        }
    }

    /// What the cashable part of lines is beyond the share of their present value: the pennies of rounding line by line.
    private func pennies(of reported: SavingsAmounts) throws(ArithmeticError) -> Estimate<Money> {
        let shares = worlds.map { main.formula.cashable.share(in: $0) }
        // Of an unknown share nothing counts.
        guard case .known(let part) = try Cashable(of: reported.presentValue, shares: shares) else {
            return reported.cashable
        }
        return try Self.difference(reported.cashable, part)
    }

    /// Amounts with the cashable part that the formulas give of their present value.
    func withCash(_ amounts: SavingsAmounts) throws(ArithmeticError) -> SavingsAmounts {
        var amounts = amounts
        let shares = worlds.map { main.formula.cashable.share(in: $0) }
        if case .known(let part) = try Cashable(of: amounts.presentValue, shares: shares) { amounts.cashable = part }
        return amounts
    }

    /// What the net share and the later years' share of the main line are multiplied by to stand for all lines.
    func mixtures() throws(ArithmeticError) -> WorkbookRow.Mixtures {
        let (kinds, fading) = try kinds()
        var reported = try Self.reported(lines)
        if lines.contains(where: { !$0.result.cameAnyway.isZero }) {
            // Net is a share of what is left after what came anyway.
            for bound in Bound.allCases {
                reported.gross[bound] = try LinePrice(main.formula, in: worlds[bound]).gross(units[bound].left)
                    .share(share).roundedToPenny()
            }
        }
        let all = try mixtures(of: reported)
        if kinds == 2, let sets = try twoSets() {
            return WorkbookRow.Mixtures(sets: sets, later: fading > 1 ? all.later : Estimate(exactly: .one))
        }
        return WorkbookRow.Mixtures(
            net: kinds > 1 ? all.net : Estimate(exactly: .one),
            later: fading > 1 ? all.later : Estimate(exactly: .one))
    }

    /// The same of lines that are withheld: where all have one set of assumptions there is nothing to multiply by, and pennies of
    /// rounding are fixed beside it.
    func mixtures(ofWithheld reported: SavingsAmounts) throws(ArithmeticError) -> WorkbookRow.Mixtures {
        let all = try mixtures(of: reported)
        let (kinds, fading) = try kinds()
        let isPlain = lines.allSatisfy { $0.isProduct && $0.result.cameAnyway.isZero }
        return WorkbookRow.Mixtures(
            net: kinds > 1 || !isPlain ? all.net : Estimate(exactly: .one),
            later: fading > 1 || !isPlain ? all.later : Estimate(exactly: .one))
    }

    /// How many net shares the lines have, and how many ways in which later years fade.
    func kinds() throws(ArithmeticError) -> (net: Int, later: Int) {
        var kinds: Set<[ExactDecimal]> = []
        var fading: Set<[ExactDecimal]> = []
        for line in lines {
            var factors: [ExactDecimal] = []
            var years: [ExactDecimal] = []
            for bound in Bound.allCases {
                let price = try LinePrice(line.formula, in: worlds[bound])
                factors.append(price.netFactor)
                years += price.yearFactors
            }
            kinds.insert(factors)
            fading.insert(years)
        }
        return (kinds.count, fading.count)
    }

    /// Both of two sets of assumptions between gross and net. Nil where there are more sets, or where an end has no units to have a
    /// part of.
    private func twoSets() throws(ArithmeticError) -> TwoSets? {
        let others = lines.filter { $0.formula.netFactor.parts != main.formula.netFactor.parts }
        guard Set(lines.map(\.formula.netFactor.parts)).count == 2, let other = others.first else { return nil }
        var part = Estimate(exactly: ExactDecimal.zero)
        for bound in Bound.allCases {
            var left = ExactDecimal.zero
            for line in others {
                // Units of which several bear the cost belong to each by its share.
                let own = try line.result.units[bound].subtracting(line.result.cameAnyway).decimal
                left = try left.adding(own.multiplied(by: line.result.cut.share))
            }
            let whole = units[bound].left
            guard !whole.isZero else { return nil }
            var product = ExactProduct(left)
            try product.divide(by: whole.decimal)
            part[bound] = ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
        }
        return try TwoSets(main: main.formula, other: other.formula, part: part, worlds: worlds)
    }

    /// What the net share and the later years' share are multiplied by to give amounts that are stated, whatever lines they are the sum of.
    func mixtures(of reported: SavingsAmounts) throws(ArithmeticError) -> WorkbookRow.Mixtures {
        var mixtures = WorkbookRow.Mixtures()
        for bound in Bound.allCases {
            let price = try LinePrice(main.formula, in: worlds[bound])
            mixtures.net[bound] = try quotient(reported.net[bound], reported.gross[bound], over: price.netFactor)
            var annuity = ExactDecimal.zero
            for factor in price.yearFactors { annuity = try annuity.adding(factor) }
            mixtures.later[bound] = try quotient(reported.presentValue[bound], reported.net[bound], over: annuity)
        }
        return mixtures
    }

    /// What the formulas give of a gross that is stated.
    func computed(
        fromGross gross: Estimate<Money>, _ mixtures: WorkbookRow.Mixtures
    ) throws(ArithmeticError) -> SavingsAmounts {
        try computed(mixtures) { _, bound in (ExactProduct(gross[bound]), ExactProduct(gross[bound])) }
    }

    /// What the formulas give of the units.
    func computed(_ mixtures: WorkbookRow.Mixtures) throws(ArithmeticError) -> SavingsAmounts {
        try computed(mixtures) { price, bound throws(ArithmeticError) in
            (
                try price.gross(try units[bound].whole()).share(share),
                try price.gross(units[bound].left).share(share)
            )
        }
    }

    private func computed(
        _ mixtures: WorkbookRow.Mixtures,
        gross: (LinePrice, Bound) throws(ArithmeticError) -> (whole: ExactProduct, left: ExactProduct)
    ) throws(ArithmeticError) -> SavingsAmounts {
        var sum = SavingsAmounts()
        for bound in Bound.allCases {
            let price = try LinePrice(main.formula, in: worlds[bound])
            let (whole, left) = try gross(price, bound)
            sum.gross[bound] = try whole.roundedToPenny()
            var product = left
            try product.multiply(by: mixtures.sets?.keptOfAll[bound] ?? price.netFactor)
            try product.multiply(by: mixtures.net[bound])
            sum.net[bound] = try product.roundedToPenny()
            for factor in price.yearFactors {
                var inYear = ExactProduct(sum.net[bound])
                try inYear.multiply(by: factor)
                try inYear.multiply(by: mixtures.later[bound])
                sum.presentValue[bound] = try sum.presentValue[bound] + inYear.roundedToPenny()
            }
        }
        return sum
    }

    private func quotient(
        _ part: Money, _ whole: Money, over factor: ExactDecimal
    ) throws(ArithmeticError) -> ExactDecimal {
        guard whole != .zero, !factor.isZero else { return .one }
        var product = ExactProduct(part)
        try product.divide(by: whole.decimal)
        try product.divide(by: factor)
        return ExactDecimal(significand: try product.rounded(toPlaces: Self.places), places: Self.places)
    }
}
