/// How a cell is set; the raw value is its place in the list of formats of the file.
enum CellStyle: Int, CaseIterable {
    case plain, heading
    /// An amount with two decimals.
    case money
    /// A share as a percentage.
    case share
    /// The title of a sheet, marked as a heading of level 1.
    case title
    /// A heading within a sheet, marked as one of level 2.
    case subtitle
    /// Words on as many lines as they need.
    case wrapped
    /// The heading of a column of words, and of one of numbers.
    case wordsHeading, numbersHeading
    /// Words among numbers: shorthand for why there is none.
    case wordsAmongNumbers
    /// Words that lead somewhere, on one line and on as many as they need.
    case link, wrappedLink
    /// Pounds and pence, with the sign of the pound.
    case pounds
    /// A whole number, and one with decimals, of which two are shown.
    case whole, decimal
    /// A whole percentage, and one with decimals.
    case wholePercentage, percentage
    /// Words that a spreadsheet must not take for a date or a number.
    case literal
    /// Pounds that are told to no penny, with the sign of the pound.
    case wholePounds

    /// The part of the file that lists every format.
    static func sheet(_ look: Spreadsheet.Look) -> String {
        Spreadsheet.declaration + "<styleSheet xmlns=\"\(Spreadsheet.main)\">" + numberFormats + fonts(look)
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + namedFormats + "<cellXfs count=\"\(allCases.count)\">\(allCases.map(\.format).joined())</cellXfs>"
            + "<cellStyles count=\"\(Named.allCases.count)\">\(Named.allCases.map(\.element).joined())</cellStyles>"
            + "</styleSheet>"
    }

    // MARK: Numbers

    private static let numberFormats: String = {
        let formats = [
            "#,##0.00;[Red]-#,##0.00", "0.######%", "\"£\"#,##0.00;-\"£\"#,##0.00", "#,##0", "#,##0.00", "0%", "0.00%",
            "\"£\"#,##0;-\"£\"#,##0",
        ]
        let written = formats.enumerated().map {
            "<numFmt numFmtId=\"\(firstFormat + $0)\" formatCode=\"\(SheetXML.escaped($1))\"/>"
        }
        return "<numFmts count=\"\(formats.count)\">\(written.joined())</numFmts>"
    }()

    /// The first number that a file may give to a format of its own.
    private static let firstFormat = 164

    /// The number that every file gives to the format of text.
    private static let textFormat = 49

    private var numberFormat: Int {
        switch self {
        case .money: Self.firstFormat
        case .share: Self.firstFormat + 1
        case .pounds: Self.firstFormat + 2
        case .whole: Self.firstFormat + 3
        case .decimal: Self.firstFormat + 4
        case .wholePercentage: Self.firstFormat + 5
        case .percentage: Self.firstFormat + 6
        case .literal: Self.textFormat
        case .wholePounds: Self.firstFormat + 7
        case .plain, .heading, .title, .subtitle, .wrapped, .wordsHeading, .numbersHeading, .wordsAmongNumbers, .link,
            .wrappedLink:
            0
        }
    }

    // MARK: Letters

    /// The fonts in the order of their places: plain, bold, title, subtitle, link.
    private static func fonts(_ look: Spreadsheet.Look) -> String {
        let (name, size, subtitle, title) = look.letters
        func font(_ traits: String, _ size: Int, _ colour: String = "") -> String {
            "<font>\(traits)<sz val=\"\(size)\"/>\(colour)<name val=\"\(name)\"/></font>"
        }
        // The blue of links in Office's own style: 5.6 to 1 on white, and underlined besides.
        let blue = "<color rgb=\"FF0563C1\"/>"
        return "<fonts count=\"5\">" + font("", size) + font("<b/>", size) + font("<b/>", title)
            + font("<b/>", subtitle) + font("<u/>", size, blue) + "</fonts>"
    }

    private var font: Int {
        switch self {
        case .heading, .wordsHeading, .numbersHeading: 1
        case .title: Named.heading1.font
        case .subtitle: Named.heading2.font
        case .link, .wrappedLink: Named.hyperlink.font
        case .plain, .money, .share, .wrapped, .wordsAmongNumbers, .pounds, .whole, .decimal, .wholePercentage,
            .percentage, .literal, .wholePounds:
            0
        }
    }

    // MARK: Styles with a name

    /// Styles that programs know by name, and tell to those who do not see them.
    private enum Named: Int, CaseIterable {
        case normal, heading1, heading2, hyperlink

        var element: String {
            let (name, builtIn) =
                switch self {
                case .normal: ("Normal", 0)
                case .heading1: ("Heading 1", 16)
                case .heading2: ("Heading 2", 17)
                case .hyperlink: ("Hyperlink", 8)
                }
            return "<cellStyle name=\"\(name)\" xfId=\"\(rawValue)\" builtinId=\"\(builtIn)\"/>"
        }

        var font: Int {
            switch self {
            case .normal: 0
            case .heading1: 2
            case .heading2: 3
            case .hyperlink: 4
            }
        }
    }

    private var named: Named {
        switch self {
        case .title: .heading1
        case .subtitle: .heading2
        case .link, .wrappedLink: .hyperlink
        case .plain, .heading, .money, .share, .wrapped, .wordsHeading, .numbersHeading, .wordsAmongNumbers, .pounds,
            .whole, .decimal, .wholePercentage, .percentage, .literal, .wholePounds:
            .normal
        }
    }

    private static let namedFormats: String = {
        let formats = Named.allCases.map {
            "<xf numFmtId=\"0\" fontId=\"\($0.font)\" fillId=\"0\" borderId=\"0\"/>"
        }
        return "<cellStyleXfs count=\"\(formats.count)\">\(formats.joined())</cellStyleXfs>"
    }()

    // MARK: Places in the cell

    private var alignment: String? {
        switch self {
        case .wrapped, .wrappedLink: "<alignment vertical=\"top\" wrapText=\"1\"/>"
        case .wordsHeading: "<alignment horizontal=\"left\" vertical=\"top\" wrapText=\"1\"/>"
        case .numbersHeading, .wordsAmongNumbers: "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>"
        case .pounds, .wholePounds, .whole, .decimal, .wholePercentage, .percentage: "<alignment vertical=\"top\"/>"
        case .plain, .heading, .money, .share, .title, .subtitle, .link, .literal: nil
        }
    }

    private var format: String {
        let opening =
            "<xf numFmtId=\"\(numberFormat)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"\(named.rawValue)\""
            + (numberFormat == 0 ? "" : " applyNumberFormat=\"1\"") + (font == 0 ? "" : " applyFont=\"1\"")
        return alignment.map { "\(opening) applyAlignment=\"1\">\($0)</xf>" } ?? "\(opening)/>"
    }
}
