import DelimitedText

/// One thing that a scenario changes: a row of `scenarios.csv`, or a `--set`.
public struct ScenarioChange: Sendable, Hashable {
    package var parameter: ScenarioParameter
    /// The rows it is changed for.
    public var scope: AssumptionScope
    /// How it is changed.
    package var amount: ScenarioAmount
    /// The change as it was written.
    public var written: String
    /// Why, in the words of whoever wrote it.
    public var note: String
    /// Where it was written.
    public var position: SourcePosition

    package init(
        _ parameter: ScenarioParameter, scope: AssumptionScope = .all, amount: ScenarioAmount, written: String,
        note: String = "", position: SourcePosition
    ) {
        self.parameter = parameter
        self.scope = scope
        self.amount = amount
        self.written = written
        self.note = note
        self.position = position
    }

    /// `deadweight=0.3`, `unit_cost[service:ae-attendance]=+10%`: as it is written after `--set`.
    public var title: String { "\(name)=\(written)" }

    /// What is changed: `deadweight`, `unit_cost[service:ae-attendance]`.
    package var name: String { parameter.name + (scope == .all ? "" : "[\(scope)]") }
}

/// A named set of changes, on the evaluation as it is or on another scenario.
public struct Scenario: Sendable, Hashable {
    /// Its name, as the first column of `scenarios.csv` has it.
    public var name: String
    /// What it is called where people read of it; nil where its rows do not say.
    public var title: String?
    /// The scenario it builds on; nil for the evaluation as it is.
    public var basedOn: String?
    /// Its changes in layers: those of the scenario it is built on first, its own last. Within a layer the order of changes
    /// is nothing; the narrowest scope wins.
    public var layers: [[ScenarioChange]]
    /// How many of the layers, from the last, are its own: one, or one for each of the scenarios that it is together.
    public private(set) var ownLayerCount = 1

    /// A scenario of its layers.
    public init(name: String, title: String? = nil, basedOn: String? = nil, layers: [[ScenarioChange]]) {
        self.name = name
        self.title = title
        self.basedOn = basedOn
        self.layers = layers
    }

    /// What it is called where people read of it: its title, or its name in words.
    public var heading: String { title ?? Self.heading(ofName: name) }

    /// The name of a scenario in words: `Two more coordinators`.
    package static func heading(ofName name: String) -> String {
        let words = name.replacing("-", with: " ").replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The same with each change at its place in a workbook.
    func placed(_ places: SheetPlaces) -> Scenario {
        var placed = self
        placed.layers = layers.map { layer in
            layer.map { change in
                var placed = change
                placed.position = places.placed(change.position)
                return placed
            }
        }
        return placed
    }

    /// Its own changes, without those of the scenario it builds on.
    public var ownChanges: [ScenarioChange] { layers.suffix(ownLayerCount).flatMap { $0 } }

    /// What its own changes are made on.
    var layersBelow: [[ScenarioChange]] { Array(layers.dropLast(ownLayerCount)) }

    /// Every change, those it builds on first.
    public var changes: [ScenarioChange] { layers.flatMap { $0 } }

    /// What it is, in the words of its notes, each once.
    public var note: String {
        var seen: Set<String> = []
        return ownChanges.map(\.note).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
    }

    /// Several scenarios as one, `wider+dearer`: each made on what those before it left. What they build on in common is made once.
    ///
    /// - Parameter scenarios: in the order in which they are made.
    package init(together scenarios: [Scenario]) {
        let common = Self.commonLayers(of: scenarios)
        let bases = Set(scenarios.map(\.basedOn))
        title = scenarios.map(\.heading).joined(separator: " \(Self.togetherSign) ")
        name = scenarios.map(\.name).joined(separator: Self.togetherSign)
        basedOn = bases.count == 1 ? bases.first ?? nil : nil
        layers = (scenarios.first?.layers.prefix(common) ?? []) + scenarios.flatMap { $0.layers.dropFirst(common) }
        ownLayerCount = basedOn == nil ? layers.count : layers.count - common
    }

    /// What stands between the names of scenarios that are made together.
    private static let togetherSign = "+"

    /// The names of scenarios that are to be made together, as they were typed.
    package static func names(together text: String) -> [String] {
        text.split(separator: togetherSign, omittingEmptySubsequences: false).map { String($0).trimmingSpaces() }
    }

    /// How many layers all of them begin with: the same rows of the file, and not rows that say the same.
    private static func commonLayers(of scenarios: [Scenario]) -> Int {
        guard let first = scenarios.first else { return 0 }
        let fewest = scenarios.map(\.layers.count).min() ?? 0
        return (0..<fewest).first { place in
            scenarios.contains { $0.layers[place] != first.layers[place] }
        } ?? fewest
    }
}
