/// The lines of a service in parts that may be told by themselves: each begins in one year, is under one set of assumptions and is
/// borne by one body, so that a formula follows whatever is changed.
///
/// They are the parts of explanations, and which of them may be shown is decided as for these: on all tables of the report and all
/// parts together.
struct WorkbookParts {
    /// The part of each line, by its place among the parts.
    private var places: [Int: Int] = [:]
    private let withheld: Set<Int>

    init(_ split: LineParts) {
        let parts = split.parts()
        for (place, part) in parts.enumerated() {
            for line in part.lines { places[line] = place }
        }
        withheld = Set(parts.indices.filter { parts[$0].release == .withheld })
    }

    /// The parts of a service, in the order of their first lines; nil where one of them is withheld, where there is but one, or where
    /// several bearers have parts of different rows, whose units would not be the same.
    func parts(of service: [LineSheet.Line]) -> [[LineSheet.Line]]? {
        var order: [Int] = []
        var lines: [Int: [LineSheet.Line]] = [:]
        var partsOfRows: [LineKey: [Bearer?: Int]] = [:]
        for line in service {
            guard let place = places[line.index], !withheld.contains(place) else { return nil }
            if lines[place] == nil { order.append(place) }
            lines[place, default: []].append(line)
            let key = line.result.key
            partsOfRows[key.ofAllBearers, default: [:]][key.bearer] = place
        }
        let parts = order.compactMap { lines[$0] }
        let wholes = Set(partsOfRows.values)
        let bearers = Set(parts.map { $0[0].result.key.bearer })
        let areOfTheSameRows = bearers.allSatisfy { bearer in
            parts.filter { $0[0].result.key.bearer == bearer }.count == wholes.count
        }
        return parts.count > 1 && areOfTheSameRows ? parts : nil
    }
}
