import CostAvoidance
import Numerics

/// The units of each service, or of each group of rows that are priced together: once, whoever bears what they cost.
struct QuantityInputs {
    let table: InputTable
    private let places: [Counted: Places]

    static let name = "Quantities"

    /// Whose units they are.
    private struct Counted: Hashable {
        var service: ServiceID
        var pricing: PricingKey?
    }

    /// The rows of the table.
    private struct Places {
        var units: Int
        var cameAnyway: Int?
    }

    init(_ findings: Findings, rows: [WorkbookRow], fixed: Set<ServiceID>) {
        var inputs: [WorkbookInput] = []
        var places: [Counted: Places] = [:]
        var stems: [String: Int] = [:]
        let kinds = Dictionary(
            grouping: Set(
                rows.compactMap { row in
                    row.counting.sign == .counted
                        ? row.service.map { Counted(service: $0, pricing: row.counting.pricing) } : nil
                }), by: \.service)
        for row in rows where row.products != .none {
            guard let service = row.service, row.counting.sign == .counted else { continue }
            let counted = Counted(service: service, pricing: row.counting.pricing)
            guard places[counted] == nil else { continue }
            let stem = WorkbookInput.nameWords(service.name)
            stems[stem, default: 0] += 1
            let number = stems[stem].map { $0 == 1 ? "" : "_\($0)" } ?? ""
            let extent: Extent = kinds[service]?.count == 1 ? .wholeService : .part
            var own = Self.inputs(of: row, service, extent, findings, stem: stem + number)
            if fixed.contains(service) {
                for place in own.indices { own[place].lock = UnitCostInputs.alternatives(own[place].command) }
            }
            places[counted] = Places(units: inputs.count, cameAnyway: own.count > 1 ? inputs.count + 1 : nil)
            inputs += own
        }
        self.places = places
        table = InputTable(
            name: Self.name,
            introduction:
                "Units of each service that were not needed: quantity times likelihood, or the fall in use that was observed. A rise in use is negative.",
            inputs: inputs)
    }

    /// Whether the units are all of a service.
    private enum Extent { case wholeService, part }

    private static func inputs(
        of row: WorkbookRow, _ service: ServiceID, _ extent: Extent, _ findings: Findings, stem: String
    ) -> [WorkbookInput] {
        let unitCost = findings.released.unitCosts[service]
        let command = WorkbookInput.setting("quantity[\(service)]", "xFACTOR")
        let isWhole = extent == .wholeService
        let about =
            isWhole ? "all rows of the service" : "\(Self.about(row, findings)), starting in year \(row.year)"
        let units = WorkbookInput(
            label: findings.released.distinctLabel(of: service), about: about, unit: unitCost?.unit ?? "",
            values: .range(row.units.map(\.description)), kind: .number,
            source: source(row, findings),
            command: command, stem: "units_\(stem)",
            note: isWhole ? "" : "No command changes these rows alone: change them in \(places(findings)).",
            changes: [(.quantity, .service(service))])
        guard !row.cameAnyway.isZero else { return [units] }
        var whole = units
        whole.note =
            "No command changes this without also changing what came anyway. To change it alone, use \(findings.released.place(of: "service-use.csv"))."
        var anyway = units
        anyway.label += ": came anyway, as the comparison group saw"
        anyway.values = .single(row.cameAnyway.description)
        anyway.source = "The fall in use by the comparison group, for as many people; below zero where its use rose"
        anyway.stem = "came_anyway_\(stem)"
        anyway.note = ""
        return [whole, anyway]
    }

    /// The files that hold such rows, and how these are known.
    private static func source(_ row: WorkbookRow, _ findings: Findings) -> String {
        let comparison = findings.released.settings.comparison
        let words = row.counting.bases.compactMap(\.self).sorted().map { $0.shortWords(comparison) }
        let known = words.isEmpty ? "" : ", by \(Wording.list(words))"
        return "Rows of \(places(findings))\(known)"
    }

    private static func places(_ findings: Findings) -> String {
        Wording.list(findings.released.places(of: ["outcomes.csv", "service-use.csv"]))
    }

    /// How the rows are known, whoever bears what they cost.
    private static func about(_ row: WorkbookRow, _ findings: Findings) -> String {
        let comparison = findings.released.settings.comparison
        let words = row.counting.bases.compactMap(\.self).sorted().map { $0.shortWords(comparison) }
        guard !words.isEmpty else { return "rows that do not say how they are known" }
        return "rows by \(Wording.list(words))"
            + (row.counting.bases.contains(nil) ? ", and rows that do not say how they are known" : "")
    }

    /// The units of a row at one end.
    func units(of row: WorkbookRow, _ end: Bound) -> CellPlace? {
        place(of: row).map { table.place($0.units, end) }
    }

    /// Those of them that came anyway; nil where none did.
    func cameAnyway(of row: WorkbookRow) -> CellPlace? {
        place(of: row)?.cameAnyway.map { table.place($0, .central) }
    }

    private func place(of row: WorkbookRow) -> Places? {
        row.service.flatMap { places[Counted(service: $0, pricing: row.counting.pricing)] }
    }
}
