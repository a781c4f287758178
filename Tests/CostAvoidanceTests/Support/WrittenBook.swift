import CostAvoidance
import DelimitedText
import TestSupport

/// A workbook written for a test, and what reading it as an evaluation says.
struct WrittenBook {
    private let folder: TemporaryFolder
    let path: String

    init(_ book: TestWorkbook, named name: String = "my.xlsx") throws { try self.init(bytes: book.bytes, named: name) }

    init(bytes: [UInt8], named name: String = "my.xlsx") throws {
        folder = try TemporaryFolder()
        path = "\(folder.path)/\(name)"
        try folder.write(bytes, to: name)
    }

    /// The sheets that every evaluation needs, but for those given.
    static func sheets(_ given: [TestWorkbook.Sheet]) -> TestWorkbook {
        let names = Set(given.map(\.name))
        let sound = [
            TestWorkbook.Sheet(
                "evaluation", texts: [["title", "A test"], ["priceYear", "2020-21"], ["catalogue", "2015"]]),
            TestWorkbook.Sheet("outcomes", texts: [["service", "quantity"], ["ae-attendance", "1"]]),
        ]
        return TestWorkbook(sound.filter { !names.contains($0.name) } + given)
    }

    /// Everything that reading says, in the order in which it is printed.
    func diagnostics(for purpose: EvaluationFolder.Purpose = .evaluating) throws -> [Diagnostic] {
        do throws(EvaluationError) {
            let evaluation = try EvaluationFolder(path: path).read(for: purpose)
            return evaluation.notices.shown(fileOrder: EvaluationFolder.fileNames)
        } catch {
            guard case .refused(let diagnostics) = error else { throw error }
            return diagnostics.shown(fileOrder: EvaluationFolder.fileNames)
        }
    }

    /// The same as `error not-a-quantity at my.xlsx:outcomes!B2`.
    func found(for purpose: EvaluationFolder.Purpose = .evaluating) throws -> [String] {
        try diagnostics(for: purpose).map { "\($0.severity.rawValue) \($0.code) at \($0.position)" }
    }
}
