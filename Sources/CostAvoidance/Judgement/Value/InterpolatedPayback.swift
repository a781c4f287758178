/// Payback of a yearly series of flows, with what falls within a year spread evenly over it.
package enum InterpolatedPayback {
    /// Years until the running sum of flows comes back to zero, linear within the year.
    ///
    /// The first flow is at the start, the next at the end of year 1: of -50, 10, 13, 16, 19, 22 it is 3 + 11/19 = 3.5789 years.
    ///
    /// - Parameter flows: pounds a year, the outlay first and negative.
    /// - Returns: nil where the flows do not pay back within them, or where there is no outlay.
    package static func years(_ flows: [Double]) -> Double? {
        guard let outlay = flows.first, outlay < 0 else { return nil }
        var balance = outlay
        for (year, flow) in flows.enumerated().dropFirst() {
            let next = balance + flow
            if next >= 0 { return Double(year - 1) + -balance / flow }
            balance = next
        }
        return nil
    }
}
