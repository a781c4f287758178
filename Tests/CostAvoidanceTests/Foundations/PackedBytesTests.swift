import Testing

@testable import CostAvoidance

struct PackedBytesTests {
    /// DWARF 5, section 7.6, figure 22 and the numbers beside it.
    @Test(
        arguments: [(2, [2]), (127, [127]), (128, [0x80, 1]), (129, [0x81, 1]), (12857, [0xB9, 0x64])]
            as [(UInt64, [UInt8])])
    func numbersAreLEB128(number: UInt64, bytes: [UInt8]) throws {
        var writer = ByteWriter()
        writer.write(number)
        #expect(writer.bytes == bytes)
        var reader = ByteReader(bytes)
        let read: UInt64 = try reader.number()
        #expect(read == number)
    }

    @Test(arguments: [0, 1, -1, 63, -64, 64, 1_000_000_000_000, .max, .min, .min + 1] as [Int128])
    func numbersOfEitherSignComeBack(number: Int128) throws {
        var writer = ByteWriter()
        writer.write(signed: number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.signed() == number)
        #expect(reader.isAtEnd)
    }

    @Test func textsAndMissingValuesComeBack() throws {
        var writer = ByteWriter()
        writer.write("A&E é")
        writer.write(nil as String?) { $0.write($1) }
        writer.write(all: ["a", ""]) { $0.write($1) }
        var reader = ByteReader(writer.bytes)
        #expect(try reader.text() == "A&E é")
        #expect(try reader.optional { reader throws(PackingError) in try reader.text() } == nil)
        #expect(try reader.all { reader throws(PackingError) in try reader.text() } == ["a", ""])
    }

    @Test func whatNobodyWroteIsRefused() {
        func error(_ bytes: [UInt8], _ read: (inout ByteReader) throws(PackingError) -> Void) -> PackingError? {
            var reader = ByteReader(bytes)
            do throws(PackingError) {
                try read(&reader)
                return nil
            } catch {
                return error
            }
        }
        #expect(error([]) { reader throws(PackingError) in _ = try reader.count() } == .ended)
        #expect(error([5, 65]) { reader throws(PackingError) in _ = try reader.text() } == .ended)
        #expect(error([1, 0xFF]) { reader throws(PackingError) in _ = try reader.text() } == .meaningless)
        #expect(error([2]) { reader throws(PackingError) in _ = try reader.place(among: 2) } == .meaningless)
        #expect(error([2]) { reader throws(PackingError) in _ = try reader.optional { _ in } } == .meaningless)
        let tooLong = [UInt8](repeating: 0xFF, count: 9) + [2]
        #expect(error(tooLong) { reader throws(PackingError) in let _: UInt64 = try reader.number() } == .meaningless)
        // A count that no file could hold makes no room.
        let count = [UInt8](repeating: 0xFF, count: 8) + [0x7F]
        #expect(error(count) { reader throws(PackingError) in _ = try reader.all { _ in } } == .ended)
    }
}
