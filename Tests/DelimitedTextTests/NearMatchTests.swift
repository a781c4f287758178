import DelimitedText
import Testing

@Suite("Suggesting what was meant") struct NearMatchTests {
    static let names = [
        "ae-attendance", "ambulance-call-out", "foster-care", "residential-care", "quantity", "quantity_low",
        "likelihood",
        "evaluate", "explain", "check", "costs", "service", "discount_rate",
    ]

    @Test(
        "The nearest name is suggested, and nothing where none is near",
        arguments: [
            ("quantitiy", "quantity"), ("qauntity", "quantity"), ("Quantity", "quantity"),
            ("quantity low", "quantity_low"), ("\u{FF51}\u{FF55}antity", "quantity"),
            ("ae\u{2010}attendance", "ae-attendance"),
            ("\u{FF41}\u{FF45}\u{FF0D}attendance", "ae-attendance"),
            ("likelyhood", "likelihood"), ("evalute", "evaluate"), ("chekc", "check"),
            ("ae_attendance", "ae-attendance"),
            ("care-foster", "foster-care"), ("attendance ae", "ae-attendance"), ("ambul", "ambulance-call-out"),
            ("resid", "residential-care"), ("cost", "costs"), ("dicsount-rate", "discount_rate"), ("zebra", nil),
            ("x", nil), ("", nil), (" - ", nil), ("hospital-stay", nil),
        ] as [(String, String?)])
    func suggestion(typed: String, expected: String?) {
        #expect(NearMatch.suggestion(for: typed, among: Self.names) == expected)
        #expect(NearMatch.suggestion(for: typed, among: Self.names.reversed()) == expected)
    }

    @Test("Equally near names are settled by the alphabet")
    func ties() {
        #expect(NearMatch.suggestion(for: "bat", among: ["hat", "cat", "rat"]) == "cat")
    }

    @Test("A value of any length is answered at once")
    func longValues() {
        #expect(NearMatch.suggestion(for: String(repeating: "a", count: 100_000), among: Self.names) == nil)
    }
}
