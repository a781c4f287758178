import Testing

@testable import DelimitedText

@Suite("What bytes of a file are known again by")
struct PlaceSumTests {
    private static func sum(_ bytes: ArraySlice<UInt8>, at offset: Int) -> PlaceSum {
        bytes.withUnsafeBytes { PlaceSum($0, at: offset) }
    }

    private static func sum(_ bytes: [UInt8], at offset: Int) -> PlaceSum { sum(bytes[...], at: offset) }

    @Test("Pieces add up to the whole, wherever it is cut and in any order")
    func additive() {
        var generator = SplitMix(state: 5)
        for length in [0, 1, 7, 63, 64, 65, 128, 1_000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for _ in 0..<20 {
                let cuts = (0..<3).map { _ in Int.random(in: 0...length, using: &generator) }.sorted()
                let ends = [0] + cuts + [length]
                var pieces = zip(ends, ends.dropFirst()).map { ($0, $1) }
                pieces.shuffle(using: &generator)
                let together = pieces.reduce(PlaceSum()) { $0 + Self.sum(bytes[$1.0..<$1.1], at: $1.0) }
                #expect(together == Self.sum(bytes, at: 0), "\(length) bytes cut at \(cuts)")
            }
        }
    }

    @Test("Another byte, a byte more or less, and bytes that change places show")
    func changes() {
        var generator = SplitMix(state: 6)
        let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let whole = Self.sum(bytes, at: 0)
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 1 << UInt8(place % 8)
            #expect(Self.sum(other, at: 0) != whole)
        }
        #expect(Self.sum(bytes + [1], at: 0) != whole && Self.sum(bytes.dropLast(), at: 0) != whole)
        for distance in [1, 8, 64, 128, 256] where bytes[3] != bytes[3 + distance] {
            var other = bytes
            other.swapAt(3, 3 + distance)
            #expect(Self.sum(other, at: 0) != whole, "\(distance)")
        }
        #expect(Self.sum(bytes, at: 64) != whole)
    }
}
