import DelimitedText

/// What each column of a sheet with a column a service is.
package struct WideMap: Sendable {
    /// Kept under its own name, as a column to group by is.
    static let keep = "keep"
    /// Left out.
    static let leave = "leave"

    /// A column of the sheet.
    struct Column: Sendable {
        /// Its place, counting from 0.
        let place: Int
        let name: String
        let part: Part
    }

    enum Part: Sendable, Hashable {
        /// How much of a service: `before`, `after` or `quantity`.
        case measure(String, of: String)
        /// A column of the file under its own name there.
        case person(String)
        case kept, left
    }

    package let target: WideTarget
    let columns: [Column]

    /// The services, in the order of their first columns.
    package var services: [String] {
        var seen: Set<String> = []
        return columns.compactMap { column in
            guard case .measure(_, let service) = column.part, seen.insert(service).inserted else { return nil }
            return service
        }
    }

    /// Where a measure of a service stands.
    func place(of measure: String, _ service: String) -> Int? {
        columns.first { $0.part == .measure(measure, of: service) }?.place
    }

    /// The columns of people and those kept, in the order of the file.
    var carried: [(name: String, place: Int)] {
        let people = target.columnsOfPeople.compactMap { name in
            columns.first { $0.part == .person(name) }.map { (name, $0.place) }
        }
        return people + columns.filter { $0.part == .kept }.map { ($0.name, $0.place) }
    }

    /// Columns of shares whose heading says that their numbers are so many in a hundred, by their places.
    var percentages: Set<Int> {
        Set(
            columns.filter { column in
                guard case .person(let name) = column.part, name.hasPrefix("likelihood") else { return false }
                return HeadingPercent.says(column.name)
            }.map(\.place))
    }

    /// The columns that are kept under their own names, to group by.
    package var kept: [String] { columns.filter { $0.part == .kept }.map(\.name) }

    /// How many months a heading says that a time is; nil where it says nothing.
    func months(_ measure: String, of service: String) -> Int? {
        columns.first { $0.part == .measure(measure, of: service) }.flatMap { WideHeading($0.name).length.months }
    }

    /// The times of which no column says for each person how many months they are.
    private var timesByHeading: [String] { ["before", "after"].filter { !hasColumn(ofMonths: $0) } }

    /// The times whose months the headings of some service say, and no column does.
    var timesSaid: [String] {
        timesByHeading.filter { time in services.contains { months(time, of: $0) != nil } }
    }

    /// Columns that say how many months a time is for each person, where a heading says it too, each with that heading's service.
    var saidTwice: [(column: String, time: String, service: String)] {
        ["before", "after"].flatMap { time in
            columns.filter { $0.part == .person("\(time)_months") }.compactMap { column in
                services.first { months(time, of: $0) != nil }.map { (column.name, time, $0) }
            }
        }
    }

    /// How many months the headings say that the times of each service are: `12 months before and 6 after of ae-attendance`.
    package var monthsRead: [String] {
        services.compactMap { service in
            let said = timesSaid.compactMap { time in months(time, of: service).map { "\($0) months \(time)" } }
            return said.isEmpty ? nil : "\(said.joined(separator: " and ")) of \(service)"
        }
    }

    /// Services of which neither a heading nor a column says how many months a time is, each with what is said.
    package var servicesWithoutMonths: [String] {
        services.filter { service in timesByHeading.contains { months($0, of: service) == nil } }.map { service in
            let said = ["before", "after"].compactMap { measure in
                months(measure, of: service).map { "\(measure) is \($0)" }
            }
            return said.isEmpty ? service : "\(service), of which only \(said.joined(separator: ", "))"
        }
    }

    /// Headings whose length of a time is not read, because no whole number of months follows from it for certain.
    package var headingsOfUnclearLength: [String] {
        columns.filter { column in
            guard case .measure(let measure, _) = column.part, timesByHeading.contains(measure) else { return false }
            return WideHeading(column.name).length == .unclear
        }.map(\.name)
    }

    private func hasColumn(ofMonths time: String) -> Bool { columns.contains { $0.part == .person("\(time)_months") } }

    /// The columns that are not left out, by their numbers in the sheet, which count from 1.
    package var columnsUsed: Set<Int> { Set(columns.filter { $0.part != .left }.map { $0.place + 1 }) }

    /// The names of the columns that are left out.
    package var left: [String] { columns.filter { $0.part == .left }.map(\.name) }
}
