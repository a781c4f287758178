/// Names that say that their row is a total of others: `Total`, `Sub-total`, `Annual total`, `Total spend`, `Total of pay and rent`.
///
/// The word makes a total of a row where it is the head of the name. In `Total Care Ltd` and `Total knee replacement` it is not.
struct TotalName {
    private struct Word {
        var text: String
        var isCapitalised: Bool
        /// Whether a sign that ends a phrase stands behind it: `Total: staff`, `Total (a to d)`, `Total - staff`.
        var endsPhrase: Bool
    }

    private let words: [Word]

    /// The words of a name; nil where a quick look finds none that this is about.
    private init?(_ name: String) {
        guard Self.mayBeTotal(name) else { return nil }
        var words: [Word] = []
        var rest = name[...]
        while let start = rest.firstIndex(where: \.isLetter) {
            let letters = rest[start...].prefix(while: \.isLetter)
            rest = rest[letters.endIndex...]
            words.append(
                Word(
                    text: letters.lowercased(), isCapitalised: letters.first?.isUppercase ?? false,
                    endsPhrase: rest.drop { $0 == " " }.first.map(Self.closing.contains) ?? false
                        || rest.hasPrefix(" - ")))
        }
        self.words = words
    }

    // MARK: Questions

    /// Whether a name says that its row is a total of others.
    static func isTotal(_ name: String) -> Bool {
        guard let name = TotalName(name) else { return false }
        return name.isNothingElse || name.hasTotalAsHead || name.isAllMoney || name.isCarried
    }

    /// Whether a text is nothing but a word for a total: `Total`, `Sub-total:`, `GRAND TOTAL`, `Total cost`.
    static func isNothingElse(_ text: String) -> Bool { TotalName(text)?.isNothingElse ?? false }

    /// Whether the label of a price speaks of a total of prices and not of all that one thing takes: it begins with the word, or with
    /// one for everything, or ends with it. `Stair lift (median total cost)` is a price.
    static func isTotalOfPrices(_ label: String) -> Bool {
        guard let name = TotalName(label), let first = name.words.first?.text, let last = name.words.last?.text
        else { return false }
        guard !name.words.contains(where: { companies.contains($0.text) }) else { return false }
        if first == "all", name.words.count > 1 {
            return name.words.dropFirst().allSatisfy { collectives.contains($0.text) || spending.contains($0.text) }
        }
        guard name.hasTotal else { return false }
        if totals.contains(first) { return name.hasTotalAsHead }
        return totals.contains(last)
            || name.words.count > 1 && totals.contains(name.words[1].text)
                && (kinds.contains(first) || everything.contains(first))
    }

    /// Whether a case identifier speaks of all cases together: a total or an average of them.
    static func isOfAllCases(_ name: String) -> Bool {
        // A code has digits and no space: of all cases it is where it speaks of a total.
        if isPlainCode(name) { return speaksOfTotal(name) }
        if isCountOfCases(name) || isPeopleAlone(name) || signs.contains(name.lowercased()) { return true }
        let letters = name.split(separator: " ")
        if letters.count > 2, letters.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isLetter) }) {
            // `T O T A L`.
            return isOfAllCases(letters.joined())
        }
        // `ALL-0001` is a code.
        let hasDigits = name.contains(where: \.isNumber)
        let isCode = hasDigits && !name.contains(" ")
        if !isCode, isOfAll(name, of: "case") { return true }
        guard let name = TotalName(name) else { return false }
        if name.hasTotal || !isCode && (name.isNothingElse || name.isMadeOf(averages)) { return true }
        // `No 12` is a code.
        return !hasDigits && (name.isStatistic || name.isMadeOf(spending))
    }

    /// Whether a name has digits and nothing that parts words or says how many there are, as nearly every identifier.
    private static func isPlainCode(_ name: String) -> Bool {
        var hasDigit = false
        for byte in name.utf8 {
            guard byte != ASCII.space, byte != UInt8(ascii: "="), byte < 0x80 else { return false }
            hasDigit = hasDigit || ASCII.isDigit(byte)
        }
        return hasDigit
    }

    /// Signs of a sum, and what accounts write for one.
    private static let signs: Set<String> = [
        "\u{3C3}", "\u{2211}", "c/f", "b/f", "c/fwd", "b/fwd", "av.", "net", "nett",
    ]

    /// Whether a case identifier is how many there are: `n = 12`, `(N=12)`, `12 people`.
    private static func isCountOfCases(_ name: String) -> Bool {
        // A code has neither, and there are millions of them.
        let mayBe = name.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }
        guard mayBe, name.utf8.count <= longest else { return false }
        let text = name.lowercased().filter { !"()[] ,.".contains($0) }
        if text.hasPrefix("n=") { return text.dropFirst(2).allSatisfy(\.isNumber) }
        let digits = text.prefix(while: \.isNumber)
        return !digits.isEmpty && peopleTogether.contains(String(text.dropFirst(digits.count)))
    }

    /// Whether an item of costs is a figure about the others and no cost: `Mean`, `MAX`, `Cost per person`. A change may be what was paid
    /// for.
    static func isFigureAboutCosts(_ name: String) -> Bool {
        guard let name = TotalName(name) else { return false }
        let isOfAverage = [name.words.first, name.words.last].contains { surelyAverages.contains($0?.text ?? "") }
        let isOfAll = name.words.count == 1 && ["overall", "cumulative"].contains(name.words.first?.text)
        return name.isPerHead || name.isMadeOf(averages) || isOfAverage || isOfAll
    }

    /// Whether it is a word for people and nothing else: `Cases`, `Cohort`.
    private static func isPeopleAlone(_ name: String) -> Bool {
        name.utf8.count <= longestWordForPeople && name.utf8.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") }
            && (peopleTogether.contains(name.lowercased()) || name.lowercased() == "cohort")
    }

    private static let longestWordForPeople = 14
    private static let peopleTogether: Set<String> = [
        "people", "persons", "cases", "clients", "participants", "patients", "individuals", "residents", "users",
        "serviceusers", "households", "families", "adults", "children", "others", "morecases",
    ]

    /// Whether a name has the word in it.
    static func speaksOfTotal(_ name: String) -> Bool { TotalName(name)?.hasTotal ?? false }

    /// Whether a group's name speaks of all groups of a column together: `All`, `All areas`, `Overall`. `All Saints` is a place.
    static func isOfAll(_ name: String, of column: String) -> Bool {
        guard let name = TotalName(name), let first = name.words.first?.text, all.contains(first) else { return false }
        let singular = column.lowercased().split { !$0.isLetter }.map(String.init)
        return name.words.dropFirst().allSatisfy { word in
            collectives.contains(word.text) || singular.contains { Self.isPlural(word.text, of: $0) }
        }
    }

    private static func isPlural(_ word: String, of singular: String) -> Bool {
        word == singular || word == singular + "s" || word == singular.dropLast() + "ies"
    }

    // MARK: Grammar

    private var hasTotal: Bool { words.contains { Self.totals.contains($0.text) } }

    private var isNothingElse: Bool {
        if let only = words.first, words.count == 1, Self.alone.contains(only.text) { return true }
        return hasTotal && words.allSatisfy { Self.totals.contains($0.text) || Self.besides.contains($0.text) }
    }

    /// Whether the name is made of words for money by heads alone: `Cost per person`.
    private var isPerHead: Bool {
        words.contains { $0.text == "per" || $0.text == "each" }
            && words.allSatisfy { Self.ofStatistics.contains($0.text) || Self.besides.contains($0.text) }
    }

    /// Whether the name is made of words for a figure about all rows alone: `Mean`, `Max.`, `Net change`, `% difference`.
    private var isStatistic: Bool {
        if words.first?.text == "per", words.count > 1 {
            return words.allSatisfy { Self.ofStatistics.contains($0.text) }
        }
        return isMadeOf(Self.statistics)
    }

    /// Whether the name has one of some words, and no others than those and what stands beside them.
    private func isMadeOf(_ figures: Set<String>) -> Bool {
        words.contains { figures.contains($0.text) }
            && words.allSatisfy {
                figures.contains($0.text) || Self.besides.contains($0.text) || Self.ofStatistics.contains($0.text)
            }
    }

    /// Whether the name is made of words for everything and for spending alone: `Overall cost`, `All costs`.
    private var isAllMoney: Bool {
        guard let first = words.first, Self.everything.contains(first.text), let last = words.last, words.count > 1
        else { return false }
        return Self.spending.contains(last.text)
            && words.dropFirst().allSatisfy { Self.spending.contains($0.text) || Self.besides.contains($0.text) }
    }

    /// `Carried forward`, `Balance b/f`.
    private var isCarried: Bool {
        let texts = words.map(\.text)
        return texts.contains("forward") && (texts.contains("carried") || texts.contains("brought"))
    }

    private var hasTotalAsHead: Bool {
        guard !words.contains(where: { Self.companies.contains($0.text) }) else { return false }
        return words.indices.contains { index in
            let word = words[index].text
            guard Self.totals.contains(word) else { return false }
            // Only the plain word is part of names: nothing is called Subtotal Care.
            if word != "total" || words[index].endsPhrase { return true }
            if index > 0, Self.kinds.contains(words[index - 1].text) { return true }
            return isHead(before: words[(index + 1)...])
        }
    }

    /// Whether `total` is the head of a name that goes on with some words: with none, with words about a time, with `of`, or with a
    /// noun for money and what it is spent on: `Total staff costs`.
    private func isHead(before rest: ArraySlice<Word>) -> Bool {
        if rest.allSatisfy({ Self.times.contains($0.text) || Self.besides.contains($0.text) }) { return true }
        let phrase = rest.prefix { !Self.prepositions.contains($0.text) }
        guard let head = phrase.last else { return true }
        guard Self.isMoney(head) else { return false }
        // `Total Care costs` are those of a body called Total Care.
        return head.isCapitalised || !phrase.dropLast().contains { $0.isCapitalised && !Self.besides.contains($0.text) }
    }

    private static func isMoney(_ word: Word) -> Bool { money.contains(word.text) }
}

// MARK: - Words

extension TotalName {
    private static let totals: Set<String> = [
        "total", "totals", "subtotal", "subtotals", "cyfanswm", "gyfanswm", "isgyfanswm",
    ]
    /// Words that say so where nothing stands beside them.
    private static let alone: Set<String> = ["sum", "sums", "tot", "ttl"]
    /// Words that nothing that is paid for begins or ends with.
    private static let surelyAverages: Set<String> = ["average", "averages", "avg"]
    /// Words for another figure about all rows.
    private static let averages: Set<String> = [
        "average", "averages", "avg", "ave", "mean", "means", "median", "max", "maximum", "min", "minimum", "highest",
        "lowest", "iqr",
        "count", "std", "stdev", "stddev", "sd", "deviation", "variance", "dev",
    ]
    /// Those and others that may be paid for: rates, a change.
    private static let statistics = averages.union([
        "mode", "range", "quartile", "quartiles", "percentile", "percentiles", "rate", "rates", "baseline", "benchmark",
        "target",
        "number", "no", "value", "seen", "change", "changes", "difference", "differences", "diff",
    ])
    /// Words that stand beside one of them.
    private static let ofStatistics: Set<String> = [
        "percentage", "percent", "standard", "st", "p", "per", "each", "person", "case", "participant", "client",
        "head",
        "clients", "participants", "patients", "persons", "individuals", "users", "seen", "month", "monthly", "annual",
        "week", "weekly", "day", "daily", "hour", "hourly", "session", "visit", "quarter", "quarterly", "unit",
        "supported",
    ]
    private static let all: Set<String> = ["all", "overall", "everyone", "everybody", "combined", "total", "whole"]
    private static let everything: Set<String> = ["all", "overall", "aggregate", "sum"]
    /// Words before it that no name has: a grand total, a sub total.
    private static let kinds: Set<String> = ["sub", "grand", "running", "annual", "yearly", "monthly", "quarterly"]
    private static let besides: Set<String> = [
        "sub", "grand", "overall", "running", "final", "sum", "of", "all", "the", "above", "rows", "row", "cost",
        "costs", "amount", "in", "net", "gross", "whole", "for", "people", "cases", "number", "no", "savings", "year",
        "column", "programme", "service", "services", "outcomes", "excluding", "including", "excl", "incl", "ex",
        "inc", "vat", "gbp", "and", "project",
    ]
    /// Nouns that `all` and `overall` make a total of; `All hours` is a group.
    private static let spending: Set<String> = [
        "cost", "costs", "spend", "spending", "expenditure", "budget", "budgets", "amounts",
    ]
    /// Nouns of which a total is taken.
    private static let money: Set<String> = [
        "spend", "spends", "spending", "spent", "expenditure", "expenditures", "expense", "expenses", "budget",
        "budgets",
        "cost", "costs", "costing", "amount", "amounts", "sum", "price", "prices", "value", "outlay", "outlays",
        "funding",
        "funds", "income", "pay", "salaries", "wages", "fees", "charges", "payment", "payments", "paid", "overheads",
        "staffing", "bill", "bills", "saving", "savings", "benefits", "number", "count", "quantity", "units", "hours",
        "investment", "grant", "grants", "contribution", "contributions", "invoice", "invoices", "resources",
        "purchases",
    ]
    private static let prepositions: Set<String> = [
        "of", "for", "in", "on", "to", "from", "per", "by", "across", "over", "including", "excluding", "incl", "excl",
        "inc", "after", "before", "at", "with", "without", "between", "during",
    ]
    private static let times: Set<String> = [
        "year", "years", "yr", "yrs", "fy", "q", "quarter", "half", "h", "month", "months", "period", "date", "phase",
        "to",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february",
        "march",
        "april", "june", "july", "august", "september", "october", "november", "december",
    ]
    /// Words of a body's name.
    private static let companies: Set<String> = ["ltd", "limited", "plc", "llp", "cic", "cio", "trust", "foundation"]
    /// What a column of groups holds, several together.
    private static let collectives: Set<String> = [
        "areas", "groups", "wards", "localities", "sites", "districts", "teams", "people", "cases", "clients", "places",
        "regions", "boroughs", "counties", "towns", "services", "schools", "practices", "ages", "sexes", "genders",
        "cohorts", "phases", "tiers", "categories", "types", "others", "rows", "of", "the", "them", "these", "above",
        "participants", "patients", "persons", "individuals", "users", "residents", "households", "families", "group",
        "cohort", "sample", "together", "combined", "england", "wales", "scotland", "uk",
    ]
    private static let closing: Set<Character> = [":", "(", ",", ";", "=", "\u{2013}", "\u{2014}"]

    /// More than the longest of these names has.
    static let longest = 80

    /// The beginnings of the words that any of these names has in it.
    private static let beginnings = Set(
        [
            "tot", "ubt", "sum", "yfa", "ave", "avg", "mea", "med", "max", "min", "cha", "dif", "cou", "std", "dev",
            "var", "per", "all", "eve", "com", "agg", "who", "mod", "hig", "low", "ran", "iqr", "qua", "rat", "bas",
            "ben", "tar", "num", "ttl", "cum", "ove", "car", "bro", "cli", "pat", "val", "cos", "spe",
        ].map(code))

    private static func code(_ letters: String) -> UInt32 { letters.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    /// The quick look that spares nearly all names the thorough one.
    private static func mayBeTotal(_ name: String) -> Bool {
        guard name.utf8.count <= longest else { return false }
        let lastThree: UInt32 = 0xFF_FFFF
        var letters: UInt32 = 0
        for byte in name.utf8 {
            letters = (letters << 8 | UInt32(byte | 0x20)) & lastThree
            if beginnings.contains(letters) { return true }
        }
        return false
    }
}
