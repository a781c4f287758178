import DelimitedText

/// The three cells of an estimate.
struct EstimateCells {
    let low: CSVCell?
    let central: CSVCell?
    let high: CSVCell?
    /// The column's name, as `quantity` for `quantity_low`, `quantity` and `quantity_high`.
    let column: String
    /// The other two columns' names, where they are not made from the central one's.
    var ends: (low: String, high: String)?
    /// Which way the three run.
    var order: Order = .ascending

    enum Order {
        /// The low is the least.
        case ascending
        /// The low is the greatest, as with a share that lowers savings.
        case descending
    }

    var lowColumn: String { ends?.low ?? "\(column)_low" }
    var highColumn: String { ends?.high ?? "\(column)_high" }

    /// What to do where they are not in order.
    fileprivate var remedy: String {
        switch order {
        case .ascending where column == "quantity":
            "Put the three in order: low, central, high. For a rise in use the low is the greatest rise: -3, -2, -1."
        case .ascending: "Put the three in order: low, central, high."
        case .descending:
            "Low and high mean the low and the high savings, so the low \(column) is the greatest."
        }
    }
}

extension CellReader {
    /// An estimate from its three cells: a missing low or high is the central, and nothing is invented.
    ///
    /// Nil where the central is missing or a cell was in error. Low, central and high must be in order.
    mutating func estimate<Value: Comparable>(
        _ cells: EstimateCells, read: (inout CellReader, CSVCell?, String) -> Value?
    ) -> (value: Estimate<Value>, range: RangeGiven)? {
        let before = diagnostics.errorCount
        let central = read(&self, cells.central, cells.column)
        let low = read(&self, cells.low, cells.lowColumn)
        let high = read(&self, cells.high, cells.highColumn)
        guard diagnostics.errorCount == before else { return nil }
        guard let central else {
            guard !isRefused(cells.central) else { return nil }
            if let stray = [cells.low, cells.high].compactMap({ $0 }).first(where: { !$0.isEmpty }) {
                error(
                    stray, "range-without-central", "a low or a high is given and \(cells.column) is empty",
                    remedy: "Give the central value as well.")
            }
            return nil
        }
        let value = Estimate(low: low ?? central, central: central, high: high ?? central)
        guard inOrder(value, cells) else { return nil }
        return (value, low == nil && high == nil ? .absent : .given)
    }

    private mutating func inOrder<Value: Comparable>(_ value: Estimate<Value>, _ cells: EstimateCells) -> Bool {
        let lowIsWrong: Bool
        let highIsWrong: Bool
        let word: (low: String, high: String)
        switch cells.order {
        case .ascending:
            (lowIsWrong, highIsWrong) = (value.low > value.central, value.high < value.central)
            word = ("above", "below")
        case .descending:
            (lowIsWrong, highIsWrong) = (value.low < value.central, value.high > value.central)
            word = ("below", "above")
        }
        // The words are made of what is wrong alone: nearly every row is right.
        guard lowIsWrong || highIsWrong else { return true }
        let central = "\(cells.column), which is \(cells.central?.quoted ?? "")"
        let (lowName, highName, remedy) = (cells.lowColumn, cells.highColumn, cells.remedy)
        if lowIsWrong, let cell = cells.low {
            error(
                cell, "range-out-of-order", "\(lowName) is \(cell.quoted), \(word.low) \(central)",
                remedy: remedy)
        }
        if highIsWrong, let cell = cells.high {
            error(
                cell, "range-out-of-order", "\(highName) is \(cell.quoted), \(word.high) \(central)",
                remedy: remedy)
        }
        return false
    }
}
