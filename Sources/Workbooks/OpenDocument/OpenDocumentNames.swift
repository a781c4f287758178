extension MarkupName {
    static let documentStyles = MarkupName("document-styles")
    static let documentContent = MarkupName("document-content")
    static let commonStyles = MarkupName("styles")
    static let automaticStyles = MarkupName("automatic-styles")
    static let body = MarkupName("body")
    static let spreadsheet = MarkupName("spreadsheet")
    static let manifest = MarkupName("manifest")
    static let fileEntry = MarkupName("file-entry")
    static let encryptionData = MarkupName("encryption-data")
    static let annotation = MarkupName("annotation")

    // Styles.
    static let styleElement = MarkupName("style")
    static let tableProperties = MarkupName("table-properties")
    static let textProperties = MarkupName("text-properties")
    static let numberStyle = MarkupName("number-style")
    static let currencyStyle = MarkupName("currency-style")
    static let percentageStyle = MarkupName("percentage-style")
    static let dateStyle = MarkupName("date-style")
    static let timeStyle = MarkupName("time-style")
    static let booleanStyle = MarkupName("boolean-style")
    static let textStyle = MarkupName("text-style")
    static let map = MarkupName("map")

    // Tables.
    static let table = MarkupName("table")
    static let tableColumn = MarkupName("table-column")
    static let tableColumns = MarkupName("table-columns")
    static let tableHeaderColumns = MarkupName("table-header-columns")
    static let tableColumnGroup = MarkupName("table-column-group")
    static let tableRow = MarkupName("table-row")
    static let tableRows = MarkupName("table-rows")
    static let tableHeaderRows = MarkupName("table-header-rows")
    static let tableRowGroup = MarkupName("table-row-group")
    static let tableCell = MarkupName("table-cell")
    static let coveredCell = MarkupName("covered-table-cell")

    // Texts.
    static let paragraph = MarkupName("p")
    static let span = MarkupName("span")
    static let link = MarkupName("a")
    static let spaces = MarkupName("s")
    static let tab = MarkupName("tab")
    static let lineBreak = MarkupName("line-break")
}

extension MarkupReader {
    /// The value of an attribute by its name as it is written, with its prefix: `office:value`, which all programs write so.
    func attribute(written name: StaticString) throws(PartFault) -> String? {
        for attribute in attributes
        where name.withUTF8Buffer({ bytes[attribute.written].elementsEqual($0) }) {
            return try MarkupText.value(attribute.value, of: bytes)
        }
        return nil
    }

    /// The whole number in such an attribute, at least one; one where it is not there.
    func count(written name: StaticString) throws(PartFault) -> Int {
        guard let digits = try attribute(written: name) else { return 1 }
        guard let number = WholeNumber.value(of: digits.utf8), number > 0 else {
            throw .content(nil, "an attribute is no number")
        }
        return number
    }
}
