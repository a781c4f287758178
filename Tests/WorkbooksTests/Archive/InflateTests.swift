import Testing

@testable import Workbooks

@Suite("Compressed data, RFC 1951") struct InflateTests {
    /// The bytes of hexadecimal digits.
    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.map { UInt8($0.hexDigitValue ?? 0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private static func inflated(_ compressed: [UInt8], count: Int) throws(InflateFault) -> String {
        String(decoding: try Inflate.bytes(compressed[...], count: count), as: UTF8.self)
    }

    /// What zlib 1.2.13 makes of the squares of 0 to 119 with commas between them.
    static let dynamic =
        "2591c901c43008031be2610e83e9bfb11d655f2641c0208eb995ad795b5ccbb65aebb2e7e6e798076f1559148b044d5cdeb7"
        + "9651e8a94657c5fbca6eacdd696b74cd3b7c0fff1ff945b7adbe14faa1833bad5c3d3d68eea929a57157735b002d9281c85f"
        + "8901c238a27011c7598b3c6551c721a3225ad1e8df5376d1a52a92fe82863ce99745e7d48c1ca6e5636e2e047560295155c2"
        + "57056935cc35da566bdcc33ed7b5706a633276b5f31d45cbbf3e64a972dca4a22fb53d74e947bf3957e65031ccb4b9cc9d81"
        + "60169627eb5fc0f74ab76898df837eb5070a222871932df79def5632ebc417d791c18d029b11bbabce3d5271c9476f59ea4f"
        + "eec6ffd229cfe3cafe185d22f63bca779facfb1d4857cbd501cbdb7f"

    @Test("A stored block comes out as it is")
    func stored() throws {
        #expect(try Self.inflated(Self.bytes("010600f9ff73746f726564"), count: 6) == "stored")
    }

    @Test("A block of fixed codes repeats what overlaps itself")
    func fixed() throws {
        #expect(try Self.inflated(Self.bytes("cb48cdc9c957c8402701"), count: 23) == "hello hello hello hello")
    }

    @Test("A block that brings its own codes has the checksum that zlib worked out")
    func ownCodes() throws {
        let bytes = try Inflate.bytes(Self.bytes(Self.dynamic)[...], count: 573)
        #expect(CRC32.checksum(bytes) == 0x91E08C96)
    }

    @Test("What a compressor of ours writes comes back", arguments: [0, 1, 259, 5000])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 < 1000 ? $0 * 7 : 32) }
        #expect(try Inflate.bytes(FixedDeflate.stream(bytes)[...], count: count) == bytes)
    }

    @Test(
        "Data that is no stream is refused by its fault",
        arguments: [
            ("", .truncated),
            ("07", .unknownBlockType),
            ("010600f9fe73746f726564", .storedLengthMismatch),
            ("010600f9ff73746f7265", .truncated),
            ("010600f9ff73746f72656400", .bytesBehindTheEnd),
            ("010700f8ff73746f72656421", .longerThanDeclared),
            ("010500faff73746f7265", .shorterThanDeclared),
            // Lengths of 288 codes, which is more than the alphabet has.
            ("fdffff", .wrongCodes),
            // A repetition before anything was written: symbol 257 of the fixed codes, then distance 1.
            ("0302", .distanceTooFar),
        ] as [(String, InflateFault)])
    func refused(hexadecimal: String, fault: InflateFault) {
        #expect(throws: fault) { try Inflate.bytes(Self.bytes(hexadecimal)[...], count: 6) }
    }

    @Test("Cut anywhere, a stream is refused, and never read beyond its end")
    func cut() throws {
        let whole = Self.bytes(Self.dynamic)
        for length in 0..<whole.count {
            #expect(throws: InflateFault.self) { try Inflate.bytes(whole[..<length], count: 573) }
        }
    }

    @Test("No more is written than was declared, whatever the stream says")
    func bounded() {
        let zeros = FixedDeflate.stream([UInt8](repeating: 0, count: 100_000))
        #expect(throws: InflateFault.longerThanDeclared) { try Inflate.bytes(zeros[...], count: 1000) }
    }

    @Test(
        "Checksums are those of the standard's check value and of zlib",
        arguments: [("", 0), ("123456789", 0xCBF4_3926), ("The quick brown fox jumps over the lazy dog", 0x414F_A339)])
    func checksum(text: String, sum: UInt32) {
        #expect(CRC32.checksum(Array(text.utf8)) == sum)
    }
}
