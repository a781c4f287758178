import Testing

@testable import CostAvoidance

@Suite("Ages from 65 on are found in words")
struct OlderAgesTests {
    @Test(
        "However they are written, and those below are left",
        arguments: [
            ("care of people aged 65+", "care of people older "), ("over 65s", "older "), ("65 and over", "older "),
            ("65s or older", "older "), ("age 65 years and above", "older "), ("under 65", "under 65"),
            ("65 plus", "older "), ("65 pluses", "65 pluses"), ("165+", "165+"),
            ("over 65 and over 75", "older  and over 75"),
            ("", ""),
        ])
    func ages(_ text: String, _ found: String) { #expect(OlderAges.inWords(text) == found) }

    @Test("Of texts made of such pieces what a pattern finds")
    func pattern() {
        let pattern =
            /\b(aged |age )?((over|above) 65s?|65s? ?(\+|plus\b|(and|or|years and|years or) (over|above|older)\b))/
        let pieces = [
            "over", "above", "65", "65s", "aged", "age", "and", "or", "years and", "years or", "older", "+", "plus",
            "under", "6",
            "5", "s", " ", " ", " ", " ", "-", "65+", "é",
        ]
        var random = SplitMix(seed: 65)
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 0..<9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }.joined()
            #expect(OlderAges.inWords(text) == text.replacing(pattern, with: "older "), "\(text)")
        }
    }
}
