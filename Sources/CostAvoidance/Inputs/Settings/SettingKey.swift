/// A key of `evaluation.json`, and of the sheet `evaluation` of a workbook, where `period.start` stands for `start` in `period`.
public struct SettingKey: Sendable, Hashable {
    /// How a value is written in a cell.
    public enum Form: Sendable, Hashable {
        /// Words as they stand.
        case text
        /// Words with `;` between them, or a row for each: `about.1`, `about.2`.
        case texts
        /// A year, a month or a day: `2013`, `2013-05`, `2013-05-31`, or a cell formatted as a date.
        case date
        /// A month, or a cell formatted as a date.
        case month
        /// A financial year.
        case financialYear
        /// A whole number.
        case wholeNumber
        /// A number.
        case number
        /// Pounds.
        case amount
        /// A share or a percentage.
        case share
        /// A rate or a percentage a year, or the name of a schedule.
        case rate
        /// Pounds, or a percentage of the mean.
        case precision
        /// Yes or no: `true` or `false`.
        case boolean
        /// Objects of a list, each with keys of its own behind a number: `simulation.correlations.1.rank`.
        case objects
    }

    /// The key, nested ones with a dot; `#` stands for the number of an object in a list.
    public let path: String
    /// How its value is written.
    public let form: Form
    /// What it is, in a sentence.
    public let meaning: String
    /// Whether an evaluation must have it.
    public var isRequired: Bool { Self.required.contains(path) }

    init(_ path: String, _ form: Form, _ meaning: String) {
        (self.path, self.form, self.meaning) = (path, form, meaning)
    }

    private static let required: Set<String> = ["title", "priceYear"]
}

extension SettingKey {
    /// Every key, in the order in which a person fills them in.
    public static let all = descriptive + timing + pricing + people + drawing + declared + printed

    private static let descriptive = [
        SettingKey("title", .text, "What the evaluation is called."),
        SettingKey("programme", .text, "The programme that is evaluated."),
        SettingKey("author", .text, "Who made the evaluation."),
        SettingKey("date", .date, "When it was written."),
        SettingKey(
            "status", .text, "What it is: \(words(EvaluationStatus.self)). Evaluation where nothing is written."),
        SettingKey("about", .texts, "What a reader should know of the programme."),
        SettingKey("limitations", .texts, "What the evaluation cannot show."),
        SettingKey("notCounted", .texts, "What the programme brought that no amount counts."),
        SettingKey(
            "wellby.months", .wholeNumber,
            "For how many months a change in life satisfaction is taken to last, where its value is to be told."),
        SettingKey("wellby.source", .text, "Why for so long."),
        SettingKey("citation", .text, "Where the study was published."),
    ]

    private static let timing = [
        SettingKey("period.start", .month, "The first month of the time evaluated."),
        SettingKey("period.months", .wholeNumber, "How many months it lasted."),
        SettingKey("horizonYears", .wholeNumber, "For how many years effects are counted."),
        SettingKey(
            "windows.beforeMonths", .number, "Over how many months use was observed before, where use was observed."),
        SettingKey("windows.afterMonths", .number, "Over how many months use was observed after."),
    ]

    private static let pricing = [
        SettingKey("priceYear", .financialYear, "The financial year in whose prices everything is told."),
        SettingKey(
            "discountRate", .rate,
            "\(DiscountSchedule.named.map(\.name).joined(separator: ", ")), or a rate such as 3.5%."),
        SettingKey(
            "catalogue", .text, "The edition of the built-in unit costs: \(words(CatalogueEdition.self))."),
        SettingKey("deflator", .text, "The price index: \(DeflatorSeries.names.joined(separator: ", "))."),
        SettingKey("allowForecast", .boolean, "Whether forecast years of the price index may be used."),
    ]

    private static let people = [
        SettingKey("people", .wholeNumber, "How many people were supported; counted from the cases where it is empty."),
        SettingKey("groupBy", .texts, "Columns of your own by which results are shown too."),
        SettingKey(
            "caseIds", .texts,
            "What case numbers look like, where they may be taken for personal data: A a letter, 9 a digit, X either."),
        SettingKey("cluster", .text, "The one of these columns by which people are resampled together."),
        SettingKey("comparison.chosen", .text, "How the comparison was chosen: \(words(ComparisonChoice.Way.self))."),
        SettingKey("comparison.how", .text, "The same in your own words."),
        SettingKey("disclosure.threshold", .wholeNumber, "Counts of people below this are withheld."),
        SettingKey("disclosure.roundTo", .wholeNumber, "Counts of people are rounded to this."),
    ]

    private static let drawing = [
        SettingKey("simulation.draws", .wholeNumber, "How often inputs are drawn."),
        SettingKey("simulation.seed", .wholeNumber, "The number that the draws begin from."),
        SettingKey("simulation.sampling", .text, "How draws are spread: \(words(SamplingMethod.self))."),
        SettingKey(
            "simulation.precision", .precision, "When drawing may stop: pounds, or a percentage of the mean."),
        SettingKey("simulation.twoWay", .texts, "The two inputs that a table of two sides is about."),
        SettingKey("simulation.correlations", .objects, "Inputs that tend to be high together."),
        SettingKey(
            "simulation.correlations.#.between", .texts, "The two inputs, such as unit_cost[ONE]; unit_cost[OTHER]."),
        SettingKey("simulation.correlations.#.rank", .number, "Their rank correlation, above -1 and below 1."),
    ]

    private static let declared =
        [SettingKey("useUntil", .date, "Until when the figures may be used.")]
        + Declarations.Subject.allCases.map { SettingKey($0.rawValue, .texts, $0.meaning) }

    private static let printed = [
        SettingKey("implied.amountLow", .amount, "The low end of a figure that was published without its inputs."),
        SettingKey("implied.amount", .amount, "The figure."),
        SettingKey("implied.amountHigh", .amount, "Its high end."),
        SettingKey("implied.people", .wholeNumber, "How many people it is about."),
        SettingKey("implied.months", .wholeNumber, "How many months it is about."),
        SettingKey("implied.cost", .amount, "What the programme cost."),
        SettingKey("implied.coordinators", .number, "How many coordinators worked in it."),
        SettingKey("implied.capacity", .share, "The share of full capacity at which it was made."),
        SettingKey("implied.currency", .text, "Its currency, where it is not the pound."),
        SettingKey("implied.quotedAs", .texts, "How it was quoted."),
        SettingKey(
            "implied.derived", .texts,
            "What of it was worked out and not printed: \(words(ImpliedFigure.Part.self))."),
    ]

    private static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
    where Word.RawValue == String { Word.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Declarations.Subject {
    /// What is declared, in a sentence.
    fileprivate var meaning: String {
        switch self {
        case .place: "Where the programme works."
        case .plan: "The plan of the analysis, written before it, and where it can be read."
        case .funding: "Who paid for the evaluation, and what part they had in it."
        case .conflictsOfInterest: "What the authors stand to gain or lose by the result."
        case .involvement: "How people who use services were involved, and what that changed."
        case .ethics: "Who approved it, and on what ground data about people were used."
        case .limitsOfUse: "What the figures are not good for."
        }
    }
}
