import Numerics

/// A row of one person that claims a service was not needed.
struct Claim {
    /// The number of its service among the claimed ones.
    var service: Int
    /// Month of the start; nil where the row gives none.
    var month: Double?
    /// Months that the stated units take up.
    var months: Double
    var stated: Quantity
    var year: Int
    var row: Int
}

extension RandomAccessCollection<Claim> {
    /// The stretches of rows that follow one another and are alike, one after another.
    func forEachRun(where areAlike: (Claim, Claim) -> Bool, _ take: (SubSequence) -> Void) {
        var start = startIndex
        while start < endIndex {
            var end = index(after: start)
            while end < endIndex, areAlike(self[start], self[end]) { formIndex(after: &end) }
            take(self[start..<end])
            start = end
        }
    }
}
