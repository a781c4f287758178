/// Decompresses what ZIP calls deflated. RFC 1951.
enum Inflate {
    /// The bytes that compressed ones stand for.
    ///
    /// - Parameters:
    ///   - compressed: one complete stream, and nothing behind it.
    ///   - count: how many bytes it stands for. No more memory than this is taken, whatever the stream says.
    static func bytes(_ compressed: ArraySlice<UInt8>, count: Int) throws(InflateFault) -> [UInt8] {
        var fault: InflateFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            compressed.withUnsafeBufferPointer { input in
                var stream = InflateStream(from: BitSource(input), into: room)
                do throws(InflateFault) {
                    try stream.run()
                    if stream.source.consumed != input.count { fault = .bytesBehindTheEnd }
                    if stream.filled != count { fault = .shorterThanDeclared }
                } catch {
                    fault = error
                }
                filled = stream.filled
            }
        }
        if let fault { throw fault }
        return bytes
    }
}
