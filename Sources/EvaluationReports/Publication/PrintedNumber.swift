/// A number as a table of the report prints it, read back: `-£1,234.50`, `12.5%`, `1,234`.
struct PrintedNumber {
    let digits: String
    let unit: FigureUnit

    /// Reads a whole cell; nil where it is anything else than one number.
    init?(_ printed: String) {
        var rest = printed[...]
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        let isPounds = rest.first == "£"
        if isPounds { rest.removeFirst() }
        let isPercentage = rest.last == "%"
        if isPercentage { rest.removeLast() }
        guard !(isPounds && isPercentage), let plain = Self.ungrouped(rest) else { return nil }
        let magnitude = isPercentage ? Self.hundredth(plain) : plain
        digits = (isNegative ? "-" : "") + magnitude
        unit = isPounds ? .pounds : isPercentage ? .share : .units("")
    }

    /// Digits with at most one point, without the commas between thousands.
    private static func ungrouped(_ text: Substring) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        let areGroups = groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
        guard areGroups, groups.allSatisfy(isDigits), parts.count == 1 || isDigits(parts[1]) else { return nil }
        return groups.joined() + (parts.count == 1 ? "" : "." + parts[1])
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The digits with the point moved by two places.
    private static func hundredth(_ digits: String) -> String {
        let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
        let fraction = parts.count > 1 ? parts[1] : ""
        let padded = String(repeating: "0", count: max(0, 3 - parts[0].count)) + parts[0]
        let moved = "\(padded.dropLast(2)).\(padded.suffix(2))\(fraction)"
        return moved.hasSuffix(".00") ? String(moved.dropLast(3)) : moved
    }
}
