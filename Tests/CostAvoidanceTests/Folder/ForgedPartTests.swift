import DelimitedText
import Numerics
import TestSupport
import Testing

@testable import CostAvoidance

/// A part whose digest fits and whose numbers ask for more than any file has.
struct ForgedPartTests {
    private static func part() throws -> [UInt8] {
        try EvaluationFolder(path: Repository.fixture("derby")).part(1, of: 2).part.bytes
    }

    private static func body(of part: [UInt8]) throws -> [UInt8] {
        var reader = ByteReader(part, from: OutcomesPart.mark.count)
        return try reader.someBytes()
    }

    private static func forged(_ body: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(bare: OutcomesPart.mark)
        writer.write(body)
        writer.write(bare: SHA256.digest(body))
        return writer.bytes
    }

    @Test func aPartComesBackAsItWas() throws {
        let bytes = try Self.part()
        #expect(try Self.forged(Self.body(of: bytes)) == bytes)
        let parts = try OutcomesPart.all(in: bytes + bytes, named: "x.part")
        #expect(parts.map(\.number) == [1, 1])
        #expect(parts.map(\.bytes) == [bytes, bytes])
    }

    /// The number of the part and how many there are stand behind the version.
    @Test(arguments: [(0, 2), (3, 2), (0, 0), (1, 0)] as [(UInt8, UInt8)])
    func numbersAreHeldToTheirBounds(number: UInt8, count: UInt8) throws {
        var body = try Self.body(of: Self.part())
        let place = ToolVersion.current.utf8.count + 1
        (body[place], body[place + 1]) = (number, count)
        let forged = Self.forged(body)
        let error = #expect(throws: EvaluationError.self) { try OutcomesPart.all(in: forged, named: "x.part") }
        guard case .refused(let diagnostics) = error else { return }
        #expect(diagnostics.shown().map(\.code) == ["damaged-part"])
    }

    @Test func everyByteThatIsCutOffOrChangedEndsInAnErrorAndNothingElse() throws {
        let body = try Self.body(of: Self.part())
        for place in stride(from: 0, to: body.count, by: 7) {
            var changed = body
            changed[place] ^= 0xFF
            // What is refused is refused by an error; what is not is another part.
            for forged in [Self.forged(changed), Self.forged(Array(body.prefix(place)))] {
                do throws(EvaluationError) { _ = try OutcomesPart.all(in: forged, named: "x.part") } catch {
                    guard case .refused(let diagnostics) = error else {
                        Issue.record("another error")
                        return
                    }
                    #expect(diagnostics.shown().map(\.code) == ["damaged-part"])
                }
            }
        }
    }
}
