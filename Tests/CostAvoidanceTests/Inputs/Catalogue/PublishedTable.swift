import Foundation
import TestSupport

/// Tables of `Tests/Published`, read with nothing of the library.
enum PublishedTable {
    /// The rows of a table by column. Cells there hold no commas but in the last column, and quotation marks only around one.
    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: "\(Repository.path)/Tests/Published/\(name)", encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(cells)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

/// Currencies of the National Cost Collection that an entry's place in its source names:
/// `Emergency Care, currencies VB0*, VB10Z; Ambulance, all currencies`.
struct PublishedCurrencies {
    /// Unit cost and activity of each currency whose activity is published, the cheapest first.
    private(set) var published: [(unitCost: Double, activity: Double)] = []
    /// Currencies that keep their cost and lose their activity.
    private(set) var withheld = 0

    init(_ sourceRef: String) throws {
        for part in sourceRef.components(separatedBy: "; ") {
            let words = part.components(separatedBy: ", ")
            let codes = words.dropFirst().map {
                $0.replacing("currency ", with: "").replacing("currencies ", with: "").replacing("all ", with: "")
            }
            for row in try PublishedTable.rows("ncc-2024-25/\(words[0]).csv") {
                guard let currency = row["currency"], codes.contains(where: { Self.matches(currency, $0, part) }),
                    let cost = row["cost"].flatMap(Double.init)
                else { continue }
                guard let activity = row["activity"].flatMap(Double.init) else {
                    withheld += 1
                    continue
                }
                published.append((cost / activity, activity))
            }
        }
        published.sort { $0.unitCost < $1.unitCost }
    }

    private static func matches(_ currency: String, _ code: String, _ part: String) -> Bool {
        if part.hasSuffix("all currencies") { return true }
        return code.hasSuffix("*") ? currency.hasPrefix(code.dropLast()) : currency == code
    }

    /// All activity.
    var activity: Double { published.map(\.activity).reduce(0, +) }

    /// The mean weighed by activity.
    var mean: Double { published.map { $0.unitCost * $0.activity }.reduce(0, +) / activity }

    /// The unit cost up to which a share of the activity lies.
    func percentile(_ share: Double) -> Double {
        var sum = 0.0
        for row in published {
            sum += row.activity
            if sum >= share * activity { return row.unitCost }
        }
        return .nan
    }
}
