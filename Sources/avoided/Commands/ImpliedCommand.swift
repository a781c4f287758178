import CostAvoidance
import DelimitedText
import EvaluationReports
import Numerics

/// `avoided implied`: what a headline figure implies, and what would have to be true for it to hold.
enum ImpliedCommand: Command {
    static let description = CommandDescription(
        name: "implied", summary: "says what a headline figure without inputs implies",
        operands: [.init(name: "AMOUNT", count: .oneOrMore)],
        options: [
            .init(
                name: "--people", value: .one(placeholder: "N"), help: "people the figure is for",
                check: CommandDescription.Option.wholeNumber("--people", in: numbersOfPeople)),
            .init(
                name: "--months", value: .one(placeholder: "N"), help: "months it covers",
                check: CommandDescription.Option.wholeNumber("--months", in: numbersOfMonths)),
            .init(
                name: "--cost", value: .one(placeholder: "AMOUNT"), help: "what the programme cost over those months",
                check: { text throws(CommandFailure) in _ = try cost(text) }),
            .init(
                name: "--coordinators", value: .one(placeholder: "N"), help: "coordinators, or other posts",
                check: { text throws(CommandFailure) in _ = try posts(text) }),
            .init(
                name: "--capacity", value: .one(placeholder: "SHARE"),
                help: "share of full capacity it was made at, such as 40%",
                check: { text throws(CommandFailure) in _ = try capacity(text) }),
            .init(
                name: "--price-year", value: .one(placeholder: "YEAR"),
                help: "carry unit costs to the prices of a year (default: each at its own)",
                check: PriceYearOption.check),
            .init(
                name: "--service", value: .many(placeholder: "ID"),
                help: "a service to set it against, again for more (default: twelve plausible ones)",
                known: .builtInServices),
            .catalogue, .format,
        ],
        discussion: """
            AMOUNT is 800000, £800,000, 800k or 1.76m; a range is two of them, with a hyphen or `to` between or as two words.
            A space within an amount (800 000) is refused: nobody knows whether it stands between thousands.

            Example: avoided implied 800k-880k --people 50 --months 10 --coordinators 2 --capacity 40% --price-year 2012-13
            """,
        checkOperands: { words throws(CommandFailure) in _ = try SpokenRange.pounds(words) })

    private static let numbersOfPeople = 1...ImpliedFigure.mostPeople
    private static let numbersOfMonths = 1...ImpliedFigure.mostMonths

    static func run(_ arguments: Arguments, terminal: Terminal) throws(CommandFailure) {
        let figure = try figure(arguments)
        let prices = try prices(arguments)
        let implied = try InputErrors.reporting(to: terminal) { () throws(EvaluationError) in
            try ImpliedAnalysis(of: figure, prices: prices)
        }
        switch arguments.value("--format") {
        case "json": terminal.result(ImpliedScreen.json(implied))
        default: terminal.result(ImpliedScreen.text(implied))
        }
    }

    private static func figure(_ arguments: Arguments) throws(CommandFailure) -> ImpliedFigure {
        let amounts = try SpokenRange.pounds(arguments.operands)
        let isRange = amounts.count == 2
        return ImpliedFigure(
            low: isRange ? amounts.first : nil, central: isRange ? nil : amounts.first,
            high: isRange ? amounts.last : nil,
            people: try arguments.wholeNumber("--people", in: numbersOfPeople),
            months: try arguments.wholeNumber("--months", in: numbersOfMonths),
            cost: try arguments.value("--cost").map { text throws(CommandFailure) in try cost(text) },
            posts: try arguments.value("--coordinators").map { text throws(CommandFailure) in try posts(text) },
            capacity: try arguments.value("--capacity").map { text throws(CommandFailure) in try capacity(text) })
    }

    private static func cost(_ text: String) throws(CommandFailure) -> Money {
        let cost = try SpokenAmount.pounds(text, of: "--cost")
        guard cost > .zero else {
            throw .usage(
                "--cost takes an amount above 0: set against nothing, a figure has no break-even and no return")
        }
        return cost
    }

    private static func posts(_ text: String) throws(CommandFailure) -> ExactDecimal {
        do throws(DecimalError) {
            let posts = try ExactDecimal(parsing: text)
            guard posts.places <= Quantity.writtenPlaces else { throw .tooManyPlaces(limit: Quantity.writtenPlaces) }
            if posts > .zero, posts <= ExactDecimal(ImpliedFigure.mostPosts) { return posts }
        } catch {
            throw .usage("--coordinators is \(Diagnostic.quoted(text)), which \(error.explanation)")
        }
        throw .usage(
            "--coordinators takes a number above 0 and up to \(ImpliedFigure.mostPosts), not \(Diagnostic.quoted(text))"
        )
    }

    private static func capacity(_ text: String) throws(CommandFailure) -> Share {
        do throws(ShareError) {
            let share = try Share(parsing: text)
            if share > .none { return share }
        } catch {
            if error != .outsideRange {
                throw .usage("--capacity is \(Diagnostic.quoted(text)), which \(error.explanation)")
            }
        }
        throw .usage("--capacity takes a share above 0 and up to 1, such as 40% or 0.4, not \(Diagnostic.quoted(text))")
    }

    private static func prices(_ arguments: Arguments) throws(CommandFailure) -> ImpliedPrices {
        let year = try PriceYearOption.year(arguments, in: .newest)
        let named = arguments.allValues("--service")
        let catalogue = Catalogue.builtIn(arguments.catalogueEdition)
        let unknown = named.filter { catalogue[ServiceID($0)]?.benefitType != .fiscal }
        guard unknown.isEmpty else {
            throw .usage(
                unknown.map { name in
                    let near = catalogue.suggestion(for: name)?.service.map { "; did you mean \($0)?" } ?? ""
                    return
                        "there is no fiscal unit cost of \(Diagnostic.quoted(name))\(near)\n    `avoided costs` lists them"
                })
        }
        var services = ImpliedPrices.plausibleServices
        if !named.isEmpty {
            services = named.enumerated().filter { named.firstIndex(of: $1) == $0 }.map { ServiceID($1) }
        }
        return ImpliedPrices(catalogue: catalogue, services: services, priceYear: year)
    }
}
