import Foundation
import Testing

@testable import CostAvoidance

@Suite("Normal forms are those of Unicode")
struct NormalFormsTests {
    /// Characters of the edition of Unicode that the mappings are from, up to the last of them that stands for others.
    private static let scalars = (UInt32(0x80)...0x2FA1F).compactMap(Unicode.Scalar.init).filter { scalar in
        scalar.properties.age.map { $0 <= (15, 1) } ?? false
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("Every character comes out as Foundation's")
    func single() {
        var wrong: [String] = []
        for scalar in Self.scalars {
            let text = String(scalar)
            let isRight =
                Self.bytes(NormalForms.plainDecomposed(text))
                == Self.bytes(text.decomposedStringWithCompatibilityMapping)
                && Self.bytes(NormalForms.plainComposed(text))
                    == Self.bytes(text.precomposedStringWithCompatibilityMapping)
                && Self.bytes(NormalForms.composed(text)) == Self.bytes(text.precomposedStringWithCanonicalMapping)
            if !isRight { wrong.append(String(scalar.value, radix: 16)) }
        }
        #expect(Self.scalars.count > 100_000)
        #expect(wrong == [])
    }

    @Test("Marks of several characters come in the order of the Unicode Standard, 3.11, D108 and D109")
    func together() {
        let marks = Self.scalars.filter { $0.properties.canonicalCombiningClass != .notReordered }
        let others = Self.scalars.filter { $0.value < 0x3000 } + (0x20...0x7E).compactMap(Unicode.Scalar.init)
        var random = SplitMix(seed: 20_261_130)
        for _ in 0..<20_000 {
            var typed = String.UnicodeScalarView()
            for _ in 0..<6 {
                let list = Bool.random(using: &random) ? marks : others
                typed.append(list[Int.random(in: list.indices, using: &random)])
            }
            let decomposed = NormalForms.plainDecomposed(String(typed))
            let expected = Self.inOrder(typed.flatMap { NormalForms.plainDecomposed(String($0)).unicodeScalars })
            #expect(Self.bytes(decomposed) == Self.bytes(expected))
            // Texts are equal whether or not they are composed.
            #expect(NormalForms.plainComposed(String(typed)) == decomposed)
        }
    }

    /// Marks that stand one after the other, sorted by their class, those of one class as they are.
    private static func inOrder(_ scalars: [Unicode.Scalar]) -> String {
        var ordered = scalars
        func rank(_ place: Int) -> UInt8 { ordered[place].properties.canonicalCombiningClass.rawValue }
        var hasMoved = true
        while hasMoved {
            hasMoved = false
            for place in ordered.indices.dropFirst() where rank(place) > 0 && rank(place - 1) > rank(place) {
                ordered.swapAt(place - 1, place)
                hasMoved = true
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: ordered)
        return String(text)
    }

    @Test("Letters of Europe lose the marks that Foundation takes off them")
    func marks() {
        for scalar in Self.scalars where scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) {
            let text = String(scalar)
            #expect(
                NormalForms.withoutMarks(text) == text.folding(options: .diacriticInsensitive, locale: nil),
                "\(scalar.value)")
        }
    }
}
