/// The texts that cells of all sheets share, by their number.
struct SharedStrings {
    private var text: [UInt8] = []
    private var ends: [Int] = []

    /// No texts, as in a workbook without such a part.
    init() {}

    init(_ reader: inout MarkupReader) throws(PartFault) {
        while let child = try reader.nextChild() {
            if child == .stringItem {
                try StringItem.append(from: &reader, to: &text)
                ends.append(text.count)
            } else {
                try reader.skip()
            }
        }
    }

    /// The bytes of a text; nil where there is none of that number.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return text[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }
}
