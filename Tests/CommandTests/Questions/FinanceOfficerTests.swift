import Foundation
import TestSupport
import Testing

@testable import avoided

@Suite("A finance officer's questions, each answered as a pencil answers it")
struct FinanceOfficerTests {
    @Test("What is asked is answered where it is said to stand", arguments: FinanceOfficersQuestions.all)
    func asked(_ question: Question) throws {
        let folder = try TemporaryFolder()
        let run = CommandRun(try AskedAbout.words(of: question, in: folder))
        #expect(run.status == .done, "\(run.errors)")
        let expected = try question.answer()
        #expect(!expected.isEmpty)
        switch question.place {
        case .printed(let rows, let columns):
            Self.compare(Self.cells(run.output, rows, columns), expected)
        case .report(let file, let rows, let columns):
            Self.compare(Self.cells(try folder.text("report/\(file)"), rows, columns), expected)
        case .screen:
            let said = (run.output + " " + run.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for figure in expected { #expect(said.contains(figure.text), "\(figure.text) is not in: \(said)") }
        }
    }

    @Test("No two of them are the same question")
    func different() {
        #expect(Set(FinanceOfficersQuestions.all.map { $0.asked }).count == FinanceOfficersQuestions.all.count)
        #expect(
            Set(FinanceOfficersQuestions.all.map { "\($0.typed) \($0.place)" }).count
                == FinanceOfficersQuestions.all.count)
    }

    @Test("Derby's two financial years are £354,909 and £484,204, as its monthly figures give by hand")
    func years() throws {
        let derby = try DerbyByHand.asItIs()
        #expect(derby.falling(in: 2012, .central).rounded(to: 1) == 354_909)
        #expect(derby.falling(in: 2013, .central).rounded(to: 1) == 484_204)
    }

    private static func compare(_ cells: [String], _ expected: [Figure]) {
        #expect(cells.count == expected.count)
        for (cell, figure) in zip(cells, expected) {
            #expect(figure.isAnswered(by: cell), "\(cell) is printed, \(figure.text) by hand")
        }
    }

    /// Cells of a table, by what its rows hold in other columns; a row that is not there has none.
    private static func cells(_ table: String, _ rows: [[String: String]], _ columns: [String]) -> [String] {
        let lines = table.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        let records = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
        return rows.flatMap { wanted -> [String] in
            let found = records.filter { record in wanted.allSatisfy { record[$0.key] == $0.value } }
            #expect(found.count == 1, "\(wanted) is \(found.count) rows of \(table)")
            return columns.compactMap { found.first?[$0] }
        }
    }
}
