/// Where a cell's content lies in the file, without its quotes.
@usableFromInline struct CSVSpan {
    /// How the content is written.
    @usableFromInline enum Form: UInt8 {
        /// As it is.
        case plain
        /// Between quotes, as it is.
        case quoted
        /// Between quotes, with every quote in it doubled.
        case quotedWithDoubledQuotes
    }

    /// Offset of the first byte.
    @usableFromInline var start: Int
    /// Offset behind the last byte.
    @usableFromInline var end: Int
    /// How the content is written.
    @usableFromInline var form: Form
}
