import DelimitedText
import Testing

@Suite("What is offered where a number is not known is accepted")
struct GapRemedyTests {
    /// A table with one row in which `@` stands for the cell.
    struct Column: Sendable, CustomTestStringConvertible {
        let file: String
        let header: String
        let row: String
        let mayBeEmpty: Bool

        init(_ file: String, _ header: String, _ row: String, mayBeEmpty: Bool = false) {
            (self.file, self.header, self.row, self.mayBeEmpty) = (file, header, row, mayBeEmpty)
        }

        var testDescription: String { "\(file): \(row)" }

        func found(_ cell: String) throws -> [Diagnostic] {
            let row = row.replacing("@", with: cell)
            return try ErrorCase("", at: "", [file: .text("\(header)\n\(row)\n")]).diagnostics()
        }
    }

    static let columns = [
        Column("service-use.csv", "case_id,service,before,after", "C01,ae-attendance,@,1"),
        Column(
            "service-use.csv", "case_id,service,before,after", "C02,ae-attendance,3,1\nC01,ae-attendance,3,@",
            mayBeEmpty: true),
        Column("outcomes.csv", "service,quantity", "ae-attendance,@"),
        Column("outcomes.csv", "service,quantity_low,quantity", "ae-attendance,@,2", mayBeEmpty: true),
        Column("costs.csv", "item,amount", "Pay,@"),
        Column("costs.csv", "item,amount_low,amount", "Pay,@,2", mayBeEmpty: true),
        Column("deflators.csv", "year,index,source", "2020-21,@,s"),
        Column(
            "unit-costs.csv", "service,label,unit,central,price_year,bearer,source",
            "visit,Visit,visit,@,2020-21,NHS,s"),
        Column(
            "unit-costs.csv", "service,label,unit,low,central,price_year,bearer,source",
            "visit,Visit,visit,@,2,2020-21,NHS,s", mayBeEmpty: true),
        Column("published.csv", "measure,printed,source", "gross,@,s", mayBeEmpty: true),
        Column("published.csv", "measure,printed_low,printed,source", "gross,@,2,s", mayBeEmpty: true),
    ]

    @Test(
        "An empty cell is offered where it is accepted, and nowhere else", arguments: columns,
        ["nil", "n/a", "<5", ">5"])
    func offered(_ column: Column, _ cell: String) throws {
        let told = try column.found(cell).filter { $0.severity == .error }.map(\.message)
        #expect(told.count == 1, "\(told)")
        #expect(told.joined().contains("leave the cell empty") == column.mayBeEmpty, "\(told)")
        #expect(told.joined().contains("take the row out") != column.mayBeEmpty, "\(told)")
        let left = try column.found("").filter { $0.severity == .error }
        #expect(left.isEmpty == column.mayBeEmpty, "\(left.map(\.rendered))")
    }

    @Test(
        "For a share neither is offered: an empty likelihood is a certain one", arguments: ["<5", ">5", "nil", "n/a"])
    func shares(cell: String) throws {
        let column = Column("outcomes.csv", "service,quantity,likelihood", "ae-attendance,1,@")
        let told = try column.found(cell).map(\.rendered).joined()
        #expect(told.contains("likelihood is") && !told.contains("empty") && !told.contains("row out"), "\(told)")
    }

    @Test("A title that is empty is to be filled in, because it cannot be left out")
    func title() throws {
        let found = try ErrorCase(
            "", at: "", ["evaluation.json": #"{ "title": " ", "priceYear": "2020-21" }"#]
        ).diagnostics()
        #expect(found.map(\.remedy) == ["Fill it in, such as \"Derby, first year\"."])
    }

    @Test(
        "A number that is a percentage without its sign gets it",
        arguments: [("35", "write 35%"), ("7.5", "write 7.5%")])
    func percentage(cell: String, remedy: String) throws {
        let column = Column("outcomes.csv", "service,quantity,likelihood", "ae-attendance,1,@")
        #expect(try column.found(cell).first?.remedy?.contains(remedy) == true)
        #expect(try column.found("350").first?.remedy == "Write 0.35 or 35%.")
    }
}
