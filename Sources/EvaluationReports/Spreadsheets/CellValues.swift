import Numerics
import Platform

/// What the formulas of a workbook come to, as a spreadsheet computes them: with binary fractions.
struct CellValues {
    /// What a cell holds.
    enum Value: Hashable {
        case number(Double)
        case text(String)
        case truth(Bool)
        case nothing
    }

    private let sheets: [String: [[Spreadsheet.Cell]]]
    private let names: [String: CellPlace]
    /// Numbers put in the place of those that cells hold.
    private let instead: [CellPlace: Double]
    private var known: [CellPlace: Value] = [:]
    /// What cells come to that none of the other numbers reaches.
    private var settled: [CellPlace: Value] = [:]
    private var reached: Set<CellPlace> = []
    /// Sums of an area by what stands beside its cells: each is asked for as often as there are keys.
    private var sumsByKey: [Pair: [Value: Double]] = [:]

    private struct Pair: Hashable {
        let keys: CellArea
        let area: CellArea
    }

    init(_ sheets: [Spreadsheet.Sheet], names: [Spreadsheet.Name], instead: [CellPlace: Double] = [:]) {
        self.sheets = Dictionary(sheets.map { ($0.name, $0.rows) }) { first, _ in first }
        self.names = Dictionary(names.compactMap { name in name.place.map { (name.name, $0) } }) { first, _ in first }
        self.instead = instead
    }

    /// The same with other numbers in some cells, of which only the cells that they reach are worked out again.
    func replacing(_ numbers: [CellPlace: Double], reaching cells: Set<CellPlace>) -> CellValues {
        var values = CellValues(sheets: sheets, names: names, instead: numbers)
        values.settled = known
        values.reached = cells
        return values
    }

    private init(sheets: [String: [[Spreadsheet.Cell]]], names: [String: CellPlace], instead: [CellPlace: Double]) {
        self.sheets = sheets
        self.names = names
        self.instead = instead
    }

    /// What a cell comes to.
    subscript(place: CellPlace) -> Value {
        mutating get {
            if let value = known[place] { return value }
            if !settled.isEmpty, !reached.contains(place), instead[place] == nil, let value = settled[place] {
                return value
            }
            let value = worked(place)
            known[place] = value
            return value
        }
    }

    private func cell(_ place: CellPlace) -> Spreadsheet.Cell? { sheets[place.sheet]?.cell(at: place) }

    private mutating func worked(_ place: CellPlace) -> Value {
        if let number = instead[place] { return .number(number) }
        switch cell(place) {
        case .formula(let formula, _): return value(formula)
        case .number(let digits), .share(let digits), .money(let digits), .digits(let digits, _):
            return Double(digits).map(Value.number) ?? .text(digits)
        case .text(let words), .heading(let words), .words(let words, _): return .text(words)
        case .empty, nil: return .nothing
        }
    }

    /// What a formula comes to.
    private mutating func value(_ formula: Formula) -> Value {
        switch formula {
        case .number(let digits): return .number(Double(digits) ?? .nan)
        case .text(let words): return .text(words)
        case .cell(let place): return self[place] == .nothing ? .number(0) : self[place]
        case .named(let name): return names[name].map { self[$0] } ?? .number(.nan)
        case .sum(let area): return .number(area.places.reduce(0) { $0 + summand($1) })
        case .sumWhere(let keys, let cell, let area):
            return .number(sums(of: area, by: keys)[self[cell]] ?? 0)
        case .count(let area, let words):
            return .number(Double(area.places.filter { self[$0] == .text(words) }.count))
        case .numbers(let area):
            let numbers = area.places.filter { if case .number = self[$0] { true } else { false } }
            return .number(Double(numbers.count))
        case .formulas(let area):
            return .number(Double(formulas(in: area)))
        case .weightedNumbers(let area):
            return .number(area.places.reduce(0) { $0 + Double($1.row) * summand($1) })
        case .weightedLetters(let area):
            return .number(area.places.reduce(0) { $0 + Double($1.row * Self.words(self[$1]).utf16.count) })
        case .binary(let left, let sign, let right): return Self.combined(value(left), sign, value(right))
        case .round(let inner, let places):
            let scale = pow(10, Double(places))
            return .number((Self.number(value(inner)) * scale).rounded(.toNearestOrAwayFromZero) / scale)
        case .call(let function, let inner): return called(function, inner)
        }
    }

    private mutating func sums(of area: CellArea, by keys: CellArea) -> [Value: Double] {
        let pair = Pair(keys: keys, area: area)
        if let sums = sumsByKey[pair] { return sums }
        var sums: [Value: Double] = [:]
        for (key, place) in zip(keys.places, area.places) { sums[self[key], default: 0] += summand(place) }
        sumsByKey[pair] = sums
        return sums
    }

    /// How many cells hold a formula: row by row, since the area can be a whole sheet.
    private func formulas(in area: CellArea) -> Int {
        guard let rows = sheets[area.first.sheet] else { return 0 }
        let columns = area.first.column...area.last.column
        let all = rows[(area.first.row - 1)..<min(rows.count, area.last.row)].reduce(0) { sum, row in
            sum + row.dropFirst(columns.lowerBound).prefix(columns.count).count(where: \.isFormula)
        }
        let typedOver = instead.keys.count { place in
            place.sheet == area.first.sheet && columns.contains(place.column)
                && (area.first.row...area.last.row).contains(place.row) && cell(place)?.isFormula == true
        }
        return all - typedOver
    }

    /// A cell as a sum takes it: words count as nothing.
    private mutating func summand(_ place: CellPlace) -> Double {
        guard case .number(let number) = self[place] else { return 0 }
        return number
    }

    private mutating func called(_ function: Formula.Function, _ inner: [Formula]) -> Value {
        switch function {
        case .choose:
            guard inner.count == 3 else { return .number(.nan) }
            let condition = value(inner[0])
            guard !Self.isError(condition) else { return condition }
            return condition == .truth(true) ? value(inner[1]) : value(inner[2])
        case .all:
            let truths = inner.map { value($0) }
            return truths.first(where: Self.isError) ?? .truth(truths.allSatisfy { $0 == .truth(true) })
        case .any:
            let truths = inner.map { value($0) }
            return truths.first(where: Self.isError) ?? .truth(truths.contains(.truth(true)))
        case .magnitude: return .number(abs(inner.first.map { Self.number(value($0)) } ?? .nan))
        case .whole: return .number(inner.first.map { Self.number(value($0)).rounded(.down) } ?? .nan)
        case .greatest: return .number(inner.map { Self.number(value($0)) }.max() ?? 0)
        case .orElse:
            guard inner.count == 2 else { return .number(.nan) }
            let first = value(inner[0])
            return Self.isError(first) ? value(inner[1]) : first
        case .least: return .number(inner.map { Self.number(value($0)) }.min() ?? 0)
        }
    }

    // What follows knows nothing of the cells: a method of this value would hold a copy of all that is known while its
    // arguments are worked out, which adds to it.

    /// Whether it cannot be worked out, so that neither can what is made of it.
    /// Whether it cannot be worked out, so that neither can what is made of it.
    private static func isError(_ value: Value) -> Bool {
        guard case .number(let number) = value else { return false }
        return number.isNaN
    }

    private static func combined(_ left: Value, _ sign: Formula.Operator, _ right: Value) -> Value {
        if isError(left) || isError(right) { return .number(.nan) }
        return switch sign {
        case .equal: .truth(isSame(left, right))
        case .joined: .text(words(left) + words(right))
        case .less: .truth(number(left) < number(right))
        case .greater: .truth(number(left) > number(right))
        case .plus: .number(number(left) + number(right))
        case .minus: .number(number(left) - number(right))
        case .times: .number(number(left) * number(right))
        // What is divided by nothing is an error.
        case .over: .number(number(right) == 0 ? .nan : number(left) / number(right))
        case .power: .number(pow(number(left), number(right)))
        }
    }

    /// Numbers that agree in fifteen digits are the same to a spreadsheet.
    private static func isSame(_ left: Value, _ right: Value) -> Bool {
        guard case .number(let first) = left, case .number(let second) = right else { return left == right }
        return abs(first - second) <= abs(first) * 0x1p-48
    }

    private static func number(_ value: Value) -> Double {
        switch value {
        case .number(let number): number
        case .truth(let isTrue): isTrue ? 1 : 0
        case .nothing: 0
        case .text: .nan
        }
    }

    private static func words(_ value: Value) -> String {
        switch value {
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int64(nearest: number)) : number.description
        case .text(let words): words
        case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .nothing: ""
        }
    }
}
