import DelimitedText

/// What the years of imported prices mean for an evaluation: whether its index reaches them, told before it is computed.
package struct ImportedPriceYears {
    /// What a reader should know, with what to do.
    package let remarks: [String]

    /// - Parameters:
    ///   - prices: the prices that were taken.
    ///   - folder: the folder that they are written into; nil where they are written nowhere.
    package init(of prices: [UnitCost], into folder: String?) {
        let years = Set(prices.map(\.priceYear)).sorted()
        guard let newest = years.last else {
            remarks = []
            return
        }
        guard let folder, let settings = Self.settings(folder) else {
            remarks = [Self.general(years, newest)]
            return
        }
        let series = Self.deflators(folder, settings)
        remarks = years.compactMap { Self.remark($0, prices.count(of: $0), settings, series) }
    }

    private static func general(_ years: [FinancialYear], _ newest: FinancialYear) -> String {
        let span = years.count > 1 ? "\(years[0]) to \(newest)" : newest.description
        let series = DeflatorSeries.newest
        let needed = "the prices are of \(span): an evaluation with them needs \"priceYear\": \"\(newest)\""
        guard let last = series.lastOutturn, newest > last else {
            return needed + " to use the newest as they are; at another price year the index carries them"
        }
        return needed
            + ", and \"allowForecast\": true for its prices of other years: the index \(series.name) is measured "
            + "to \(last) and forecast after it. A newer index is imported with `avoided costs --deflators import`"
    }

    private static func remark(
        _ year: FinancialYear, _ count: Int, _ settings: EvaluationSettings, _ series: DeflatorSeries
    ) -> String? {
        let wanted = settings.priceYear
        guard year != wanted else { return nil }
        let are = count == 1 ? "1 price is" : "\(count) prices are"
        let place = year > wanted ? "later than" : "before"
        do throws(UpratingError) {
            _ = try series.factor(from: year, to: wanted, forecasts: settings.forecastUse)
        } catch {
            return
                "\(are) of \(year), \(place) the price year \(wanted) of the evaluation, which refuses those that it uses: "
                + "\(error.explanation). To go on: \(error.remedy), or set \"priceYear\": \"\(year)\", or import a newer index "
                + "with `avoided costs --deflators import`"
        }
        return year > wanted
            ? "\(are) of \(year), later than the price year \(wanted) of the evaluation: the index carries them back; "
                + "set \"priceYear\": \"\(year)\" to use them as they are" : nil
    }

    // MARK: The folder

    private static func settings(_ folder: String) -> EvaluationSettings? {
        guard let file = try? SourceFile.load(name: "evaluation.json", in: folder) else { return nil }
        let settings = SettingsReader.read(LocatedJSON.settings(file), as: .json).settings
        return settings.flatMap { $0.unreadParts.isEmpty ? $0 : nil }
    }

    private static func deflators(_ folder: String, _ settings: EvaluationSettings) -> DeflatorSeries {
        let own = try? SourceFile.load(name: "deflators.csv", in: folder)
        return own.flatMap { DeflatorFileReader.read($0).series } ?? settings.deflator.flatMap(DeflatorSeries.named)
            ?? .newest
    }
}

extension [UnitCost] {
    /// How many prices are of a year.
    fileprivate func count(of year: FinancialYear) -> Int { count { $0.priceYear == year } }
}
