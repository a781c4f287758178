import Testing

@testable import Numerics

@Suite("Sobol' sequence")
struct SobolSequenceTests {
    private static let dimensions = [0, 1, 2, 3, 7, 20, 31, 63, 100, 127]

    @Test(
        "The plain sequence is SciPy's, in the first and in the last dimensions, at the start and far along",
        arguments: [
            // SciPy 1.17.1, scipy.stats.qmc.Sobol(128, scramble=False, bits=32), coordinates times 2^32.
            (0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            (
                1,
                [
                    2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648,
                    2147483648, 2147483648,
                ]
            ),
            (
                2,
                [
                    3221225472, 1073741824, 1073741824, 1073741824, 3221225472, 1073741824, 1073741824, 3221225472,
                    1073741824, 1073741824,
                ]
            ),
            (
                3,
                [
                    1073741824, 3221225472, 3221225472, 3221225472, 1073741824, 3221225472, 3221225472, 1073741824,
                    3221225472, 3221225472,
                ]
            ),
            (
                4,
                [
                    1610612736, 1610612736, 2684354560, 3758096384, 3758096384, 536870912, 536870912, 536870912,
                    2684354560, 2684354560,
                ]
            ),
            (
                5,
                [
                    3758096384, 3758096384, 536870912, 1610612736, 1610612736, 2684354560, 2684354560, 2684354560,
                    536870912, 536870912,
                ]
            ),
            (
                6,
                [
                    2684354560, 536870912, 3758096384, 2684354560, 536870912, 1610612736, 1610612736, 3758096384,
                    3758096384, 3758096384,
                ]
            ),
            (
                7,
                [
                    536870912, 2684354560, 1610612736, 536870912, 2684354560, 3758096384, 3758096384, 1610612736,
                    1610612736, 1610612736,
                ]
            ),
            (
                8,
                [
                    805306368, 1342177280, 4026531840, 1879048192, 4026531840, 805306368, 3489660928, 2952790016,
                    268435456, 268435456,
                ]
            ),
            (
                15,
                [
                    268435456, 4026531840, 2415919104, 1342177280, 1342177280, 3489660928, 805306368, 3489660928,
                    1879048192, 1879048192,
                ]
            ),
            (
                16,
                [
                    402653184, 2013265920, 2013265920, 2818572288, 3623878656, 3087007744, 1476395008, 402653184,
                    2550136832, 1476395008,
                ]
            ),
            (
                31,
                [
                    134217728, 2281701376, 3892314112, 4160749568, 2281701376, 1744830464, 1744830464, 3355443200,
                    3892314112, 671088640,
                ]
            ),
            (
                32,
                [
                    201326592, 1140850688, 3019898880, 2348810240, 2885681152, 1409286144, 2214592512, 1946157056,
                    2080374784, 2348810240,
                ]
            ),
            (
                50,
                [
                    3556769792, 2080374784, 2348810240, 1677721600, 3019898880, 2885681152, 2617245696, 2885681152,
                    2751463424, 2483027968,
                ]
            ),
            (
                63,
                [
                    67108864, 3422552064, 1543503872, 1946157056, 603979776, 1006632960, 3959422976, 3154116608,
                    2483027968, 2751463424,
                ]
            ),
            (
                1000000,
                [
                    113709056, 1339682816, 3556216832, 2870095872, 72126464, 172355584, 2325311488, 249630720,
                    169308160, 3042775040,
                ]
            ),
            (
                1000001,
                [
                    2261192704, 3487166464, 1408733184, 722612224, 2219610112, 2319839232, 177827840, 2397114368,
                    2316791808, 895291392,
                ]
            ),
        ] as [(UInt32, [UInt32])])
    func agreesWithSciPy(point: UInt32, words: [UInt32]) throws {
        let sequence = try #require(SobolSequence(dimensions: SobolSequence.maximumDimensions))
        #expect(Self.dimensions.map { sequence.word(point: point, dimension: $0) } == words)
    }

    @Test(
        "Points filled in bulk are those looked up one by one, wherever a thread starts",
        arguments: [SobolScrambling.none, .digitalShift(seed: 3), .owen(seed: 3)])
    func bulk(scrambling: SobolScrambling) throws {
        let sequence = try #require(SobolSequence(dimensions: 24, scrambling: scrambling))
        for first: UInt32 in [0, 1, 1000, 65_535] {
            var words = [UInt32](repeating: 0, count: 70)
            words.withUnsafeMutableBufferPointer { sequence.fill($0, dimension: 17, from: first) }
            #expect(words == (0..<70).map { sequence.word(point: first + $0, dimension: 17) })
        }
    }

    @Test(
        "The first 2^k points have one coordinate in each 2^k-th, scrambled or not",
        arguments: [SobolScrambling.none, .digitalShift(seed: 11), .owen(seed: 11)], [0, 1, 40, 127])
    func balanced(scrambling: SobolScrambling, dimension: Int) throws {
        let sequence = try #require(SobolSequence(dimensions: 128, scrambling: scrambling))
        let strata = (0..<1024 as Range<UInt32>).map { sequence.word(point: $0, dimension: dimension) >> 22 }
        #expect(Set(strata).count == 1024)
    }

    @Test("Seeds give different scrambled points, and the mean over seeds is unbiased")
    func seeds() throws {
        var total = 0.0
        var first: Set<UInt32> = []
        for seed in 0..<500 as Range<UInt64> {
            let sequence = try #require(SobolSequence(dimensions: 2, scrambling: .owen(seed: seed)))
            let word = sequence.word(point: 0, dimension: 1)
            first.insert(word)
            total += Double(word) / 0x1p32
        }
        #expect(first.count == 500)
        let standardError: Double = (1.0 / 12 / 500).squareRoot()
        #expect(abs(total / 500 - 0.5) < 4 * standardError)
    }

    @Test("A mean over 4,096 points of a smooth product is a hundred times closer than random draws would be")
    func precision() throws {
        let sequence = try #require(SobolSequence(dimensions: 6, scrambling: .owen(seed: 1)))
        var total = 0.0
        for point in 0..<4096 as Range<UInt32> {
            total += (0..<6).reduce(1.0) { product, dimension in
                product * (0.5 + (Double(sequence.word(point: point, dimension: dimension)) + 0.5) / 0x1p32)
            }
        }
        // Each factor has mean 1 and mean square 13/12.
        var secondMoment = 1.0
        for _ in 0..<6 { secondMoment *= 13.0 / 12 }
        let standardErrorOfRandomDraws = ((secondMoment - 1) / 4096).squareRoot()
        #expect(abs(total / 4096 - 1) < standardErrorOfRandomDraws / 100)
    }

    @Test("More inputs than there are direction numbers, or none, have no sequence")
    func limits() {
        #expect(SobolSequence(dimensions: 129) == nil)
        #expect(SobolSequence(dimensions: 0) == nil)
        #expect(SobolSequence.maximumDimensions == 128)
    }
}
