import DelimitedText

extension PublishedUnit {
    /// Whether a figure may be printed in it. A mistyped unit would take the figure out of the test without a word, so that money is printed
    /// in pounds or another currency by its code; only what is counted may be counted in a word of the publication, such as families.
    func isKnown(for figure: ReportFigure) -> Bool {
        if isComputed { return true }
        return switch figure.unit {
        // A service may be counted in what is nearly a word of the method, such as a month.
        case "units", nil: Self.misspelt(base) == nil
        case "people": Self.suggestion(for: base) == nil
        case "GBP": CurrencyCode.all.contains(base)
        default: false
        }
    }

    /// What a unit means for certain that is written otherwise, such as pounds; nil where it may mean something else.
    static func meant(by text: String) -> String? {
        guard let unit = PublishedUnit(parsing: text), let base = misspelt(unit.base) else { return nil }
        return PublishedUnit(base: base, divisors: unit.divisors).description
    }

    /// What to write in place of a unit that is not known.
    package static func remedy(for text: String) -> String {
        let short = text.replacing("/", with: " per ").split(separator: " ").map(String.init)
        let (words, decimals) = (short.drop { $0 != "per" }, Self.decimals[short.first?.lowercased() ?? ""])
        let base = decimals == nil ? suggestion(for: short.first ?? "") ?? short.first : "GBP"
        let written = ([base ?? ""] + words).joined(separator: " ")
        if let decimals {
            let figure = "12" + String(repeating: "0", count: -decimals)
            return "Write \"\(written)\" with the figure in pounds, \(figure) for 12, and \(decimals) as its decimals."
        }
        if written != text, let unit = PublishedUnit(parsing: written),
            unit.isComputed || CurrencyCode.all.contains(unit.base)
        {
            return "Did you mean \"\(written)\"?"
        }
        return """
            Write a unit such as GBP, GBP per person or GBP per person per week; another currency is written with its three letters, \
            such as EUR.
            """
    }

    /// The unit that was meant by one that is not computed; nil where none is near.
    private static func suggestion(for base: String) -> String? {
        guard !CurrencyCode.all.contains(base) else { return nil }
        let code = base.uppercased()
        return misspelt(base) ?? (CurrencyCode.all.contains(code) ? code : nil)
            ?? NearMatch.suggestion(for: base, among: computed)
    }

    /// The unit that is computed and that a word means for certain; nil where there is none.
    private static func misspelt(_ base: String) -> String? {
        let lowered = base.lowercased()
        let meant = ["£": "GBP", "pounds": "GBP", "pound": "GBP", "percent": "%"][lowered]
        return meant ?? computed.first { $0.lowercased() == lowered }
    }

    /// Short forms of thousands and more with the decimals that say the same.
    private static let decimals = [
        "£000": -3, "£000s": -3, "£'000": -3, "£’000": -3, "£k": -3, "gbpk": -3, "£m": -6, "gbpm": -6, "£bn": -9,
    ]
}
