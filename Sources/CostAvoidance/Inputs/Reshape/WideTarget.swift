/// The file of an evaluation that a sheet with a column a service is turned into.
package enum WideTarget: String, CaseIterable, Sendable {
    /// Services used before and after.
    case serviceUse = "service-use"
    /// Services avoided.
    case outcomes

    /// What is counted of a service, a column each.
    var measures: [String] {
        switch self {
        case .serviceUse: ["before", "after"]
        case .outcomes: ["quantity"]
        }
    }

    /// Columns of the file that hold the same in all rows of a person.
    var columnsOfPeople: [String] {
        switch self {
        case .serviceUse: ["case_id", "group", "start", "before_months", "after_months"]
        case .outcomes: ["case_id", "start", "likelihood_low", "likelihood", "likelihood_high", "basis"]
        }
    }

    /// Whether the file has a column of this name, which none that is kept can bear.
    func takes(_ name: String) -> Bool {
        (measures + columnsOfPeople + ["service"]).contains(name.trimmingSpaces().lowercased())
    }

    /// What may stand in `when` of a map, in the order in which it is told.
    var words: [String] { measures + columnsOfPeople + [WideMap.keep, WideMap.leave] }
}
