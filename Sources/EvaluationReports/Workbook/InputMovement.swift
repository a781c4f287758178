import CostAvoidance

/// Which inputs move a total, found from the formulas themselves.
struct InputMovement {
    /// The cells that a total rests on.
    private let moving: Set<CellPlace>
    /// The cells whose formulas refer to a cell.
    private let dependents: [CellPlace: [CellPlace]]
    /// The cells that totals are the sums of.
    private let parts: Set<CellPlace>
    private let before: CellValues

    /// What may be done to an input.
    struct State {
        /// Its cells that may be changed.
        var open: Set<CellPlace>
        /// What is said beside it.
        var words: String
    }

    /// Of sheets that are only drafted: nothing moves anything.
    static var drafted: InputMovement { InputMovement([], names: [], totals: []) }

    /// - Parameter totals: the cells that an input has to move.
    init(_ sheets: [Spreadsheet.Sheet], names: [Spreadsheet.Name], totals: [CellPlace]) {
        let rows = Dictionary(sheets.map { ($0.name, $0.rows) }) { first, _ in first }
        let named = Dictionary(names.compactMap { name in name.place.map { (name.name, $0) } }) { first, _ in first }
        var found: Set<CellPlace> = []
        var dependents: [CellPlace: [CellPlace]] = [:]
        var parts: Set<CellPlace> = []
        var values = CellValues(sheets, names: names)
        var open = totals
        while let place = open.popLast() {
            guard found.insert(place).inserted else { continue }
            _ = values[place]
            guard case .formula(let formula, _)? = rows[place.sheet]?.cell(at: place) else { continue }
            let others = formula.places + formula.namesUsed.compactMap { named[$0] }
            open += others
            if place.sheet == TotalsSheet.name {
                parts.formUnion(others)
            } else {
                for other in others { dependents[other, default: []].append(place) }
            }
        }
        moving = found
        self.dependents = dependents
        self.parts = parts
        before = values
    }

    /// What may be done to an input that has these cells.
    func state(of input: WorkbookInput, at places: [CellPlace]) -> State {
        if let lock = input.lock { return State(open: [], words: "Locked: \(lock)") }
        let open = Set(places.filter(moving.contains))
        guard !open.isEmpty else { return State(open: [], words: "Locked: \(input.whyIdle)") }
        var words = [input.note]
        let idle = zip(input.values.ends, places).filter { !open.contains($0.1) }.map(\.0.rawValue)
        if !idle.isEmpty {
            words.append(
                "No world uses its \(idle.joined(separator: " or ")) value, so it is locked: another of its values makes the total least or greatest."
            )
        }
        if !movesNow(open) { words.append("With the other inputs as they are, it does not move any total.") }
        return State(open: open, words: words.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Whether what totals are the sums of differs where the cells hold another number and all else is as it is.
    private func movesNow(_ cells: Set<CellPlace>) -> Bool {
        var reached = cells
        var open = Array(cells)
        while let place = open.popLast() {
            for dependent in dependents[place] ?? [] where reached.insert(dependent).inserted { open.append(dependent) }
        }
        var before = before
        var values = before.replacing(
            Dictionary(uniqueKeysWithValues: cells.map { ($0, Self.other) }), reaching: reached)
        return reached.contains { parts.contains($0) && values[$0] != before[$0] }
    }

    /// A number that no input is likely to be.
    private static let other = 0.537_219
}
