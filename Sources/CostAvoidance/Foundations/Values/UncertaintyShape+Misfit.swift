import Numerics

extension UncertaintyShape {
    /// Why no distribution of this shape goes through a low, a central and a high; nil where one does.
    ///
    /// Readers ask where the shape is written, so that what cannot be drawn is refused there and not by the simulation.
    func misfit(_ values: Estimate<Double>) -> DistributionError? {
        let (least, greatest) = (min(values.low, values.high), max(values.low, values.high))
        do throws(DistributionError) {
            _ = try Distribution(family, low: least, central: values.central, high: greatest)
            return nil
        } catch {
            return error
        }
    }

    /// What to do about a misfit.
    static let misfitRemedy = "Choose another distribution, or correct low, central and high."
}
