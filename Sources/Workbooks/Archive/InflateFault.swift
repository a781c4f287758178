/// What makes compressed data unreadable. RFC 1951.
enum InflateFault: Error, Equatable {
    /// The data ends before the last block does.
    case truncated
    /// A block is of the type that does not exist.
    case unknownBlockType
    /// The length of a stored block and its complement disagree.
    case storedLengthMismatch
    /// The lengths of a block's codes are more than its header may give, or cannot be the lengths of codes.
    case wrongCodes
    /// Bits that are no code of the block, or a code that stands for nothing.
    case unknownCode
    /// A repetition of what lies before the first byte.
    case distanceTooFar
    /// There is more than was declared.
    case longerThanDeclared
    /// There is less than was declared.
    case shorterThanDeclared
    /// Something stands behind the last block.
    case bytesBehindTheEnd
}
