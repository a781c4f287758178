extension WorkbookFailure {
    /// What a file that is no `.xlsx` and no `.ods` seems to be.
    public enum OtherKind: Sendable, Hashable {
        /// A workbook with a password to open it.
        case encryptedWorkbook
        /// A workbook of Excel before 2007, `.xls`.
        case oldWorkbook
        /// Another file in the container of Microsoft's old formats, such as `.doc` or `.msg`.
        case oldDocument
        /// Excel's binary workbook, `.xlsb`.
        case binaryWorkbook
        /// Nothing at all.
        case empty
        /// A link to a sheet of Google's, `.gsheet`.
        case googleLink
        /// A spreadsheet of Apple's Numbers.
        case numbers
        /// A document of Word, PowerPoint or LibreOffice, by the program's name.
        case officeDocument(String)
        /// A zip archive of something else.
        case zipArchive
        /// Text, such as CSV, with a workbook's name.
        case text
        /// A page of the web, or XML, as some systems save a table for a spreadsheet.
        case webPage
        /// A document in PDF.
        case pdf
        /// Rich text.
        case richText
        /// A compressed file, by what it is called.
        case compressed(String)
        /// A picture, by what it is called.
        case picture(String)
        /// Nothing that is known.
        case unknown
    }
}

extension WorkbookFailure.OtherKind {
    private static let saveAnew = "Open it in a spreadsheet program and save it as \"Excel Workbook (.xlsx)\"."

    /// What it looks like, to follow "the file is no workbook that can be read; ", and what to do.
    var wording: (looks: String, remedy: String) {
        switch self {
        case .encryptedWorkbook:
            (
                "it is encrypted with a password",
                "Open it with the password and save a copy without one for this: in Excel choose File > Info > Protect Workbook"
                    + " > Encrypt with Password and empty the box; in LibreOffice choose File > Save As, without \"Save with"
                    + " password\"."
            )
        case .oldWorkbook: ("it looks like an old Excel workbook (.xls)", Self.saveAnew)
        case .oldDocument: ("it looks like an old document of Microsoft Office", Self.saveAnew)
        case .binaryWorkbook: ("it looks like Excel's binary workbook (.xlsb)", Self.saveAnew)
        case .empty:
            ("there is nothing in it", "Save it again in the spreadsheet program, or fetch or copy it again.")
        case .googleLink:
            (
                "it looks like a link to a Google Sheet, which holds none of its cells",
                "In Google Sheets choose File > Download > Microsoft Excel (.xlsx)."
            )
        case .numbers:
            ("it looks like a spreadsheet of Apple's Numbers", "In Numbers choose File > Export To > Excel.")
        case .officeDocument(let program):
            ("it looks like a document of \(program)", "Copy the table into a spreadsheet and save that as .xlsx.")
        case .zipArchive: ("it looks like a zip archive", "Unpack it, and give the workbook that is in it.")
        case .text: ("it looks like text, such as CSV, with a workbook's name", "Name it .csv, or save it as .xlsx.")
        case .webPage: ("it looks like a web page (HTML or XML) with a workbook's name", Self.saveAnew)
        case .pdf:
            ("it looks like a PDF document", "Put the numbers themselves into a spreadsheet and save that as .xlsx.")
        case .richText:
            ("it looks like rich text (.rtf)", "Copy the table into a spreadsheet and save that as .xlsx.")
        case .compressed(let name):
            ("it looks like a compressed file (\(name))", "Unpack it, and give the workbook that is in it.")
        case .picture(let name):
            (
                "it looks like a picture (\(name))",
                "Put the numbers themselves into a spreadsheet and save that as .xlsx."
            )
        case .unknown: ("it looks like nothing that is known", Self.saveAnew)
        }
    }
}
