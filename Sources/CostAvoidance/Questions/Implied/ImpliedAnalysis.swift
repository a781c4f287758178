import Numerics

/// What a published figure without inputs implies. Nothing is added to what was printed: a figure is divided by what was
/// printed beside it, set against unit costs of the catalogue, and against its own cost.
package struct ImpliedAnalysis: Sendable {
    /// The figure and what was printed with it.
    package var figure: ImpliedFigure
    /// Financial year whose prices the services are in.
    package var priceYear: FinancialYear?
    /// The figure per person, per month, per coordinator, per pound.
    package var rates: [ImpliedRate]
    /// What a printed ratio makes of a printed amount.
    package var ratios: [RatioImplication]
    /// How many units of each plausible service it would take, alone.
    package var services: [ServiceEquivalent]
    /// One mix of services that would make the figure; nil where there is none.
    package var mix: ServiceMix?
    /// How much of the figure would have to be deadweight for it to fall below the cost.
    package var breakEven: [BreakEven]
    /// The figure scaled from the capacity it was made at to full capacity. Nobody published it.
    package var capacity: [CapacityStep]
    /// How the figure changed where it was printed more than once.
    package var quotations: [Quotation]

    /// Examines a figure.
    ///
    /// - Parameters:
    ///   - published: every printed figure of the study, for its ratios and for how it was restated.
    ///   - prices: the catalogue and the year that services are priced in; nil to leave services out.
    /// - Throws: `EvaluationError.arithmetic` where a number does not fit.
    package init(
        of figure: ImpliedFigure, published: [PublishedFigure] = [], prices: ImpliedPrices?
    ) throws(EvaluationError) {
        self.figure = figure
        priceYear = prices?.priceYear
        do throws(ArithmeticError) {
            rates = try ImpliedRate.all(of: figure)
            ratios = try RatioImplication.all(among: published)
            let equivalents = try prices.map { prices throws(ArithmeticError) in
                try ServiceEquivalent.all(of: figure, at: prices)
            }
            services = equivalents ?? []
            mix = try ServiceMix(of: figure, among: services)
            breakEven = try BreakEven.all(of: figure)
            capacity = try CapacityStep.all(of: figure)
            quotations = try Quotation.all(among: published)
        } catch {
            throw .arithmetic(error, while: "working out what a figure implies")
        }
    }
}

extension ImpliedFigure {
    /// The amounts that were printed, low first.
    package var amounts: [(bound: Bound, amount: Money)] {
        [(Bound.low, low), (.central, central), (.high, high)].compactMap { bound, amount in
            amount.map { (bound, $0) }
        }
    }
}

/// The unit costs that an implied figure is set against.
package struct ImpliedPrices: Sendable {
    /// Unit costs at the prices their sources give.
    package var catalogue: Catalogue
    /// The services to set the figure against.
    package var services: [ServiceID]
    /// The year they are carried to; nil to leave them at their own prices.
    package var priceYear: FinancialYear?
    /// The index that carries them.
    package var deflators: DeflatorSeries
    /// Whether a forecast of it may be used.
    package var forecastUse: ForecastUse

    /// Prices of a catalogue.
    package init(
        catalogue: Catalogue = .builtIn, services: [ServiceID] = ImpliedPrices.plausibleServices,
        priceYear: FinancialYear?, deflators: DeflatorSeries = .newest, forecastUse: ForecastUse = .refused
    ) {
        self.catalogue = catalogue
        self.services = services
        self.priceYear = priceYear
        self.deflators = deflators
        self.forecastUse = forecastUse
    }

    /// Services that evaluations of local area coordination and of support like it say people did not come to need, the
    /// dear ones first: care, hospital and mental health beds, homelessness, police, ambulance and A&E.
    package static let plausibleServices: [ServiceID] = [
        "residential-care-older-week", "residential-care-ld-week", "mh-care-home-week", "care-package-median-week",
        "home-care-older-week", "mh-inpatient-bed-day", "hospital-inpatient-episode", "homelessness-application",
        "eviction-complex", "arrest-detained", "ambulance-call-out", "ae-attendance",
    ]

    /// The cost of a unit of a service, to the penny, and whether it could be carried to the price year.
    func unitCost(of service: ServiceID) throws(ArithmeticError) -> (entry: UnitCost, cost: Money)? {
        guard let entry = catalogue[service], entry.benefitType == .fiscal else { return nil }
        var product = ExactProduct(entry.cost.central)
        if let priceYear {
            guard let factor = try? deflators.factor(from: entry.priceYear, to: priceYear, forecasts: forecastUse)
            else { return nil }
            try factor.uprate(&product)
        }
        let cost = try product.roundedToPenny()
        return cost > .zero ? (entry, cost) : nil
    }
}
