/// Styles of an OpenDocument spreadsheet: letters, places and numbers of cells, widths, heights and pages.
enum OpenDocumentStyles {
    // MARK: Styles that programs know by name

    /// The style of all cells, and those of headings and links.
    static func named(_ look: Spreadsheet.Look) -> String {
        let sizes = look.letters
        func letters(_ size: Int, _ traits: String = "") -> String {
            "<style:text-properties fo:font-family=\"\(sizes.name)\" fo:font-size=\"\(size)pt\" fo:language=\"en\" "
                + "fo:country=\"GB\"\(traits)/>"
        }
        func style(_ name: String, _ shown: String, _ properties: String) -> String {
            "<style:style style:name=\"\(name)\" style:display-name=\"\(shown)\" style:family=\"table-cell\""
                + (name == "Default" ? "" : " style:parent-style-name=\"Default\"") + ">\(properties)</style:style>"
        }
        let bold = " fo:font-weight=\"bold\""
        let link = " fo:color=\"#0563c1\" style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
        return "<office:styles>" + style("Default", "Default", letters(sizes.size))
            + style(heading1, "Heading 1", letters(sizes.title, bold))
            + style(heading2, "Heading 2", letters(sizes.subtitle, bold))
            + style(hyperlink, "Hyperlink", letters(sizes.size, link)) + "</office:styles>"
    }

    private static let heading1 = "Heading_20_1"
    private static let heading2 = "Heading_20_2"
    private static let hyperlink = "Hyperlink"

    // MARK: Cells

    /// The name of the style of a cell.
    static func cell(_ style: CellStyle) -> String { "ce\(style.rawValue)" }

    /// Whether numbers of a style are shares.
    static func isPercentage(_ style: CellStyle) -> Bool { Number(style)?.isPercentage ?? false }

    /// The styles of all cells, and of the numbers in them.
    static var cells: String {
        Number.allCases.map(\.element).joined()
            + CellStyle.allCases.map { style in
                let number = Number(style).map { " style:data-style-name=\"\($0.name)\"" } ?? ""
                return "<style:style style:name=\"\(cell(style))\" style:family=\"table-cell\" "
                    + "style:parent-style-name=\"\(parent(style))\"\(number)>\(properties(style))</style:style>"
            }.joined()
    }

    private static func parent(_ style: CellStyle) -> String {
        switch style {
        case .title: heading1
        case .subtitle: heading2
        case .link, .wrappedLink: hyperlink
        default: "Default"
        }
    }

    private static func properties(_ style: CellStyle) -> String {
        let wrap = "fo:wrap-option=\"wrap\" style:vertical-align=\"top\""
        func placed(_ side: String) -> String {
            "<style:table-cell-properties \(wrap) style:text-align-source=\"fix\"/>"
                + "<style:paragraph-properties fo:text-align=\"\(side)\"/>"
        }
        let bold = "<style:text-properties fo:font-weight=\"bold\"/>"
        return switch style {
        case .heading: bold
        case .wrapped, .wrappedLink: "<style:table-cell-properties \(wrap)/>"
        case .wordsHeading: placed("start") + bold
        case .numbersHeading: placed("end") + bold
        case .wordsAmongNumbers: placed("end")
        case .pounds, .price, .wholePounds, .whole, .decimal, .wholePercentage, .percentage:
            "<style:table-cell-properties style:vertical-align=\"top\"/>"
        default: ""
        }
    }

    /// How numbers are shown.
    private enum Number: String, CaseIterable {
        case money, share, pounds, price, wholePounds, whole, decimal, wholePercentage, percentage

        init?(_ style: CellStyle) {
            switch style {
            case .money: self = .money
            case .share: self = .share
            case .pounds: self = .pounds
            case .price: self = .price
            case .wholePounds: self = .wholePounds
            case .whole: self = .whole
            case .decimal: self = .decimal
            case .wholePercentage: self = .wholePercentage
            case .percentage: self = .percentage
            default: return nil
            }
        }

        var name: String { "n-\(rawValue)" }

        var isPercentage: Bool {
            switch self {
            case .share, .wholePercentage, .percentage: true
            case .money, .pounds, .price, .wholePounds, .whole, .decimal: false
            }
        }

        /// The fewest decimals and the most.
        private var places: ClosedRange<Int> {
            switch self {
            case .money, .pounds, .decimal, .percentage, .share: 2...2
            case .price: 2...6
            case .whole, .wholePounds, .wholePercentage: 0...0
            }
        }

        var element: String {
            let kind = isPercentage ? "percentage-style" : "number-style"
            let sign = [.pounds, .price, .wholePounds].contains(self) ? "<number:text>£</number:text>" : ""
            let decimals =
                "number:decimal-places=\"\(places.upperBound)\" number:min-decimal-places=\"\(places.lowerBound)\""
            return "<number:\(kind) style:name=\"\(name)\">\(sign)<number:number \(decimals) "
                + "number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
                + (isPercentage ? "<number:text>%</number:text>" : "") + "</number:\(kind)>"
        }
    }

    // MARK: Sheets

    /// The name of the style of a column of a width, of a row of a height, and of a sheet.
    static func column(_ width: Int) -> String { "co\(width)" }
    static func row(_ height: Int?) -> String { height.map { "ro\($0)" } ?? "ro" }
    static func sheet(of sheet: Spreadsheet.Sheet) -> String { "ta" + pages(sheet.pagesWide) }

    private static func pages(_ pagesWide: Int?) -> String { pagesWide.map(String.init) ?? "" }

    /// The styles of all columns, rows and sheets.
    static func sheets(_ sheets: [Spreadsheet.Sheet]) -> String {
        let columns = Set(sheets.flatMap(\.widths)).sorted().map {
            "<style:style style:name=\"\(column($0))\" style:family=\"table-column\">"
                + "<style:table-column-properties style:column-width=\"\($0 * hundredthsOfAnInch / 100)."
                + "\($0 * hundredthsOfAnInch % 100 / 10)\($0 * hundredthsOfAnInch % 10)in\"/></style:style>"
        }
        let heights = [nil] + Set(sheets.flatMap(\.heights)).sorted().map(Optional.some)
        let rows = heights.map { height in
            let fixed =
                height.map { "style:row-height=\"\($0)pt\" style:use-optimal-row-height=\"false\"" }
                ?? "style:use-optimal-row-height=\"true\""
            return "<style:style style:name=\"\(row(height))\" style:family=\"table-row\">"
                + "<style:table-row-properties \(fixed)/></style:style>"
        }
        let tables = Set(sheets.map(\.pagesWide)).sorted { ($0 ?? 0) < ($1 ?? 0) }.map {
            "<style:style style:name=\"ta\(pages($0))\" style:family=\"table\" "
                + "style:master-page-name=\"page\(pages($0))\"><style:table-properties table:display=\"true\"/></style:style>"
        }
        return columns.joined() + rows.joined() + tables.joined()
    }

    /// A digit of Arial in 12 points, with what a spreadsheet leaves beside it.
    private static let hundredthsOfAnInch = 10

    // MARK: Pages

    /// The pages on which sheets are printed, for each number of them beside one another.
    static func pages(_ pagesWide: [Int?]) -> String {
        let kinds = Set(pagesWide).sorted { ($0 ?? 0) < ($1 ?? 0) }
        let layouts = kinds.map { wide in
            let fitted = wide.map { " style:scale-to-X=\"\($0)\" style:scale-to-Y=\"0\"" } ?? ""
            return "<style:page-layout style:name=\"layout\(pages(wide))\"><style:page-layout-properties "
                + "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\"\(fitted)/>"
                + "</style:page-layout>"
        }
        let masters = kinds.map { wide in
            "<style:master-page style:name=\"page\(pages(wide))\" style:page-layout-name=\"layout\(pages(wide))\">"
                + "<style:header style:display=\"false\"/><style:footer style:display=\"false\"/></style:master-page>"
        }
        return "<office:automatic-styles>\(layouts.joined())</office:automatic-styles>"
            + "<office:master-styles>\(masters.joined())</office:master-styles>"
    }
}

extension Spreadsheet.Look {
    /// The family of its letters, and their sizes in points.
    var letters: (name: String, size: Int, subtitle: Int, title: Int) {
        switch self {
        case .working: ("Liberation Sans", 10, 12, 14)
        case .published: ("Arial", 12, 14, 16)
        }
    }
}
