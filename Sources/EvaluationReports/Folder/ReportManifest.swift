import CostAvoidance
import DelimitedText
import Platform

/// Which files of a folder are a report's own, and so go when it is replaced.
///
/// A report lists its files in `provenance.json`. Of one that does not, the names that reports have always used are its own.
struct ReportManifest {
    /// The file by which a folder is known to hold a report, and which lists its files.
    static let mark = EvaluationFolder.markOfReport
    /// What file managers leave behind in any folder somebody looks into.
    private static let litter: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

    private let folder: String
    /// The title of the report; nil where it has none.
    let title: String?
    private let listed: Set<String>?
    private let replacing: Set<String>

    /// - Parameters:
    ///   - folder: path of a folder with a report in it.
    ///   - replacing: names of the files that will take their place.
    init(of folder: String, replacing: [String]) {
        self.folder = folder
        self.replacing = Set(replacing)
        let provenance = Self.provenance(in: folder)
        title = provenance?["title"]?.string
        listed = provenance?["files"]?.elements.map { Set($0.compactMap(\.string)) }
    }

    /// Everything that is not the report's, by its path inside the folder; a folder that holds nothing else is named by itself.
    func strangers() -> [String] { strangers(in: "") }

    private func strangers(in place: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(place)")) ?? []
        return names.sorted().flatMap { name -> [String] in
            let path = place.isEmpty ? name : "\(place)/\(name)"
            if isFolder(path) { return holdsOwn(path) || isFilled(path) ? strangers(in: path) : [path] }
            return isOwn(path) || Self.litter.contains(name) ? [] : [path]
        }
    }

    /// What is not the report's and stands where a file of the new one would, or a folder for its files; nil where nothing does.
    func inTheWay(among strangers: [String]) -> String? {
        strangers.first { replacing.contains($0) || isFilled($0) }
    }

    /// Whether files of the new report go into a folder of this name.
    private func isFilled(_ path: String) -> Bool { replacing.contains { $0.hasPrefix("\(path)/") } }

    /// Whether a path is a folder itself and no link to one.
    private func isFolder(_ path: String) -> Bool {
        // Not by `attributesOfItem`, which asks who the owner is: where users are kept on a server, over the network.
        var status = stat()
        return lstat("\(folder)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private func holdsOwn(_ path: String) -> Bool {
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(path)")) ?? []
        return below.contains { isOwn("\(path)/\($0)") }
    }

    /// What a report lists is its own; a file that somebody has put beside it may have the name of one that the new report will have.
    private func isOwn(_ path: String) -> Bool {
        if let listed { return listed.contains(path) }
        return Self.isUsual(path) || replacing.contains(path)
    }

    /// Whether a folder holds a report that one of these files may take the place of: one that this tool wrote, and nothing that
    /// only has a file of the same name.
    static func holdsReport(_ folder: String, like files: [ReportFile]) -> Bool {
        files.contains { file in
            switch file.name {
            case mark: provenance(in: folder) != nil
            case reproduction: header(of: file.name, in: folder).map { alike($0, header(of: file.text)) } ?? false
            default: false
            }
        }
    }

    /// The columns of a table in a folder; nil where there is none.
    private static func header(of name: String, in folder: String) -> [Substring]? {
        guard let file = try? SourceFile.load(name: name, in: folder) else { return nil }
        return header(of: file.withBytes { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) })
    }

    private static func header(of text: String) -> [Substring] { text.prefix { $0 != "\n" }.split(separator: ",") }

    /// Whether two tables begin with the same columns: one may have more of them than an older one.
    private static func alike(_ one: [Substring], _ other: [Substring]) -> Bool {
        !one.isEmpty && zip(one, other).allSatisfy { $0 == $1 }
    }

    /// `provenance.json` of a report that this tool wrote; nil where there is none.
    private static func provenance(in folder: String) -> LocatedJSON? {
        guard let file = try? SourceFile.load(name: mark, in: folder), let value = LocatedJSON.read(file).value,
            value["tool"]?["name"]?.string == Provenance.tool
        else { return nil }
        return value
    }

    /// The table by which a folder is known to hold recomputed figures.
    private static let reproduction = "reproduction.csv"

    private static let usual: Set<String> = [
        "report.md", "annex.md", "report.html", "summary.csv", "other-values.csv", "sensitivity.csv", "scenarios.csv",
        "warnings.csv",
        mark, "reproduction.md", "reproduction.csv",
    ]

    private static func isUsual(_ path: String) -> Bool {
        let isChart = path.hasPrefix("charts/") && (path.hasSuffix(".svg") || path.hasSuffix(".csv"))
        return usual.contains(path) || isChart || path.hasPrefix("by-") && path.hasSuffix(".csv")
    }
}
