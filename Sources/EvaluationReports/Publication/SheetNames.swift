/// Names of sheets and of the tables marked on them: short, without spaces, each another.
struct SheetNames {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

    /// The longest that Excel takes.
    private static let longest = 31

    /// A name made from words or from the name of a file: `By_service`, `Programme_cost_by_item`.
    mutating func name(from words: String) -> String {
        let stem = words.prefix { $0 != ":" && $0 != "," }
        let parts = stem.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
        var name = ""
        for part in parts where name.count + part.count < Self.longest { name += (name.isEmpty ? "" : "_") + part }
        name = name.isEmpty ? "Table" : name.capitalisedFirst
        return unique(name)
    }

    private mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 1
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            let ending = "_\(number)"
            candidate = name.prefix(Self.longest - ending.count) + ending
        }
        return candidate
    }

    /// The name of the table on a sheet, which has to begin with a letter and look like no cell.
    static func table(on sheet: String) -> String { "table_\(sheet.lowercased())" }
}
