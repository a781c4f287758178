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
    /// Pounds for one unit, with as many decimals as the price has.
    case price
    /// A whole number, and one with decimals, of which two are shown.
    case whole, decimal
    /// A whole percentage, and one with decimals.
    case wholePercentage, percentage
    /// Words that a spreadsheet must not take for a date or a number.
    case literal
    /// Pounds that are told to no penny, with the sign of the pound.
    case wholePounds
    /// Numbers that may be changed.
    case inputPounds, inputShare, inputNumber
    /// Numbers as they were evaluated, beside those that may be changed.
    case evaluatedPounds, evaluatedShare, evaluatedNumber
    /// Amounts and numbers that a reader looks for first.
    case totalPounds, totalNumber
    /// A number with as many decimals as it has, a factor, and an amount before it is rounded.
    case number, factor, exact
    /// Headings of columns of words and of numbers, on a ground of their own.
    case bandedWords, bandedNumbers, bandedRemark
    /// Words that are said in bold, and words that matter less.
    case strong, quiet
    /// Words that stand behind a number, a little apart from it.
    case remark, quietRemark
    /// How a cell looks that may be changed, where it is only shown.
    case sample

    /// The part of the file that lists every format.
    static func sheet(_ look: Spreadsheet.Look) -> String {
        Spreadsheet.declaration + "<styleSheet xmlns=\"\(Spreadsheet.main)\">" + numberFormats + fonts(look)
            + fills
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
            "0.000000", "#,##0.0000", "\"£\"#,##0.00####;-\"£\"#,##0.00####",
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
        case .pounds, .totalPounds: Self.firstFormat + 2
        case .price, .inputPounds, .evaluatedPounds: Self.firstFormat + 10
        case .whole: Self.firstFormat + 3
        case .decimal: Self.firstFormat + 4
        case .wholePercentage: Self.firstFormat + 5
        case .percentage, .inputShare, .evaluatedShare: Self.firstFormat + 6
        case .factor: Self.firstFormat + 8
        case .exact: Self.firstFormat + 9
        case .literal: Self.textFormat
        case .wholePounds: Self.firstFormat + 7
        case .plain, .heading, .title, .subtitle, .wrapped, .wordsHeading, .numbersHeading, .wordsAmongNumbers, .link,
            .wrappedLink, .inputNumber, .evaluatedNumber, .totalNumber, .number, .bandedWords, .bandedNumbers, .strong,
            .quiet, .bandedRemark, .remark, .quietRemark, .sample:
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
        // Both more than 7 to 1 on their grounds.
        let inputs = "<color rgb=\"FF1F3A93\"/>"
        let grey = "<color rgb=\"FF505050\"/>"
        return "<fonts count=\"7\">" + font("", size) + font("<b/>", size) + font("<b/>", title)
            + font("<b/>", subtitle) + font("<u/>", size, blue) + font("", size, inputs) + font("", size, grey)
            + "</fonts>"
    }

    private var font: Int {
        switch self {
        case .heading, .wordsHeading, .numbersHeading, .totalPounds, .totalNumber, .bandedWords, .bandedNumbers,
            .bandedRemark, .strong:
            1
        case .inputPounds, .inputShare, .inputNumber, .sample: 5
        case .evaluatedPounds, .evaluatedShare, .evaluatedNumber, .quiet, .quietRemark: 6
        case .title: Named.heading1.font
        case .subtitle: Named.heading2.font
        case .link, .wrappedLink: Named.hyperlink.font
        case .plain, .money, .share, .wrapped, .wordsAmongNumbers, .pounds, .price, .whole, .decimal, .wholePercentage,
            .percentage, .literal, .wholePounds, .number, .factor, .exact, .remark:
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
            .price, .whole, .decimal, .wholePercentage, .percentage, .literal, .wholePounds, .inputPounds, .inputShare,
            .inputNumber,
            .evaluatedPounds, .evaluatedShare, .evaluatedNumber, .totalPounds, .totalNumber, .number, .factor,
            .bandedWords, .bandedNumbers, .bandedRemark, .strong, .quiet, .exact, .remark, .quietRemark, .sample:
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
        case .remark, .quietRemark, .bandedRemark:
            "<alignment horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\"/>"
        case .wrapped, .wrappedLink, .strong, .quiet, .sample: "<alignment vertical=\"top\" wrapText=\"1\"/>"
        case .wordsHeading, .bandedWords: "<alignment horizontal=\"left\" vertical=\"top\" wrapText=\"1\"/>"
        case .wordsAmongNumbers, .bandedNumbers:
            "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>"
        // A line that fills its column would touch the heading beside it.
        case .numbersHeading:
            "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\" indent=\"1\"/>"
        case .pounds, .price, .wholePounds, .whole, .decimal, .wholePercentage, .percentage, .inputPounds, .inputShare,
            .inputNumber,
            .evaluatedPounds, .evaluatedShare, .evaluatedNumber, .totalPounds, .totalNumber, .number, .factor,
            .exact:
            "<alignment vertical=\"top\"/>"
        case .plain, .heading, .money, .share, .title, .subtitle, .link, .literal: nil
        }
    }

    private var format: String {
        let opening =
            "<xf numFmtId=\"\(numberFormat)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"\(named.rawValue)\""
            + (numberFormat == 0 ? "" : " applyNumberFormat=\"1\"") + (font == 0 ? "" : " applyFont=\"1\"")
            + (fill == 0 ? "" : " applyFill=\"1\"")
        let inside = (alignment ?? "") + (isInput ? "<protection locked=\"0\"/>" : "")
        guard !inside.isEmpty else { return "\(opening)/>" }
        return opening + (alignment == nil ? "" : " applyAlignment=\"1\"")
            + (isInput ? " applyProtection=\"1\"" : "") + ">\(inside)</xf>"
    }
}
