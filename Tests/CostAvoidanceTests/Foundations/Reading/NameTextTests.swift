import Testing

@testable import CostAvoidance

@Suite("One rule for every name in every file")
struct NameTextTests {
    @Test(
        "A name is brought to one form, whichever way it was typed",
        arguments: [
            ("C01", "C01"), (" C01 ", "C01"), ("C01\t", "C01"), ("C01\u{A0}", "C01"), ("\u{3000}C01", "C01"),
            ("North East", "North East"), ("North  East", "North East"), ("North\u{A0}East", "North East"),
            ("North\u{2009}\u{A0}East", "North East"), ("North\nEast", "North East"), ("", ""), ("   ", ""),
            ("Cafe\u{301}", "Caf\u{E9}"), ("Caf\u{E9}", "Caf\u{E9}"), ("Ynys Mo\u{302}n", "Ynys M\u{F4}n"),
            ("\u{212B}", "\u{C5}"), ("e-mail 2", "e-mail 2"), ("E1", "E1"), ("1e5", "1e5"), ("#1", "#1"),
            ("# 7", "# 7"),
            ("A+E", "A+E"), ("case+1", "case+1"), ("Ward 3: north", "Ward 3: north"),
            // Joiners within words of scripts that need them, and pictures of several characters.
            ("\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}", "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}"),
            ("\u{1F469}\u{200D}\u{1F52C}", "\u{1F469}\u{200D}\u{1F52C}"), ("\u{2764}\u{FE0F}", "\u{2764}\u{FE0F}"),
        ])
    func form(typed: String, name: String) throws {
        let read = try NameText.read(typed)
        // Strings are equal whether or not they are composed; their bytes are what is printed.
        #expect(Array(read.utf8) == Array(name.utf8))
        var typed = typed
        let fromBytes = try typed.withUTF8 { bytes in try NameText.read(UnsafeRawBufferPointer(bytes)) }
        #expect(Array(fromBytes.utf8) == Array(name.utf8))
    }

    /// Every character that Unicode calls invisible and that a cell may hold, among them all of the fault's folder.
    @Test(
        "A character that cannot be seen is refused wherever it stands in a name",
        arguments: [
            "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{61C}", "\u{200E}", "\u{200F}",
            "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{180E}", "\u{34F}", "\u{115F}", "\u{3164}", "\u{FFA0}",
            "\u{2800}", "\u{FE0F}", "\u{E0041}", "\u{1B}", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{E000}",
        ] as [Character])
    func invisible(_ character: Character) throws {
        for name in ["\(character)C01", "C\(character)01", "C01\(character)", "\(character)", "C0\u{301}\(character)"] {
            let fault = #expect(throws: NameFault.self) { try NameText.read(name) }
            #expect(fault == .invisible(try #require(character.unicodeScalars.first)))
        }
    }

    @Test(
        "What a spreadsheet writes in place of a value is no name",
        arguments: [
            "#N/A", "#n/a", " #N/A ", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "####",
            "Err:502", "# N/A", "#ERROR!",
        ])
    func errorValue(_ text: String) {
        let fault = #expect(throws: NameFault.self) { try NameText.read(text) }
        #expect(fault?.wording.code == "error-value")
    }

    @Test(
        "A long number that a spreadsheet has shortened is no name",
        arguments: ["1.23457E+11", "1,23457E+11", "1E+11", "-4.5E+15", "9.43477e+09", "1.5E-07", "1.23457e11"])
    func shortened(_ text: String) {
        #expect(throws: NameFault.shortenedNumber(text)) { try NameText.read(text) }
    }

    @Test(
        "Names that differ in what people do not look at are alike",
        arguments: [
            ("North", "north"), ("NORTH", "North"), ("St. Mary's", "St Marys"), ("Health & Care", "Health and care"),
            ("North-East", "North East"), ("Caf\u{E9}", "Cafe"), ("North\u{2013}East", "North-East"),
            // Cyrillic and full-width letters that look like Latin ones.
            ("N\u{43E}rth", "North"), ("\u{FF2E}orth", "North"),
        ])
    func alike(one: String, other: String) {
        #expect(NameLikeness.sense(one) == NameLikeness.sense(other))
    }

    @Test("Names of two things are not", arguments: [("North", "South"), ("Area 1", "Area 2"), ("Ward A", "Ward B")])
    func different(one: String, other: String) {
        #expect(NameLikeness.sense(one) != NameLikeness.sense(other))
    }

    @Test("A letter of another alphabet looks like the one it is taken for, and a sign does not vanish")
    func looks() {
        #expect(NameLikeness.look("\u{421}01") == NameLikeness.look("C01"))
        #expect(NameLikeness.look("c01") == NameLikeness.look("C01"))
        #expect(NameLikeness.look("C-01") != NameLikeness.look("C01"))
    }

    @Test(
        "A row called a total is a total",
        arguments: [
            "Total", "TOTAL", "total", "Totals", "Total:", "Sub-total", "Subtotal", "Sub total", "Grand total",
            "GRAND TOTAL",
            "Overall total", "Total cost", "Total costs:", "Sum", "Sum total", "Total of the above", "Grand  Total",
            "Staff costs, total for nursing", "Annual total", "Total spend", "Project total 2024-25",
        ])
    func total(_ name: String) { #expect(TotalName.isTotal(name)) }

    @Test(
        "A row of another name is not",
        arguments: [
            "Totnes", "Total Care Ltd", "Summer club", "Sum of parts", "Sub-contractor", "Salaries", "T01", "S17",
            "Grand Hotel",
            "Total body irradiation", "Total Care", "All Saints", "All hours",
        ])
    func noTotal(_ name: String) { #expect(!TotalName.isTotal(name)) }

    @Test(
        "A case that is called as a figure of all cases is told as one, and a code is not",
        arguments: [
            ("Mean", true), ("Max", true), ("Min.", true), ("Median", true), ("Net change", true), ("% change", true),
            ("Difference", true), ("Average per person", true), ("Std dev", true), ("Count", true), ("Total", true),
            ("Avg", true), ("Ave.", true), ("Mean per person", true), ("Average per case", true), ("Per person", true),
            ("Cases", true), ("Cohort", true), ("MAX", true), ("Casey", false), ("Percy 2", false),
            ("P-001", false),
            ("n = 12", true), ("MAX-01", false), ("Change Team 3", false), ("C01", false), ("Minster 4", false),
            ("Diffey", false), ("Range", true), ("IQR", true), ("Mode", true), ("Highest", true),
            ("Number of people", true),
            ("Baseline", true), ("Rate", true), ("N12", false), ("Ranger 2", false),
            ("No. of clients", true), ("Clients seen", true), ("Whole group", true), ("St. Dev", true),
            ("p value", true),
            ("Cost £", true), ("T O T A L", true), ("Ttl", true), ("\u{3A3}", true), ("N=", true), ("SUM1", false),
            ("TOT-01", false), ("No 12", false), ("Case 12", false), ("A B", false), ("Number 5", false),
        ])
    func ofAllCases(_ name: String, _ isSo: Bool) { #expect(TotalName.isOfAllCases(name) == isSo) }

    @Test(
        "An item of costs that is a figure about the others is told, and what may be paid for is not",
        arguments: [
            ("Average", true), ("MAX", true), ("Count", true), ("Mean per person", true),
            ("Cost per participant", true),
            ("Std dev", true), ("Rates", false), ("Change programme", false), ("Target hardening", false),
            ("Minibus", false), ("Perinatal team", false), ("Average per month", true), ("Monthly average", true),
            ("Average hourly rate", true), ("Average cost per session", true), ("Cost per month", true),
            ("Cost each", true),
            ("Mean Street rent", false), ("Each One Teach One", false), ("Personnel", false),
        ])
    func figureAboutCosts(_ name: String, _ isSo: Bool) { #expect(TotalName.isFigureAboutCosts(name) == isSo) }
}
