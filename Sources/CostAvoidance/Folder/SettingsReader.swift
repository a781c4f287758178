import DelimitedText
import Numerics

struct SettingsReader {
    private var values: JSONValues
    private var settings: EvaluationSettings

    /// What the file comes to.
    struct Outcome {
        /// As much as could be read, so that the other files can be checked in the same run; nil where the file is no JSON
        /// object. Good for an evaluation only where there is no error.
        var settings: EvaluationSettings?
        /// Where each value stands, by its keys with dots between them, for errors that only show against another file.
        var positions: [String: SourcePosition]
        var diagnostics: Diagnostics
    }

    /// The settings, and everything found wrong.
    ///
    /// - Parameters:
    ///   - outcome: keys and values as they were written.
    ///   - notation: how they were written, for what is told of them.
    static func read(_ outcome: LocatedJSON.Outcome, as notation: SettingsNotation) -> Outcome {
        var diagnostics = outcome.diagnostics
        guard let root = outcome.value else { return Outcome(settings: nil, positions: [:], diagnostics: diagnostics) }
        guard root.members != nil else {
            diagnostics.add(
                Diagnostic(
                    at: root.position, code: "not-an-object",
                    message: "evaluation.json is \(root.kind); expected an object",
                    remedy: "Put everything between { and }."))
            return Outcome(settings: nil, positions: [:], diagnostics: diagnostics)
        }
        var reader = SettingsReader(file: root.position.file, notation)
        reader.read(root)
        reader.noteUnreadParts(of: root, isBroken: diagnostics.hasErrors)
        diagnostics.merge(with: reader.values.diagnostics)
        return Outcome(settings: reader.settings, positions: positions(in: root, under: ""), diagnostics: diagnostics)
    }

    /// Where every value stands, by the keys that lead to it, `simulation.twoWay`; objects of a list are counted from 1.
    private static func positions(in node: LocatedJSON, under path: String) -> [String: SourcePosition] {
        let inside =
            (node.members ?? []).map { ($0.key, $0.value) }
            + (node.elements ?? []).enumerated().map { ("\($0.offset + 1)", $0.element) }
        var found: [String: SourcePosition] = [:]
        for (key, value) in inside {
            let own = path.isEmpty ? key : "\(path).\(key)"
            found[own] = found[own] ?? value.position
            found.merge(positions(in: value, under: own)) { first, _ in first }
        }
        return found
    }

    private init(file: String, _ notation: SettingsNotation) {
        values = JSONValues(file: file, notation: notation)
        settings = EvaluationSettings(title: "", priceYear: FinancialYear(startYear: 2000))
    }

    /// Every key the file may have.
    static let keys =
        [
            "title", "programme", "author", "date", "status", "period", "priceYear", "horizonYears", "discountRate",
            "people",
            "groupBy", "caseIds", "cluster", "windows", "disclosure", "simulation", "catalogue", "deflator",
            "allowForecast",
            "about",
            "limitations",
            "notCounted", "wellby",
            "citation",
            "implied",
            "comparison", "useUntil",
        ] + Declarations.Subject.allCases.map(\.rawValue)

    private mutating func read(_ root: LocatedJSON) {
        values.checkKeys(of: root, known: Self.keys, in: "evaluation.json")
        SettingsGuard.look(at: root, &values)
        settings.title = values.requiredText(root, "title", example: "\"Derby, first year\"") ?? ""
        let priceYear = priceYear(root)
        if let priceYear { settings.priceYear = priceYear }
        settings.programme = values.text(root, "programme")
        settings.author = values.text(root, "author")
        settings.date = date(root, "date")
        settings.citation = values.text(root, "citation")
        settings.about = values.texts(root, "about")
        settings.limitations = values.texts(root, "limitations")
        settings.notCounted = values.statements(root, "notCounted")
        readWellby(root)
        readDeclarations(root)
        if let status = values.word(root, "status", as: EvaluationStatus.self) { settings.status = status }
        readTime(root)
        readPrices(root)
        readPeople(root)
        SettingsTimes(settings, priceYear: priceYear).look(at: root, &values)
        settings.implied = ImpliedReader.read(root["implied"], &values)
    }

    /// - Parameter isBroken: whether the file is not quite JSON, so that a key that seems to be absent may be there.
    private mutating func noteUnreadParts(of root: LocatedJSON, isBroken: Bool) {
        for part in EvaluationSettings.Part.allCases {
            let node = root[part.rawValue]
            let isRead =
                switch part {
                case .period: settings.period != nil
                case .windows: settings.windows != nil
                case .groupBy: node?.string != nil || node?.elements?.allSatisfy { $0.string != nil } ?? false
                }
            let isWritten = node != nil || isBroken || values.isMisspelt(part.rawValue, in: root)
            if isWritten, !isRead { settings.unreadParts.insert(part) }
        }
    }

    private mutating func priceYear(_ root: LocatedJSON) -> FinancialYear? {
        guard let text = values.requiredText(root, "priceYear", example: "\"2023-24\""), let node = root["priceYear"]
        else { return nil }
        do throws(FinancialYearError) {
            return try FinancialYear(parsing: text)
        } catch {
            values.error(node, "not-a-financial-year", "\(PlainWords.told("priceYear", text)); \(error.explanation)")
            return nil
        }
    }

    /// `2013`, `2013-05` or `2013-05-31`.
    private mutating func date(_ root: LocatedJSON, _ key: String) -> String? {
        guard let text = values.text(root, key), let node = root[key] else { return nil }
        switch WrittenDate(text) {
        case .whole: return text
        case .noSuchDay(let day, let month):
            values.error(
                node, "not-a-date", "\(key) is \(Diagnostic.quoted(text)), and \(month) has no day \(day)",
                remedy: "Write a day there is, or the month alone, as \"\(month)\".")
        case .none: return spelledDate(text, node, key)
        }
        return nil
    }

    /// The date that a text means as a spreadsheet or a person writes it, `31/05/2013` or `May 2013`, in the form that files have.
    private mutating func spelledDate(_ text: String, _ node: LocatedJSON, _ key: String) -> String? {
        do throws(YearMonthError) {
            let (month, day) = try MonthText.date(text)
            return day.map { "\(month)-\(FourDigitYear.twoDigits($0))" } ?? month.description
        } catch {
            let reason =
                switch error {
                case .empty, .notAMonth: "expected a year, a month or a day"
                case .noSuchMonth, .noSuchDay, .monthBeforeDay, .noYear, .twoReadings, .serialNumber, .otherSpelling:
                    error.explanation
                }
            values.error(
                node, "not-a-date", "\(PlainWords.told(key, text)); \(reason)",
                remedy: "Write \"2013\", \"2013-05\" or \"2013-05-31\".")
            return nil
        }
    }

    private mutating func readWellby(_ root: LocatedJSON) {
        guard let wellby = values.object(root, "wellby", keys: ["months", "source"]) else { return }
        if wellby["months"] == nil { values.missing("months", in: wellby, of: "wellby", example: "12") }
        if wellby["source"] == nil {
            values.missing("source", in: wellby, of: "wellby", example: "\"as long as people were asked\"")
        }
        let months = values.integer(wellby, "months", in: 1...120)
        if let source = values.text(wellby, "source", whereEmpty: "Say why the change lasts so long."), let months {
            settings.wellby = WellbyRequest(months: months, source: source)
        }
    }

    private mutating func readDeclarations(_ root: LocatedJSON) {
        for subject in Declarations.Subject.allCases {
            settings.declarations[subject] = values.statements(root, subject.rawValue)
        }
        settings.declarations.useUntil = date(root, "useUntil")
        guard let comparison = values.object(root, "comparison", keys: ["chosen", "how"]) else { return }
        let how = values.text(comparison, "how")
        guard comparison["chosen"] != nil else {
            return values.missing("chosen", in: comparison, of: "comparison", example: "\"matched\"")
        }
        if let way = values.word(comparison, "chosen", as: ComparisonChoice.Way.self) {
            settings.comparison = ComparisonChoice(way, how: how)
        }
    }

    private mutating func readTime(_ root: LocatedJSON) {
        if let period = values.object(root, "period", keys: ["start", "months"]) {
            let start = month(period, "start")
            let months = values.integer(period, "months", in: 1...1200)
            if period["start"] == nil { values.missing("start", in: period, of: "period", example: "\"2012-07\"") }
            if period["months"] == nil { values.missing("months", in: period, of: "period", example: "12") }
            if let start, let months { settings.period = ObservationPeriod(start: start, months: months) }
        }
        if let horizon = values.integer(root, "horizonYears", in: 1...125) { settings.horizonYears = horizon }
        if let windows = values.object(root, "windows", keys: ["beforeMonths", "afterMonths"]) {
            let before = values.positiveNumber(windows, "beforeMonths")
            let after = values.positiveNumber(windows, "afterMonths")
            for key in ["beforeMonths", "afterMonths"] where windows[key] == nil {
                values.missing(key, in: windows, of: "windows", example: "12")
            }
            for (key, months) in [("beforeMonths", before), ("afterMonths", after)] {
                if let months, let node = windows[key] { values.lookAtLength(months, node, key) }
            }
            if let before, let after {
                settings.windows = ObservationWindows(beforeMonths: before, afterMonths: after)
            }
        }
    }

    private mutating func month(_ object: LocatedJSON, _ key: String) -> YearMonth? {
        guard let text = values.text(object, key), let node = object[key] else { return nil }
        do throws(YearMonthError) {
            return try YearMonth(parsing: text)
        } catch {
            values.error(node, "not-a-month", "\(PlainWords.told(key, text)); \(error.explanation)")
            return nil
        }
    }

    private mutating func readPrices(_ root: LocatedJSON) {
        if let discounting = discounting(root["discountRate"]) { settings.discounting = discounting }
        if let edition = values.word(root, "catalogue", as: CatalogueEdition.self) { settings.catalogue = edition }
        settings.deflator = values.text(root, "deflator")
        if let allowed = values.boolean(root, "allowForecast") { settings.forecastUse = allowed ? .allowed : .refused }
    }

    /// Nobody who spends public money discounts by more: the Green Book has 3.5%.
    private static let greatestUsualRate = ExactDecimal(significand: 1, places: 1)

    private mutating func discounting(_ node: LocatedJSON?) -> DiscountSchedule? {
        guard let node else { return nil }
        let names = DiscountSchedule.named.map(\.name)
        if let name = node.string {
            if let schedule = DiscountSchedule.named(name) { return schedule }
            // Digits with words beside them are meant for a number, and the words may be anything.
            let isName = !name.contains(where: \.isNumber)
            let told =
                isName ? "discountRate is \(Diagnostic.quoted(name))" : PlainWords.told("discountRate", name)
            values.error(
                node, "unknown-discount-rate",
                "\(told)\(NearMatch.unknown(name, among: names))",
                remedy: Self.rateRemedy)
            return nil
        }
        guard let digits = node.number else {
            values.error(
                node, "not-a-rate", "discountRate is \(node.kind); expected a number from 0 to 1 or a name",
                remedy: Self.rateRemedy)
            return nil
        }
        do throws(DecimalError) {
            let rate = try ExactDecimal(parsing: digits)
            if rate > Self.greatestUsualRate, rate <= ExactDecimal(1) {
                values.warning(
                    node, "unusual-rate", "discountRate is \(digits), which is more than 10% a year",
                    remedy: "Write 0.035 for 3.5%; if it is right, leave it.")
            }
            do throws(DiscountError) {
                return try DiscountSchedule.flat(rate)
            } catch {
                values.error(
                    node, "not-a-rate", "discountRate is \(digits)\(Self.complaint(error))", remedy: Self.rateRemedy)
            }
        } catch {
            values.error(
                node, "not-a-rate", "discountRate is \(digits), which \(error.explanation)", remedy: Self.rateRemedy)
        }
        return nil
    }

    private static func complaint(_ error: DiscountError) -> String {
        switch error {
        case .tooPrecise: ", which \(DecimalError.tooManyPlaces(limit: DiscountSchedule.ratePlaces).explanation)"
        case .notAShare, .beyondSchedule: "; \(error.explanation)"
        }
    }

    private static let rateRemedy =
        "Use \(DiscountSchedule.named.map(\.name).joined(separator: ", ")) or a number such as 0.035."

    private mutating func readPeople(_ root: LocatedJSON) {
        settings.people = values.integer(root, "people", in: 1...1_000_000_000)
        let groups = GroupNames.read(root, &values)
        settings.groupBy = groups.names
        settings.caseNumbers = CaseNumbersSetting.read(root, &values)
        if groups.areSound {
            readCluster(root, groupBy: groups.names)
        } else {
            settings.unreadParts.insert(.groupBy)
        }
        if let disclosure = values.object(root, "disclosure", keys: ["threshold", "roundTo"]) {
            if let threshold = values.integer(disclosure, "threshold", in: 0...1_000) {
                settings.disclosure.threshold = threshold
            }
            settings.disclosure.roundTo = values.integer(disclosure, "roundTo", in: 1...1_000)
        }
        settings.simulation = SimulationReader.read(root, &values)
    }

    /// People are drawn together by a column that the case files have anyway.
    private mutating func readCluster(_ root: LocatedJSON, groupBy: [String]) {
        guard let name = values.text(root, "cluster"), let node = root["cluster"] else { return }
        guard !groupBy.contains(name) else {
            settings.cluster = name
            return
        }
        let written = groupBy.map { "\"\($0)\"" }
        values.error(
            node, "cluster-not-grouped-by",
            "cluster is \(Diagnostic.quoted(name)), which groupBy does not name\(NearMatch.question(for: name, among: groupBy))",
            remedy: written.isEmpty
                ? "Name the column in \"groupBy\" as well: \"groupBy\": [\(Diagnostic.quoted(name))]."
                : "Use \(written.joined(separator: ", ")), or name the column in \"groupBy\" as well.")
    }
}
