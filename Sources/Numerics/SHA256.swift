import SHAInstructions

/// SHA-256, by which a report says exactly which bytes it was made from.
///
/// National Institute of Standards and Technology, Secure Hash Standard, FIPS 180-4 (2015), section 6.2.
public enum SHA256 {
    /// Bytes in a digest.
    public static let digestLength = 32
    private static let blockLength = 64

    /// The digest of `bytes`, 32 bytes long.
    public static func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt8] { digest(bytes, State()) }

    /// The same without the processor's own instructions for it, by which these are checked.
    package static func digestWithoutInstructions(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { digest($0, State(usesInstructions: false)) }
    }

    private static func digest(_ bytes: UnsafeRawBufferPointer, _ start: State) -> [UInt8] {
        var running = Running(start)
        running.add(bytes)
        return running.digest
    }

    /// A digest of bytes that come one after another.
    public struct Running {
        private var state: State
        /// Less than a block.
        private var rest: [UInt8] = []
        private var count = 0

        /// Of nothing yet.
        public init() { self.init(State()) }

        fileprivate init(_ state: State) { self.state = state }

        /// Adds bytes behind those that were added before.
        public mutating func add(_ bytes: UnsafeRawBufferPointer) {
            count += bytes.count
            var bytes = bytes[...]
            if !rest.isEmpty {
                let missing = bytes.prefix(blockLength - rest.count)
                rest += missing
                bytes = bytes.dropFirst(missing.count)
                guard rest.count == blockLength else { return }
                rest.withUnsafeBytes { state.absorb($0) }
                rest = []
            }
            let inBlocks = bytes.count / blockLength * blockLength
            state.absorb(UnsafeRawBufferPointer(rebasing: bytes.prefix(inBlocks)))
            rest += bytes.dropFirst(inBlocks)
        }

        /// Of all bytes so far, 32 bytes long.
        public var digest: [UInt8] {
            var last = state
            padding(after: rest, messageLength: count).withUnsafeBytes { last.absorb($0) }
            return last.bytes
        }
    }

    /// The digest of `bytes`.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { digest($0) }
    }

    /// The digest of `bytes` in 64 lower-case hexadecimal digits, as `sha256sum` prints it.
    public static func hex(_ bytes: UnsafeRawBufferPointer) -> String { hex(digest: digest(bytes)) }

    /// A digest in 64 lower-case hexadecimal digits.
    public static func hex(digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of a text's UTF-8 bytes in hexadecimal.
    public static func hex(_ text: String) -> String {
        Array(text.utf8).withUnsafeBytes { hex($0) }
    }

    /// Section 5.1.1: the bytes left over, a one bit, zeros, and the length in bits as 64 bits.
    private static func padding(after rest: [UInt8], messageLength: Int) -> [UInt8] {
        var block = rest + [0x80]
        while block.count % blockLength != blockLength - 8 { block.append(0) }
        // Never traps: a length in memory is not negative, and eight times it is below 2^64.
        withUnsafeBytes(of: (UInt64(messageLength) * 8).bigEndian) { block.append(contentsOf: $0) }
        return block
    }

    /// Section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    fileprivate static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

/// The eight working variables, named as in FIPS 180-4.
private struct State {
    private var words: SIMD8<UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private let usesInstructions: Bool
    /// Whether the processor has instructions for it.
    private static let hasInstructions = sha_instructions_are_there() != 0

    init(usesInstructions: Bool) { self.usesInstructions = usesInstructions && Self.hasInstructions }

    init() { self.init(usesInstructions: true) }

    /// The state as big-endian bytes.
    var bytes: [UInt8] {
        (0..<8).flatMap { index in withUnsafeBytes(of: words[index].bigEndian) { Array($0) } }
    }

    /// Works a whole number of blocks in.
    mutating func absorb(_ blocks: UnsafeRawBufferPointer) {
        SHA256.roundConstants.withUnsafeBufferPointer { constants in
            guard usesInstructions, let start = blocks.baseAddress else { return absorbPlainly(blocks, constants) }
            // As many words and constants as it asks for, and as many bytes as it is told of.
            withUnsafeMutableBytes(of: &words) { words in
                guard let words = words.assumingMemoryBound(to: UInt32.self).baseAddress else { return }
                sha_instructions_absorb(
                    words, start.assumingMemoryBound(to: UInt8.self), blocks.count / 64, constants.baseAddress)
            }
        }
    }

    private mutating func absorbPlainly(_ blocks: UnsafeRawBufferPointer, _ constants: UnsafeBufferPointer<UInt32>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
            for offset in stride(from: 0, to: blocks.count, by: 64) {
                for index in 0..<16 {
                    let word = blocks.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self)
                    schedule[index] = UInt32(bigEndian: word)
                }
                absorbBlock(schedule, constants)
            }
        }
    }

    /// Section 6.2.2. Sixteen rounds at a time with the variables named in turn, so that none has to be moved:
    /// measured at over twice the speed of the loop as the standard writes it.
    @inline(__always)
    private mutating func absorbBlock(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (words[0], words[1], words[2], words[3])
        var (e, f, g, h) = (words[4], words[5], words[6], words[7])
        for base in stride(from: 0, to: 64, by: 16) {
            if base > 0 { Self.extend(schedule) }
            for half in stride(from: 0, to: 16, by: 8) {
                let next = { (index: Int) in schedule[half + index] &+ constants[base + half + index] }
                Self.round(a, b, c, &d, e, f, g, &h, next(0))
                Self.round(h, a, b, &c, d, e, f, &g, next(1))
                Self.round(g, h, a, &b, c, d, e, &f, next(2))
                Self.round(f, g, h, &a, b, c, d, &e, next(3))
                Self.round(e, f, g, &h, a, b, c, &d, next(4))
                Self.round(d, e, f, &g, h, a, b, &c, next(5))
                Self.round(c, d, e, &f, g, h, a, &b, next(6))
                Self.round(b, c, d, &e, f, g, h, &a, next(7))
            }
        }
        words = words &+ SIMD8(a, b, c, d, e, f, g, h)
    }

    /// The next sixteen words of the message schedule in place of the last.
    @inline(__always)
    private static func extend(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
        for index in 0..<16 {
            let (early, late) = (schedule[(index + 1) & 15], schedule[(index + 14) & 15])
            let small0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
            let small1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
            schedule[index] = schedule[index] &+ small0 &+ schedule[(index + 9) & 15] &+ small1
        }
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
    ) {
        let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = g ^ (e & (f ^ g))
        let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        let majority = (a & b) | (c & (a | b))
        let first = h &+ big1 &+ choice &+ input
        d = d &+ first
        h = first &+ big0 &+ majority
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
        word >> places | word << (32 - places)
    }
}
