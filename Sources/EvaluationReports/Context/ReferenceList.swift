import CostAvoidance

/// The publications a report rests on, numbered in the order of the services that use them.
struct ReferenceList {
    struct Entry: Hashable {
        /// As it is to be cited.
        var citation: String
        /// Where it can be found; empty where not given.
        var address: String
    }

    /// In order of number.
    private(set) var entries: [Entry] = []
    /// What is taken from each, in the same order.
    private(set) var uses: [[String]] = []
    private var numbers: [Entry: Int] = [:]
    private var numberOfService: [ServiceID: Int] = [:]
    /// The number of the framework whose words what is cash is told in.
    private(set) var efficiencyFramework = 0
    /// The number of the guidance on who answers for an analysis.
    private(set) var aquaBook = 0
    /// The number of the guidance on what a point of life satisfaction is worth; nought where nothing asks for it.
    private(set) var wellbeingGuidance = 0
    /// The number of the guidance by which evidence is ranked.
    private(set) var magentaBook = 0

    init(_ evaluation: ReleasedEvaluation) {
        for unitCost in evaluation.unitCosts.values.sorted(by: {
            ($0.label, $0.service) < ($1.label, $1.service)
        }) {
            let number = add(Entry(citation: unitCost.source, address: unitCost.url))
            numberOfService[unitCost.service] = number
            uses[number - 1].append(Self.use(of: unitCost))
        }
        add(Entry(citation: evaluation.deflators.release, address: ""), use: "price index")
        add(Entry(citation: evaluation.settings.discounting.source, address: ""), use: "discount rate")
        efficiencyFramework = add(Self.governmentEfficiencyFramework, use: "the words for what is cash")
        magentaBook = add(Self.magentaBook, use: "the order of evidence")
        if evaluation.settings.wellby != nil {
            wellbeingGuidance = add(Self.wellbeingGuidance, use: "the value of a WELLBY")
        }
        aquaBook = add(Self.aquaBook, use: "who answers for an analysis")
    }

    private static let magentaBook = Entry(
        citation: "HM Treasury, Magenta Book: central government guidance on evaluation (2020), chapter 3",
        address: "https://www.gov.uk/government/publications/the-magenta-book")
    private static let wellbeingGuidance = Entry(
        citation: "HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance (July 2021)",
        address: "https://www.gov.uk/government/publications/green-book-supplementary-guidance-wellbeing")
    private static let aquaBook = Entry(
        citation: "HM Treasury and Government Analysis Function, The AQuA Book (2025)",
        address: "https://www.gov.uk/guidance/the-aqua-book")

    private static let governmentEfficiencyFramework = Entry(
        citation: "HM Treasury, The Government Efficiency Framework, updated 24 November 2025",
        address: "https://www.gov.uk/government/publications/the-government-efficiency-framework")

    /// The number of the publication behind a service's unit cost.
    func number(of service: ServiceID) -> Int? { numberOfService[service] }

    @discardableResult
    private mutating func add(_ entry: Entry, use: String? = nil) -> Int {
        let number: Int
        if let known = numbers[entry] {
            number = known
        } else {
            entries.append(entry)
            uses.append([])
            number = entries.count
            numbers[entry] = number
        }
        if let use { uses[number - 1].append(use) }
        return number
    }

    private static func use(of unitCost: UnitCost) -> String {
        let place = unitCost.sourceRef.isEmpty ? "" : " (\(unitCost.sourceRef))"
        return unitCost.label + place
    }
}
