/// The bytes of one file in memory, never changed once they are there.
///
/// Invariants, on which the scanners rely in place of bounds checks:
/// - `start` points at `count` bytes of content;
/// - a line feed follows them at `start[count]`, so a search for the end of a line always ends;
/// - `padding - 1` zero bytes follow that, so a whole word may be loaded at any position up to `count`.
final class ByteStorage: @unchecked Sendable {
    // Unchecked because it holds a pointer: nothing writes through it after `init` returns.

    /// Bytes after the content.
    static let padding = 64
    /// Where the content starts.
    let start: UnsafePointer<UInt8>
    /// Bytes of content.
    let count: Int
    private let memory: UnsafeMutablePointer<UInt8>

    /// Room for `count` bytes, which `fill` must write; it returns how many it wrote, and the rest is cut off.
    init<Failure: Error>(
        count room: Int, filledBy fill: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) {
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: room + Self.padding)
        let filled: Int
        do {
            filled = try fill(UnsafeMutableBufferPointer(start: memory, count: room))
        } catch {
            memory.deallocate()
            throw error
        }
        // Never traps: who fills it is given no more room.
        precondition((0...room).contains(filled), "more bytes than room was made for")
        memory[filled] = UInt8(ascii: "\n")
        (memory + filled + 1).initialize(repeating: 0, count: Self.padding - 1)
        self.memory = memory
        start = UnsafePointer(memory)
        count = filled
    }

    /// A copy of bytes that are in memory already.
    convenience init(copying bytes: some Collection<UInt8>) {
        self.init(count: bytes.count) { room in
            _ = room.initialize(from: bytes)
            return bytes.count
        }
    }

    deinit { memory.deallocate() }

    /// The content, which is there as long as the closure runs and no longer.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(UnsafeRawBufferPointer(start: start, count: count))
    }
}
