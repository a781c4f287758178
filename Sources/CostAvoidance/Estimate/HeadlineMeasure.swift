import DelimitedText
import Numerics

/// A figure that scenarios and reverse questions are about: one of the summary, or what remains to a body.
package enum HeadlineMeasure: Sendable, Hashable {
    case summary(SummaryMeasure)
    /// What is avoided for a body less what it pays.
    case netPosition(Bearer?)

    /// What stands before the bracket of a position's name.
    static let netPositionName = CellTable.netPosition

    /// A measure by its name; nil for no measure.
    package init?(named name: String) {
        if let summary = SummaryMeasure(rawValue: name) {
            self = .summary(summary)
            return
        }
        let opening = Self.netPositionName + "["
        guard name.hasPrefix(opening), name.hasSuffix("]") else { return nil }
        let body = String(name.dropFirst(opening.count).dropLast()).trimmingSpaces()
        guard !body.isEmpty else { return nil }
        self = .netPosition(body == BodyPosition.notStated ? nil : Bearer(body))
    }

    /// Its name: `net_benefit`, `net_position[NHS]`.
    package var name: String {
        switch self {
        case .summary(let measure): measure.rawValue
        case .netPosition(let body): "\(Self.netPositionName)[\(body?.name ?? BodyPosition.notStated)]"
        }
    }

    /// The unit its figures are in.
    package var unit: String {
        switch self {
        case .summary(let measure): measure.unit
        case .netPosition: "GBP"
        }
    }
}

extension BodyPosition {
    /// What a body without a name is called.
    package static let notStated = "not stated"
}

extension Headline {
    /// What is avoided for a body less what it pays; nothing for one that neither pays nor gains, nil where withheld.
    private func remains(to body: Bearer?) -> Estimate<Money>? {
        guard let positions, !isWithheld(.netPosition(body)) else { return nil }
        return positions[body]?.remains ?? Estimate(exactly: .zero)
    }

    /// Whether disclosure control withholds a measure.
    package func isWithheld(_ measure: HeadlineMeasure) -> Bool {
        switch measure {
        case .summary(let own): withheld.contains(own)
        case .netPosition(let body): body.map(withheldBodies.contains) ?? false
        }
    }

    /// A figure; nil where it is not known or withheld.
    package subscript(measure: HeadlineMeasure) -> Estimate<MeasureValue>? {
        switch measure {
        case .summary(let own): self[own]
        case .netPosition(let body):
            remains(to: body)?.map(MeasureValue.money)
        }
    }
}
