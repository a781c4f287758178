import CostAvoidance

extension ReportContext {
    /// The words around a chart of a measure.
    func words(_ finding: String, of measure: String) -> ChartWords {
        ChartWords(finding: finding, subject: subject(measure), source: source)
    }

    private func subject(_ measure: String) -> String {
        let place = settings.programme.map { [$0] } ?? settings.declarations[.place]
        let period = settings.period.map { [Wording.months(of: $0)] } ?? []
        let rest = (place + period + ["\(settings.priceYear) prices"]).joined(separator: ", ")
        return "\(Wording.sentence(measure)) \(Wording.sentence(rest))"
    }

    private var source: String {
        let whose = ([settings.title] + [settings.author, settings.date.map(Wording.date)].compactMap(\.self)).joined(
            separator: ", ")
        let status = settings.status == .evaluation ? "" : " Status: \(settings.status.rawValue)."
        return "Source: \(Wording.sentence(whose))\(status)"
    }
}
