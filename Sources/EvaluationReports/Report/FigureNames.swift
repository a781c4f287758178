import CostAvoidance

/// The names by which `avoided explain` is asked about a figure.
enum FigureNames {
    /// A measure of the summary: `net_savings` for the central value, `net_savings/low` for an end.
    static func summary(_ measure: String, _ bound: Bound) -> String {
        bound == .central ? measure : "\(measure)/\(bound.rawValue)"
    }

    /// A cell of a table: `service:ae-attendance/net_low`.
    static func cell(_ dimension: Dimension, key: String, column: String, _ bound: Bound) -> String {
        let end = bound == .central ? column : "\(column)_\(bound.rawValue)"
        return "\(dimension.column):\(key)/\(end)"
    }

    /// How to ask about the cells of a table.
    static func note(for example: String) -> RichText {
        "To see how a figure was made: \(code: "avoided explain FOLDER \(quoted(example))")"
    }

    /// The name as one word of a command line.
    private static func quoted(_ name: String) -> String {
        let plain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: ":/_-.".utf8.contains(byte)
            }
        }
        return plain
            ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
