import DelimitedText
import Foundation

/// Looks for personal data in the name of an evaluation's folder or workbook, by which its report is called.
enum FolderNameCheck {
    static func diagnostic(_ path: String) -> Diagnostic? {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent.replacing("_", with: " ")
        guard let kind = PersonalDataGuard.finding(in: name, at: .freeText) else { return nil }
        return Diagnostic(
            at: SourcePosition(file: "evaluation.json"), code: "personal-data",
            message: "the name of the folder or workbook looks like \(kind.rawValue), and reports are called by it",
            remedy: "Give it another name, such as that of the programme and its year.")
    }
}
