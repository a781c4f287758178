/// Why a piece of text is not an exact decimal number.
///
/// A number is written as `1234.50` or `-0.5`: digits, at most one point, and a hyphen in front where it is negative. Everything else is refused and named, because a reader that guesses
/// what `1,5` meant will one day be wrong by a factor of ten.
public enum DecimalError: Error, Hashable, Sendable {
    /// Nothing was written.
    case empty
    /// The text is not a number in any form that is recognised.
    case notANumber
    /// `-` alone, which is nought in accounts and a gap elsewhere.
    case dashAlone
    /// `nil`, `none`, `zero`: a word for nought, which some write where nothing is known.
    case wordForNought
    /// `n/a`, `tbc`, `unknown`: a word for what is not known.
    case wordForUnknown
    /// `<5`, `*`, `[c]`: a count that was withheld because it is small.
    case suppressed
    /// `>5`: what a number is above.
    case floorAlone
    /// `NaN` or `inf`.
    case notFinite
    /// `#N/A`, `#REF!` or another of a spreadsheet's error values.
    case errorValue
    /// `(1200)`, as accounts write a minus.
    case brackets
    /// `1200-`, as some accounts write a minus.
    case minusBehind
    /// Two numbers where one belongs: `1200 450`, `£12£15`, `5-10`.
    case twoNumbers
    /// `1/2`, which may be a half or the first of February.
    case fraction
    /// A character among the digits that cannot be seen, by its number.
    case invisibleCharacter(UInt32)
    /// More decimal places, trailing zeros apart, than `limit`.
    case tooManyPlaces(limit: Int)
    /// Beyond the 38 digits that are held exactly.
    case tooLarge
    /// `1,234` or `1 234`.
    case thousandsSeparator
    /// `£1234` or `1234 GBP`.
    case currencySign
    /// `€45` or `45 USD`, by the sign that was written.
    case otherCurrency(String)
    /// `1,200`, which is the one number or the other.
    case twoReadings(String, String)
    /// `£1.200`, which is thousands where a point parts those.
    case threePlaces(thousands: String, pounds: String)
    /// `1.2e3`.
    case exponent
    /// `12,5` or `1.234,50`.
    case decimalComma
    /// `1,234567`: more digits behind a comma than a group of thousands has.
    case digitsRunTogether
    /// `12p`: pence where pounds are written.
    case pence
    /// A minus sign or dash that is not the hyphen of the keyboard.
    case typographicMinus
    /// It has digits that are none of 0 to 9, such as full-width ones.
    case otherDigits
    /// `35%` where a plain number is expected.
    case percentSign
    /// `5k` or `1.5m`: thousands or millions by a letter.
    case thousandsByLetter
    /// A number with words or signs beside it: `5 hours`, `<5`, `12 (est)`.
    case wordsBesideNumber
    /// A number with a space before or after it.
    case surroundingSpace

    /// What is wrong and what to write instead, to follow the text that was refused.
    public var explanation: String { explanation(after: nil, .none) }

    /// What may be done where a number is not known, which depends on where it stands.
    public enum Gap: Sendable, Hashable {
        /// Its cell may be empty.
        case emptyCell
        /// Its cell may not be empty, and its row may be left out.
        case rowLeftOut
        /// Nothing: there must be a number.
        case none
    }

    /// The same with an example made of the text itself, where it is one number that can be written otherwise.
    ///
    /// - Parameter gap: what may be done where the number is not known.
    public func explanation(of text: some StringProtocol, notKnown gap: Gap = .none) -> String {
        explanation(after: DecimalExample(text, refusedFor: self), gap)
    }

    private func explanation(after example: DecimalExample?, _ gap: Gap) -> String {
        let plain = example?.plain
        func rather(_ number: String, than written: String) -> String {
            "\(plain ?? number) rather than \(example?.written ?? written)"
        }
        return switch self {
        case .empty:
            "is empty; write a number such as 1234.50"
        case .notANumber:
            "is not a number; write digits alone, with a point before the decimals, such as 1234.50 or -0.5"
        case .dashAlone:
            "is a dash, which is zero in accounts and a gap elsewhere; \(Self.nought(or: gap))"
        case .wordForNought:
            "is a word that stands for zero or for a gap; \(Self.nought(or: gap))"
        case .wordForUnknown:
            "is no number, and may be none or not known; \(Self.nought(or: gap))"
        case .suppressed:
            "is a number that was withheld because it is small; write the number itself if you can get it"
                + "\(Self.wayOut(gap).map { ", else \($0)" } ?? ""): no other belongs in its place"
        case .floorAlone:
            "says only what the number is above; write the number itself"
                + (Self.wayOut(gap).map { ", or \($0) where it is not known" } ?? "")
        case .notFinite:
            "is not a finite number; write the figure itself"
        case .errorValue:
            "is what a spreadsheet writes for a formula without a value; write the figure itself"
        case .brackets:
            "is in brackets, as accounts write a minus; write the minus with the keyboard's hyphen, \(plain ?? "-1200")"
        case .minusBehind:
            "has its minus behind the number; write it in front, with the keyboard's hyphen, \(plain ?? "-1200")"
        case .twoNumbers:
            "has two numbers where one belongs; write one alone, or a range as its low and its high"
        case .fraction:
            "is written as a fraction; write it with a decimal point, \(rather("0.5", than: "1/2"))"
        case .invisibleCharacter(let number):
            "has an invisible character, U+\(Self.hexadecimal(number)); remove it and type the number anew"
        case .tooManyPlaces(let limit):
            "has more than \(limit) decimal place\(limit == 1 ? "" : "s"); round it to \(limit)"
        case .tooLarge:
            "is too large to be held exactly; check for a misplaced decimal point"
        case .thousandsSeparator:
            "has a thousands separator; write \(plain ?? "1234.50") without commas or spaces"
        case .currencySign:
            "has a currency sign; write \(plain ?? "1234.50") without £ or other signs"
        case .otherCurrency(let sign):
            "is in another currency than pounds (\(sign)); write the number of pounds that it comes to, alone"
        case .twoReadings(let grouped, let decimal):
            "could be \(grouped) or \(decimal), as the comma may part thousands or stand for the decimal point; write the one that is "
                + "meant, without a comma"
        case .threePlaces(let thousands, let pounds):
            "could be \(thousands) or \(pounds), as the point may part thousands or pence; write digits alone for the first, and two digits "
                + "behind the point for the other"
        case .exponent:
            "is written with an exponent; write it out in full, \(rather("1200", than: "1.2e3"))"
        case .decimalComma:
            "has a comma for the decimal point; write \(rather("12.5", than: "12,5"))"
        case .digitsRunTogether:
            "has more digits behind its comma than a group of thousands, as where digits run together; write it without commas, "
                + "1234.50, and look up how many digits it has"
        case .pence:
            "is in pence; write pounds, \(rather("0.12", than: "12p"))"
        case .typographicMinus:
            "has a dash or a typographic minus sign; write the minus with the keyboard's hyphen, \(plain ?? "-5")"
        case .otherDigits:
            "has digits of another form than the keyboard's; write \(plain ?? "1234.50")"
        case .percentSign:
            "is a percentage, and no share is wanted here; write the number itself, in the unit of its column"
        case .thousandsByLetter:
            "has a letter for thousands or millions; write it out in full, \(rather("5000", than: "5k"))"
        case .wordsBesideNumber:
            "has something beside the number; write the number alone"
        case .surroundingSpace:
            "has a space before or after the number; remove it"
        }
    }

    private static func nought(or gap: Gap) -> String {
        "write 0"
            + (wayOut(gap).map { ", or \($0) where nothing is known" } ?? " if it is none, else the number itself")
    }

    private static func wayOut(_ gap: Gap) -> String? {
        switch gap {
        case .emptyCell: "leave the cell empty"
        case .rowLeftOut: "take the row out"
        case .none: nil
        }
    }

    private static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
