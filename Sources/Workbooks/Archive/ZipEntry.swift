/// One file in an archive, as the directory at the archive's end has it.
struct ZipEntry {
    /// How its bytes are kept.
    enum Method: Equatable {
        case stored
        case deflated
        /// A method that workbooks do not use, by its number.
        case other(Int)

        init(_ number: Int) {
            switch number {
            case 0: self = .stored
            case 8: self = .deflated
            default: self = .other(number)
            }
        }
    }

    let name: String
    let method: Method
    let isEncrypted: Bool
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Where its own header begins.
    let headerOffset: Int
    /// Bytes of its name as they are in the archive.
    let nameBytes: ArraySlice<UInt8>
}
