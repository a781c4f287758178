import Testing

@testable import Workbooks

@Suite("Number formats under which a number is taken for another")
struct FormatDisguiseTests {
    private static func disguise(_ code: String, of number: String = "1200.5") -> FormatDisguise? {
        PlainDecimal(number.utf8).flatMap { NumberFormat(code: code).section(for: $0).disguise }
    }

    @Test(
        "A number of which the format shows nothing is told, and a nought that is not shown is a nought",
        arguments: [
            (";;;", "3", true), (";;;@", "-3", true), ("0;;", "-3", true), ("\"\";\"\";\"\"", "3", true),
            ("0;-0;;@", "0", false), (";;;", "0", false), ("0;;", "3", false), ("0", "3", false),
            ("General", "3", false),
            ("[>2] ;0", "3", true), ("0;-0;\"-\"", "3", false),
        ])
    func nothing(code: String, number: String, isUnseen: Bool) throws {
        let value = try #require(PlainDecimal(number.utf8))
        let read = FormattedNumber(value, NumberFormat(code: code), .from1900, isFormula: false)
        #expect((read.disguise == .nothing) == isUnseen)
    }

    @Test(
        "Other currencies, by sign, letters and word",
        arguments: [
            ("[$€-407] #,##0.00", "€"), ("[$€-2] #,##0.00", "€"), ("#,##0.00\\ \"€\"", "€"), ("$#,##0", "$"),
            ("\\$#,##0.00", "$"), ("[$$-409]#,##0.00", "$"), ("[$¥-411]#,##0", "¥"), ("#,##0.00\\ [$kr-406]", "kr"),
            ("#,##0 \"kr\"", "kr"), ("[$USD] #,##0.00", "USD"), ("\"EUR\" 0.00", "EUR"), ("General \"USD\"", "USD"),
            ("_-[$€-2]* #,##0.00_-;-[$€-2]* #,##0.00_-;_-[$€-2]* \"-\"??_-", "€"), ("#,##0.00 [$zł-415]", "zł"),
            ("\"Rs \"0", "Rs"), ("\"Rs. \"0", "Rs"), ("0 \"Ft\"", "Ft"), ("\"Dh\"0", "Dh"),
        ])
    func currency(code: String, sign: String) { #expect(Self.disguise(code) == .currency(sign)) }

    @Test(
        "Thousands, millions and pence, by a comma or a word",
        arguments: [
            ("\"£\"0.0\"m\"", "m"), ("£0.0,,\"m\"", ","), ("0,", ","), ("#,##0,", ","), ("#,##0.0,,", ","),
            ("0\"k\"", "k"),
            ("\"£\"0\"k\"", "k"), ("\"£m \"0.0", "m"), ("0\" thousand\"", "thousand"), ("0\"p\"", "p"),
            ("\"£000s: \"0", "000s"),
            ("£0.0 \"million\"", "million"), ("0\\m", "m"), ("0 \"hundred\"", "hundred"), ("0 \"lakh\"", "lakh"),
            ("0\" dozen\"", "dozen"), ("0\"000\"", "000"), ("0\\.00", "."), ("#,##0\".\"00", "."), ("0\\,00", ","),
            ("\"£'000 \"0", "000"), ("0 \"x 1000\"", "1000"), ("0\"x10³\"", "x10³"), ("0 \"× 1000\"", "1000"),
        ])
    func scale(code: String, word: String) { #expect(Self.disguise(code) == .scale(word)) }

    @Test(
        "Pounds, plain numbers and units behind them are what they show",
        arguments: [
            "General", "0", "#,##0", "#,##0.00", "\"£\"#,##0.00", "[$£-809]#,##0.00;[RED]-[$£-809]#,##0.00", "£#,##0",
            "_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-", "0 \"visits\"", "0.0%", "\"GBP\" 0.00",
            "# ?/?",
            "0.00E+00", "@", "mmm d, yyyy", "0 \"per month\"", "[$-809]dd mmmm yyyy;@",
        ])
    func plain(code: String) { #expect(Self.disguise(code) == nil) }

    @Test(
        "A number above nought that is shown with a minus, by sign, word or brackets",
        arguments: [
            ("(0)", "("), ("\"minus \"0", "minus"), ("\\-0", "-"), ("-£#,##0", "-"), ("\"–\"0", "\u{2013}"),
            ("(£#,##0.00)", "("), ("\"less \"General", "less"), ("£#,##0.00-", "-"), ("0\"-\"", "-"),
            ("£#,##0\" less\"", "less"),
        ])
    func minus(code: String, sign: String) throws {
        func read(_ number: String) throws -> FormatDisguise? {
            let number = try #require(PlainDecimal(number.utf8))
            return FormattedNumber(number, NumberFormat(code: code), .from1900, isFormula: false).disguise
        }
        #expect(try read("5") == .minus(sign))
        #expect(try read("-5") == nil)
        #expect(try read("0") == nil)
    }

    @Test(
        "A number below nought whose own part of the format shows no minus is told, and one in red or brackets is not",
        arguments: [
            ("0;0", true), ("#,##0.00;#,##0.00", true), ("0;0;0", true), ("0;[Red]0", false), ("0;-0", false),
            ("0;(0)", false), ("0", false), ("General", false), ("0;\"less \"0", false), ("#,##0_);(#,##0)", false),
            ("[Red]0;[Blue]0", false), ("£#,##0;£#,##0", true), ("0;0-", false), ("0;+0", true), ("0;\"x\"0", true),
            ("[Blue]0;[Blue]0", true), ("[<0]0;0", true), ("[<0]-0;0", false), ("[>=0]0;[Red]0", false),
            ("[>=0]0;0", true), ("[>100]0;0", false), ("0;0\" CR\"", false), ("0;\"▼\"0", false),
        ])
    func unsigned(code: String, isTold: Bool) throws {
        let number = try #require(PlainDecimal("-3".utf8))
        let read = FormattedNumber(number, NumberFormat(code: code), .from1900, isFormula: false)
        #expect((read.disguise == .unsigned) == isTold)
    }

    @Test(
        "Brackets, dashes and hyphens of a part for numbers below nought, or behind the digits, are no minus of others",
        arguments: [
            "0;(0)", "#,##0_);(#,##0)", "£#,##0;-£#,##0", "000-00", "0 \"(est.)\"", "\"(net) \"0", "yyyy-mm-dd",
            "_-\"£\"* #,##0.00_-;-\"£\"* #,##0.00_-;_-\"£\"* \"-\"??_-;_-@_-",
        ])
    func noMinus(code: String) throws {
        for text in ["5", "-5", "0"] {
            let number = try #require(PlainDecimal(text.utf8))
            #expect(FormattedNumber(number, NumberFormat(code: code), .from1900, isFormula: false).disguise == nil)
        }
    }

    private static func read(_ code: String, _ number: String) -> FormatDisguise? {
        PlainDecimal(number.utf8).flatMap {
            FormattedNumber($0, NumberFormat(code: code), .from1900, isFormula: false).disguise
        }
    }

    @Test(
        "Words in the place of a number are told, also where a condition brings them, and a day of the week alone",
        arguments: [
            ("\"<5\"", "3", "<5"), ("\"c\"", "3", "c"), ("\"Kowalski\"", "3", "Kowalski"), ("\\*", "3", "*"),
            ("[<5]\"<5\";0", "3", "<5"),
            ("[<5]\"c\";0", "0", "c"), ("0;0;\"n/a\"", "0", "n/a"), ("\"Yes\";\"Yes\";\"No\"", "1", "Yes"),
            ("\"Yes\";\"Yes\";\"No\"", "0", "No"), ("\"not known\"", "3", "not known"),
            ("ddd", "45413", "a day of the week"),
            ("\"-\"", "3", "-"),
        ])
    func words(code: String, number: String, words: String) { #expect(Self.read(code, number) == .words(words)) }

    @Test(
        "Nought that is shown as a dash or in words is nought, and other numbers under such formats are what they are",
        arguments: [
            ("[<5]\"<5\";0", "7"), ("0;-0;\"-\"", "0"), ("#,##0;-#,##0;\"–\"", "0"), ("[=0]\"nil\";0", "0"),
            ("[=0]\"None\";0", "0"), ("0;-0;\"-\"", "3"), ("_-* \"-\"??_-", "0"), ("\"£\"\"-\"", "0"), ("@", "3"),
            ("General", "3"), ("[Red]General", "3"), ("0 \"visits\"", "3"), ("0\"/yr\"", "3"), ("# ??/12", "0.5"),
            ("# ?/100", "0.5"), ("\"No. \"0", "3"), ("0\" GP contacts\"", "3"), ("+0;-0", "3"), ("0.00E+00", "3"),
        ])
    func noWords(code: String, number: String) { #expect(Self.read(code, number) == nil) }

    @Test(
        "A word beside a number that nobody knows may be a currency, a multiple or a limit, and is told",
        arguments: [
            "\"US\"£0", "\"IR£\"0", "\"KSh \"0", "\"Sh \"0", "\"Br \"0", "\"R\"0", "0\" TL\"", "0\" Tsd. £\"",
            "0\" shillings\"", "0\" score\"", "\"up to \"0", "\"max \"0", "\"M\"0", "\"Band \"0", "0\" (2)\"",
            "0 \"m2\"",
            "\"x\"General",
        ])
    func besides(code: String) throws {
        #expect(Self.read(code, "3") == .besides)
        var builder = WorkbookBuilder(rows: "<row r='1'><c r='A1' s='1'><v>45</v></c></row>")
        builder.formats = [code]
        #expect(try builder.read().sheets[0].faults.shown().map(\.code) == ["words-of-a-format"])
    }

    @Test(
        "A limit is told, and so are figures that the number has not",
        arguments: [
            ("\"<\"0", FormatDisguise.limit("<")), ("\"< \"0", .limit("<")), (">0", .limit(">")),
            ("\"≥\"0", .limit("≥")),
            ("0\"+\"", .limit("+")), ("0\" +\"", .limit("+")), ("General\"+\"", .limit("+")), ("0\"0\"", .scale("0")),
            ("\"1\"0", .scale("1")), ("0\\5", .scale("5")),
        ])
    func limits(code: String, told: FormatDisguise) { #expect(Self.read(code, "3") == told) }

    @Test(
        "A text is told of which the fourth part of a format shows nothing, other words, or a limit",
        arguments: [
            (";;;", FormatDisguise.otherText("")), ("0;-0;0;", .otherText("")), ("0;-0;0;\"n/a\"", .otherText("n/a")),
            ("General;General;General;\"5\"", .otherText("5")), ("0;-0;0;\"<\"@", .limit("<")),
        ])
    func texts(code: String, told: FormatDisguise) { #expect(NumberFormat(code: code).disguiseOfText == told) }

    @Test(
        "A text that is shown is nothing to tell of, and three parts say nothing of texts",
        arguments: ["@", "General", ";;", "0;-0;0", ";;;@", "_-* \"-\"??_-;_-@_-", "0;-0;0;_-@_-", "0;-0;0;General"])
    func shownTexts(code: String) { #expect(NumberFormat(code: code).disguiseOfText == nil) }

    @Test("A text that its cell does not show is a fault of the sheet, and one that it shows is none")
    func hiddenText() throws {
        var builder = WorkbookBuilder(
            rows:
                "<row r='1'><c r='A1' s='1' t='inlineStr'><is><t>12</t></is></c>"
                + "<c r='B1' s='2' t='inlineStr'><is><t>12</t></is></c><c r='C1' s='3' t='str'><f>T(\"x\")</f><v>x</v></c></row>"
        )
        builder.formats = ["0;-0;0;\"n/a\"", "0;-0;0;@", ";;;"]
        let faults = try builder.read().sheets[0].faults.shown()
        #expect(
            faults.map { "\($0.code) at \($0.position)" } == [
                "unseen-text at my.xlsx:outcomes!A1", "unseen-text at my.xlsx:outcomes!C1",
            ])
        #expect(faults.allSatisfy { !$0.message.contains("12") })
    }

    @Test("An escaped comma before three places parts thousands, as the format without the stroke does")
    func thousands() { #expect(Self.disguise("\"£\"0\\,000") == nil) }

    @Test(
        "So much a month, a year or each is a rate; a unit is none",
        arguments: [
            ("0\" per month\"", true), ("0\" pa\"", true), ("0\"/yr\"", true), ("£0\" pcm\"", true),
            ("0\" each\"", true),
            ("£#,##0\" a month\"", true), ("0\" / week\"", true), ("0\" a person\"", true), ("0\"/person\"", true),
            ("0\" nights a week\"", true), ("0\" hours each day\"", true), ("0\" A&E visits\"", false),
            ("# ?/12", false),
            ("0 \"visits\"", false), ("0\" days\"", false), ("£#,##0.00", false), ("0.0%", false),
        ])
    func rate(code: String, isRate: Bool) { #expect(NumberFormat(code: code).firstSection.isRate == isRate) }

    @Test("The part for numbers below zero has a currency of its own")
    func sections() {
        #expect(Self.disguise("\"£\"0;[$€-2]0", of: "-1") == .currency("€"))
        #expect(Self.disguise("\"£\"0;[$€-2]0", of: "1") == nil)
    }

    @Test("Each such cell is a fault of the sheet, at its place and with what to do")
    func faults() throws {
        var builder = WorkbookBuilder(
            rows:
                "<row r='1'><c r='A1' s='1'><v>45</v></c><c r='B1' s='2'><v>1.2</v></c><c r='C1' s='3'><v>3</v></c></row>"
        )
        builder.formats = ["[$€-407] #,##0.00", "\"£\"0.0\"m\"", "\"£\"0"]
        let faults = try builder.read().sheets[0].faults.shown()
        #expect(
            faults.map { "\($0.code) at \($0.position)" } == [
                "other-currency at my.xlsx:outcomes!A1", "scaled-number at my.xlsx:outcomes!B1",
            ])
        #expect(faults[0].remedy?.contains("convert it to pounds") == true)
    }
}
