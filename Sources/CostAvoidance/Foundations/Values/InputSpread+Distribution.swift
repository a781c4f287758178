import Numerics

extension InputSpread {
    /// The distribution of an input with a low, a central and a high.
    ///
    /// - Throws: a `DistributionError` that says why there is none.
    func distribution(of values: Estimate<Double>, _ kind: UncertainKind) throws(DistributionError) -> Distribution {
        let (least, greatest) = (min(values.low, values.high), max(values.low, values.high))
        let family = shape(of: kind).family
        guard let range else { return try Distribution(family, low: least, central: values.central, high: greatest) }
        let ends: RangeEnds
        switch range {
        case .ends: ends = .limits
        case .interval90: ends = .interval90
        case .interval95: ends = .interval95
        case .standardError:
            // One end may have been cut off at what the input can be; the other is as far away as the standard error says.
            let distance = max(greatest - values.central, values.central - least)
            return try Distribution(family, mean: values.central, standardError: distance / StandardNormal.upperPoint)
        }
        return try Distribution(family, low: least, central: values.central, high: greatest, ends: ends)
    }

    /// Why no distribution goes through a low, a central and a high; nil where one does.
    ///
    /// Readers ask where the distribution is written, so that what cannot be drawn is refused there and not by the simulation.
    func misfit(_ values: Estimate<Double>, _ kind: UncertainKind) -> DistributionError? {
        guard isStated else { return nil }
        do throws(DistributionError) {
            _ = try distribution(of: values, kind)
            return nil
        } catch {
            return error
        }
    }

    /// What to do about a misfit.
    static let misfitRemedy = "Choose another distribution, or correct low, central, high and range."

    /// What low and high are in the distribution that is drawn.
    package func meaning(of kind: UncertainKind) -> RangeMeaning {
        if let range { return range }
        switch shape(of: kind).family.usualEnds {
        case .limits: return .ends
        case .points: return .interval95
        }
    }
}
