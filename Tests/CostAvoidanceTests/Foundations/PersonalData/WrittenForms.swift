import CostAvoidance
import Testing

/// How people write what must not stand in an input, and what looks like it and is none.
///
/// Numbers are of those that nobody has: 943 476 5919 is the NHS Data Dictionary's example, 01632 960001 and 07700 900123 are Ofcom's for
/// drama, 010101 0109 ends as a Scottish number does, and 320 000 0015 is the first of Northern Ireland's range.
enum WrittenForms {
    /// A form with where it stands and what it is taken for; nil where it passes.
    struct Form: CustomTestStringConvertible, Sendable {
        let text: String
        let place: PersonalDataGuard.Place
        let kind: PersonalDataKind?

        var testDescription: String { text }
    }

    private static func forms(
        _ kind: PersonalDataKind?, at place: PersonalDataGuard.Place = .caseCell, _ texts: [String]
    ) -> [Form] {
        texts.map { Form(text: $0, place: place, kind: kind) }
    }

    static let healthNumbers =
        forms(
            .nhsNumber,
            [
                "9434765919", "943 476 5919", "943-476-5919", "943.476.5919", "943/476/5919", "943\u{A0}476\u{A0}5919",
                "943\u{2009}476\u{2009}5919", "943\u{2013}476\u{2013}5919", "943  476  5919", " 9434765919 ",
                "9434765919.",
                "(943 476 5919)", "NHS9434765919", "NHS: 943 476 5919", "NHS no. 94 34 76 59 19",
                "nhs number 9434 765919",
                "\u{FF19}434765919", "seen as 943 476 5919 in May", "see 9434765919, then 2", "9434765919;",
                "no:9434765919",
                "0101010109", "010101 0109", "CHI 010101 0109", "CHI:0101010109", "101010109", "3200000015",
                "320 000 0015",
                "H&C 320 0000015", "HCN 3200000015", "9434765919?", "\"943 476 5919\"", "id 943-476-5919 (old)",
                "943_476_5919", "943 4765919", "943476 5919", "9434765919x", "9434765919.0", "ref 9434765919.0",
                "943\u{B7}476\u{B7}5919", "943 - 476 - 5919", "943|476|5919", "NHS-9434765919", "nhs_9434765919",
                "CHI 101010109", "CHI 10101 0109", "H and C number 32000 00015", "H & C 32000 00015",
                "\u{FF19}\u{FF14}\u{FF13}\u{FF14}\u{FF17}\u{FF16}\u{FF15}\u{FF19}\u{FF11}\u{FF19}",
                "\u{669}\u{664}\u{663}\u{664}\u{667}\u{666}\u{665}\u{669}\u{661}\u{669}",
                "\u{96F}\u{96A}\u{969}\u{96A}\u{96D}\u{96C}\u{96B}\u{96F}\u{967}\u{96F}",
                "https://example.org/?nhs=9434765919", "https://example.org/?id=943%20476%205919", "943 476 5919/1",
                "9434765919-2", "9434765919/9434765870", "9.434765919E+09", "9.434765919e9", "2024-9434765919",
            ])
        + forms(.nhsNumber, at: .caseIdentifier, ["9434765919-1", "943 476 5919/1", "1-9434765919", "C01/9434765919"])
    static let insuranceNumbers = forms(
        .nationalInsuranceNumber,
        [
            "AB123456C", "ab123456c", "AB 12 34 56 C", "ab 12 34 56 c", "AB-12-34-56-C", "AB.12.34.56.C",
            "AB123456 C", "AB 123456 C", "AB/12/34/56/C", "AB 12 34 56", "AB 123456", "NI AB123456C",
            "NINO: AB123456C.",
            "AB\u{A0}12\u{A0}34\u{A0}56\u{A0}C", "(AB123456C)", "his is AB123456C, hers not", "JG103759A",
            "AB\u{2013}12\u{2013}34\u{2013}56\u{2013}C", "\u{FF21}\u{FF22}123456C",
            "AB_12_34_56_C", "NI AB123456", "nino ab123456", "NINOAB123456C", "National Insurance AB123456",
            "AB\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF15}\u{FF16}C", "\u{410}\u{412}123456\u{421}",
            "\u{391}\u{392}123456C", "NIAB123456C",
            "nino AB12 3456C", "NI number AB 1234 56C", "NI no AB 123 456 C", "National insurance AB 12 3456 C",
            "nino ab12 3456c", "AB123 456C", "AB12 3456C",
        ])
    static let postcodes = forms(
        .postcode,
        [
            "SW1A 1AA", "sw1a 1aa", "sw1a1aa", "SW1A1AA", "M1 1AE", "M11AE", "DE1 2QY", "DE12QY", "DE1  3AA",
            "DE1\u{A0}3AA", "DE22 3NE", "DE223NE", "EC1A 1BB", "W1A 0AX", "CR2 6XH", "DN55 1PT", "B33 8TH", "de1-3aa",
            "lives at DE13AA", "near de22 3ne", "in DE1 3AA.", "(DE1 3AA)", "postcode:DE1 3AA", "DE1 3AA, Derby",
            "BT1 1AA", "JE2 3AB", "GY1 1AA", "IM1 1AA", "ZE1 0AA", "flat in DE1 3AA since May",
            "DE\u{FF11} \u{FF12}AB", "postcode_DE1_3AA",
            "lives at DE 22 3NE", "postcode DE22 3 NE", "postcode: DE22,3NE", "postcode DE22.3NE", "postcode DE22/3NE",
            "home DE2 23NE", "flat m145rx", "resides m145rx", "lives at S1 4HR",
        ])
    static let emailAddresses = forms(
        .emailAddress,
        [
            "jo@example.org", "Jo.B@Example.Org", "ask jo.b@example.org.uk", "<jo@example.org>",
            "mailto:jo@example.org",
            "see @home bob@example.com", "bob@ example.com", "bob @example.com", "bob @ example.com",
            "bob [at] example.com",
            "bob(at)example.com", "bob {at} example.com", "bob at example.com", "bob AT example DOT com",
            "bob [at] example [dot] com", "jos\u{E9}@example.org", "jo@ex\u{E4}mple.org", "jo_b@example.org",
            "jo+x@example.org",
            "jo@example.org.", "jo@mail.example.nhs.uk", "jo@example.org;al@example.org", "jo\u{FF20}example.org",
            "a.smith\u{FF20}example.org", "https://example.org/?m=jo%40example.org", "jo\\@example.org",
            "jo.smith@example .com", "jo.smith@example. com", "jo.smith@example,com",
        ])
    static let telephoneNumbers =
        forms(
            .telephoneNumber,
            [
                "01632 960001", "01632960001", "(01632) 960001", "(01632) 960 001", "01632-960001", "01632.960001",
                "01632/960001",
                "0163 296 0001", "020 7946 0018", "07700 900123", "07700900123", "07700 900 123", "07700-900-123",
                "7700900123",
                "1632960002", "447700900123", "+447700900123", "+44 7700 900123", "+44 (0)7700 900123",
                "+44 1632 960001",
                "(+44) 7700 900123", "0044 7700 900123", "+44\u{A0}7700\u{A0}900123", "07700\u{A0}900123",
                "ring 01632 960001 after six", "tel:01632960001", "t. 01632 960001.", "m 07700 900123, evenings",
                "0800 496 0001",
                "01632 960001 ext 4", "07700\u{2013}900123",
                "07700_900123", "+353 87 123 4567", "00353 87 123 4567", "mob07700900123", "tel01632960001",
                "tel 960001",
                "Phone: 9600012", "07700900123.0", "7.700900123E+09", "call 0048601234567", "0033 1 23 45 67 89",
                "telephone: 960 001", "tel. 960 0012", "ring 960001", "call on 960001", "07700 900123/4",
                "01632:960001",
                "\u{966}\u{96D}\u{96D}\u{966}\u{966}\u{96F}\u{966}\u{966}\u{967}\u{968}\u{969}",
            ])
        + forms(.telephoneNumber, at: .caseIdentifier, ["447700900123", "44 7700 900123"])
    static let dates =
        forms(
            .dateOfBirth,
            [
                "12/05/1948", "12-05-1948", "12.05.1948", "12 05 1948", "1/5/1948", "05/12/1948", "05/21/1948",
                "1948-05-12",
                "1948/05/12", "1948.05.12", "12/05/48", "12-05-48", "12.05.48", "03/05/71", "3 May 1971",
                "3rd May 1971",
                "3rd of May 1971", "May 3, 1971", "May 3rd 1971", "3-May-1971", "3-May-71", "3 May '71", "3 May 71",
                "03MAY1971",
                "3 Ionawr 1971", "3 o Fawrth 1971", "born 3 o Fai 1971", "1971-05-03T00:00:00", "03/05/1971 00:00",
                "1971-05-03 00:00:00.000", "dob:03/05/1971",
                "DOB 030571", "dob 03051971", "born 19710503", "born 3 5 1971", "d.o.b. 3 5 71", "born 12 May 1948",
                "b. 12/05/1948",
                "12\u{2013}05\u{2013}1948", "12\u{A0}May\u{A0}1948", "Monday 3 May 1971", "DOB: 3.5.71",
                "12.3.51", "12-3-51", "12 / 03 / 1951", "dob 19510312", "19510312, date of birth", "12/III/1951",
                "12.iii.1951", "12_05_1948", "12/05-1948", "12/05 1948", "12|05|1948",
                "\u{FF11}\u{FF12}/\u{FF10}\u{FF15}/\u{FF11}\u{FF19}\u{FF14}\u{FF18}",
            ])
        + forms(
            .dateOfBirth, at: .caseIdentifier, ["12031951", "19510312", "31121999", "JS12/05/1948", "id12/05/1948"])
    static let addresses = forms(
        .address,
        [
            "12 High Street", "12 high street", "12, High Street", "12a High St", "Flat 3, 14 Mill Lane",
            "27B Osmaston Rd",
            "12-14 Station Road, Derby", "lives at 9 Park Avenue", "3 The Crescent", "5 Heol Fawr", "8 Oak Close",
            "4 St John's Terrace", "100012345678", "UPRN 10001234567", "uprn: 100012345678", "1 Acacia Gardens",
            "12 MILL LANE",
            "moved to 7 King's Court",
            "12 High st", "12 High st.", "12 Oak close", "UPRN: 10 0030 309281", "12 Acacia Fold", "12 Acacia Vale",
            "12 Acacia Quay", "12 Acacia Wharf", "12 Acacia Croft", "12 Acacia Garth", "12 Acacia Heights",
            "12 Lon Las",
            "12 Maes y Coed", "12 Clos y Parc",
        ])
    static let names = forms(
        .name, at: .caseIdentifier,
        [
            "Mary Smith", "Smith, Mary", "SMITH, Mary", "SMITH, John", "SMITH John", "JOHN SMITH", "john smith",
            "J Smith", "J. Smith",
            "Smith, J", "Smith J.R.", "J.R. Smith", "Mr J Smith", "Mr Smith", "Mrs. Smith", "Dr A. Patel", "Ms O'Neill",
            "Miss Jones", "Baby Smith", "Anne-Marie O'Neill", "Si\u{F4}n ap Rhys", "Ludwig van Beethoven",
            "John Smith 2", "John Smith (2)",
            "John\u{A0}Smith", "John  Smith", "john.smith", "john_smith", "john-smith", "JohnSmith", "Smith/John",
            "Smith; John",
            "Smith:John", "Mary", "MARGARET", "Mohammed", "Mary01", "C01 Mary", "01-Margaret", "Client Mary", "Mary S",
            "Mary S.",
            "Mohammed Ali Khan", "\u{141}ukasz Nowak", "Zo\u{EB} Jones", "Siobh\u{E1}n Kelly", "de Souza, Ana",
            "Ana de Souza",
            "Patel A", "PATEL, A", "margaret t", "Smith & Mary", "Smith (Mary)", "Smith J", "SMITH J", "smith j",
            "JANE", "jane",
            "Bob", "JSMITH", "jsmith01", "Smith1951", "Smith-Jones", "Patel", "Siobh\u{E1}n", "van der Berg", "Priya K",
            "J.S.", "Khan", "Khan01", "O'Neill", "Nguyen", "Wong K", "Dave", "Jimmy T", "Kayleigh", "Niamh", "Dafydd",
            "Agnieszka K", "Kowalska A", "krzysztof", "166 Angharad Demir", "036 Violet Entwistle",
            "166 Entwistle, Violet",
            "C128 Violet Entwistle", "Case 01 Violet Entwistle", "166_Violet_Entwistle", "0166_violet_entwistle",
            "166-Violet-Entwistle", "12 V Entwistle", "SmithA", "RobinsonB", "AndersonD", "YetundePhillips",
            "VioletHarris",
            "MScott", "JCarter", "VioletHarris68",
            // Of scripts without capitals, some of which write a name in one word.
            "\u{930}\u{93E}\u{92E} \u{936}\u{930}\u{94D}\u{92E}\u{93E}",
            "\u{645}\u{62D}\u{645}\u{62F} \u{639}\u{644}\u{64A}",
            "\u{674E}\u{5C0F}\u{9F99}", "\u{738B}\u{82B3}", "\u{4F50}\u{85E4}\u{3000}\u{5065}",
            "\u{305F}\u{306A}\u{304B}",
            "\u{AE40}\u{BBFC}\u{C218}",
        ])

    static let caught =
        healthNumbers + insuranceNumbers + postcodes + emailAddresses + telephoneNumbers + dates + addresses + names

    /// Forms of somebody's own that pass: they look like too many other things.
    static let missedOnPurpose: [(text: String, place: PersonalDataGuard.Place, why: String)] = [
        ("94 34 76 59 19", .caseCell, "grouped as no health number is, and not called one"),
        ("943476591", .caseCell, "nine digits"), ("AB-123456", .caseIdentifier, "a usual case number"),
        ("AB123456", .caseCell, "two letters and six digits are a usual number"),
        ("7700900123", .caseIdentifier, "ten digits without a nought are a usual case number"),
        ("101010109", .caseIdentifier, "nine digits are a usual case number"),
        ("100012345678", .caseIdentifier, "twelve digits are a usual case number"),
        ("P-12-05-48", .caseIdentifier, "figures that may count anything"),
        ("01/02/03", .caseIdentifier, "figures that may count anything"),
        ("030571", .caseCell, "six digits, and no birth is spoken of"),
        ("19710503", .caseCell, "eight digits, and no birth is spoken of"),
        ("26056", .caseCell, "a day as a spreadsheet counts it"),
        ("May 1971", .caseCell, "a month is enough for nobody"),
        ("Mary Smith", .caseCell, "names are looked for in case_id alone"),
        ("Nkemelu A", .caseIdentifier, "as Locality A"), ("BOB", .caseIdentifier, "three capitals are a usual code"),
        ("Jade", .caseIdentifier, "a given name that is a word as well"),
        ("120351", .caseIdentifier, "six figures are a usual case number"),
        ("Nkechi", .caseIdentifier, "one word that is no frequent given name"), ("JS", .caseIdentifier, "initials"),
        ("Rose Cottage", .caseCell, "a house without a number"),
        ("High Street 12", .caseCell, "a street and a count"), ("12 Kingsway", .caseCell, "a count and a place"),
        ("943-4765919", .caseIdentifier, "a usual case number"),
        ("https://example.org/9434765919", .caseCell, "the number of a page"),
        ("ISBN 0521809770", .caseCell, "books have the same check"),
        ("ring 01632 960001", .reference, "a publisher's"), ("in DE13AA", .freeText, "a code of a service"),
        ("of 12 High Street", .reference, "a publisher's"),
        ("DE1", .caseCell, "an area"), ("bob@example", .caseCell, "no dotted name"),
        ("prison number A1234AA", .caseCell, "no number of a prison is looked for"),
        ("UPN A801200001001", .caseCell, "no number of a pupil is looked for"),
        ("passport 925665416", .caseCell, "no number of a passport or of a licence to drive is looked for"),
        ("GB29 NWBK 6016 1331 9268 19", .caseCell, "no number of an account is looked for"),
        ("KHAN", .caseIdentifier, "four capitals are a usual code"),
        ("marysmith", .caseIdentifier, "names without a capital or a sign between them"),
        ("GreenA", .caseIdentifier, "a colour, and one of several"),
        ("VioletEntwistle", .caseIdentifier, "as HomeFirst, where neither part is a frequent name"),
        ("166 Entwistle", .caseIdentifier, "one word that is no frequent name"),
        ("AB,12,34,56,C", .caseCell, "figures of a list"),
        ("AB 1234 56C", .caseCell, "a code and a number, and not named"),
        ("CP 12 34 56", .caseCell, "numbers of child protection"),
        ("lives at S1O 2TN", .caseCell, "a letter in the place of a figure"),
        ("07700 9OO123", .caseCell, "letters in the place of figures"), ("07700,900123", .caseCell, "two numbers"),
        ("9434 765 919", .caseCell, "grouped as no health number is, and not called one"),
        ("12 Acacia Bank", .caseCell, "as 12 Food Bank parcels"), ("12 Mill-Lane", .caseCell, "a hyphen in a street"),
        ("jo_at_example.org", .caseCell, "as day-at-home.org"),
        ("dob 17665", .caseCell, "a day as a spreadsheet counts it"),
        ("born on the twelfth of May 1948", .caseCell, "a day in words"),
        ("May12/48", .caseIdentifier, "a month and a number, as Apr24/01"),
    ]

    static let ordinary: [(text: String, place: PersonalDataGuard.Place)] =
        [
            "C01", "case 12", "9434765918", "1234567890", "0000000000", "QQ123456C", "BG123456A", "2012-07", "10.5",
            "0.35", "35%",
            "ae-attendance", "weekly, had been monthly", "A&E attendance, all types", "see band b1 2nd week",
            "2 @ 3.50",
            "24/7 support", "1/2 day", "A&E 3/week", "2013-14 12 visits", "DE1 area", "ref 2013/14/07",
            "12 market days in 2014",
            "price 1.12.3", "May 2014", "up 2 us", "12 weeks in 2014", "ward 7 in 2013", "100000000000", "QQ1 2AB",
            "AA1 2AB",
            "2 visits to Mill Lane", "2 nights street homeless", "3 hospital beds", "1 week at home",
            "2 nights in Park House",
            "met at 3.30 at home", "e.g. at work", "3 may 20 visits", "12 of 40", "5 days a week", "stage 2 of 3",
            "HE14.0", "grants 123456 2014", "three years: 120, 135, 1400", "section 1.12.10",
            "NHS prices of 2022/23, read 2024",
            "tel contacts 2024", "NI 2023-24", "insurance at 2008-09 prices", "of 2011-12 a", "phone 6 weeks",
            "Band 5 V 2014", "doi:10.1234/9434765919", "10 Downing Street grant", "2 Park Lane shelter beds",
            "Funded by NIHR200166", "grant NIHR200166 of the NIHR", "1 Crown Court hearing", "2 County Court claims",
            "9434765919-12345", "1.5E+02", "2 Church Road bungalows project", "budget code 7700900123",
            "grant ref GR123456A", "invoice 447700900123",
            "G1 1ST visit", "E1 2ND visit", "L2 3RD attempt", "S1 4HR sessions", "N1 2HR visit", "M1 2DY course",
            "10-12-14 units", "1 Market Place drop-in", "insurance at 120 135 a week", "NI of 2023 and 2024",
            "home at 1 2 us", "telephone 120 135", "ring 12 times", "2 contacts close to home", "3/12 2014",
            "times 01:15 02:30 345", "home S1 4HR sessions", "see us @home, co",
        ].map { ($0, .caseCell) }
        + [
            "C01", "Case 12", "PERSON 7", "North 01", "Locality A", "Case Study 2", "household three", "ID 7",
            "Sub Total", "DER-0042",
            "2024-000123", "12-3456-7890", "1234-567-890", "AB-123456", "p0001x", "Wave 2 17", "Control 4", "u-77-19",
            "Person One", "PERSON TWO", "Client Eleven", "01 North Ward", "2024 Wave Two", "Apr24/01", "Apr24/48",
            "2024-05-01-7", "12 ASC EH", "12-Wave-2",
            "St. Mary's", "St Peter's Ward 3", "Saint Luke", "20240115", "32011951", "12131951", "12032051", "29021951",
        ].map { ($0, .caseIdentifier) }
        + [
            "ISBN 0521809770", "https://example.org/a/9434765919", "NHS Reference Costs 2019/20, 2020/21, read 2024",
            "doi.org/10.1136/bmj.9434765919", "tables 123456-1234", "Mill Lane 12, 01632 960001",
        ].map { ($0, .reference) }
        + ["NHS England, read 12/05/2024", "accessed 1 April 2015", "2 Marsham Street, London"].map { ($0, .reference) }
        + ["Derby, first year to 31 March 2013", "Read on 1 April 2015", "24/7 line"].map { ($0, .freeText) }
}
