import Numerics

/// The unit of a figure: how it is named in a heading or in a column of units, and how it is shown.
enum FigureUnit: Hashable {
    case pounds
    case people
    case share
    case ratio
    case months
    /// Units of a service, or of something else that its row names.
    case units(String)

    /// Its name where rows differ in it.
    var name: String {
        switch self {
        case .pounds: "£"
        case .people: "people"
        case .share: "%"
        case .ratio: "ratio"
        case .months: "months"
        case .units(let name): name
        }
    }

    /// A heading with the unit of what stands under it; a unit that the heading names already is not said twice.
    static func heading(_ words: String, in unit: String) -> String {
        "\(words) (\(words.lowercased() == unit ? "number" : unit))"
    }

    /// The unit of a measure, by its name in `summary.csv`.
    init(measure unit: String) {
        self =
            switch unit {
            case "GBP": .pounds
            case "people": .people
            case "share": .share
            case "ratio": .ratio
            case "months": .months
            default: .units(unit)
            }
    }

    /// How a number of it is set.
    func style(of digits: String) -> CellStyle {
        switch self {
        case .pounds: Pounds.decimals(digits) > Money.places ? .price : digits.contains(".") ? .pounds : .wholePounds
        case .share: Self.isWholePercentage(digits) ? .wholePercentage : .percentage
        case .people, .months, .ratio, .units: digits.contains(".") ? .decimal : .whole
        }
    }

    /// The number about as a spreadsheet shows it; no narrower.
    func shown(_ digits: String) -> String {
        let parts = digits.split(separator: ".", maxSplits: 1)
        let whole = parts.first.map(String.init) ?? ""
        let grouped = whole.hasPrefix("-") ? "-" + Pounds.grouped(String(whole.dropFirst())) : Pounds.grouped(whole)
        return switch self {
        case .pounds: "£" + grouped + "." + String(repeating: "0", count: Pounds.decimals(digits))
        case .share: "-100.00%"
        case .people, .months, .ratio, .units: digits.contains(".") ? grouped + ".00" : grouped
        }
    }

    private static func isWholePercentage(_ digits: String) -> Bool {
        guard let point = digits.firstIndex(of: ".") else { return true }
        return digits[digits.index(after: point)...].dropFirst(2).allSatisfy { $0 == "0" }
    }
}
