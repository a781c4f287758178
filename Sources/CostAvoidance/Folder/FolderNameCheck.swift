import DelimitedText
import Platform

/// Looks for personal data in the name of an evaluation's folder or workbook, by which its report is called.
enum FolderNameCheck {
    /// Endings of workbooks and of what an evaluation is packed into.
    private static let fileEndings: Set<String> = ["xlsx", "xlsm", "ods", "zip", "csv", "json", "html"]

    static func diagnostic(_ path: String) -> Diagnostic? {
        let url = URL(fileURLWithPath: path)
        // `a.smith@example.org` ends with no kind of file.
        let isFile = fileEndings.contains(url.pathExtension.lowercased())
        let name = (isFile ? url.deletingPathExtension() : url).lastPathComponent.replacing("_", with: " ")
        guard let kind = PersonalDataGuard.finding(in: name, at: .freeText) else { return nil }
        return Diagnostic(
            at: SourcePosition(file: "evaluation.json"), code: "personal-data",
            message: "the name of the folder or workbook looks like \(kind.rawValue), and reports are called by it",
            remedy: "Give it another name, such as that of the programme and its year.")
    }
}
