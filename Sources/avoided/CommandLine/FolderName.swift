import CostAvoidance
import DelimitedText

/// What a folder is called, whatever way its path is written.
enum FolderName {
    /// The last part of its path.
    static func last(of folder: String) -> String { parts(of: folder).last ?? folder }

    /// The name of an evaluation: its folder's, or its workbook's without the ending.
    static func evaluation(_ path: String) -> String { partsOfEvaluation(path).last ?? path }

    /// The parts of an evaluation's path, a workbook's without the ending.
    static func partsOfEvaluation(_ path: String) -> [String] {
        let parts = parts(of: path)
        guard EvaluationFolder.isWorkbook(path), let last = parts.last else { return parts }
        return parts.dropLast() + [withoutEnding(last)]
    }

    /// A file's name without its ending.
    static func withoutEnding(_ name: String) -> String {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
        return String(name[..<point])
    }

    /// The parts of its path. Where it ends in `.` or `..`, the name is what these stand for; a link keeps its own.
    static func parts(of folder: String) -> [String] {
        let typed = folder.split(separator: "/").map(String.init).filter { $0 != "." }
        if let last = typed.last, last != ".." { return typed }
        return FilePlace.canonical(folder).map { $0.split(separator: "/").map(String.init) } ?? typed
    }
}
