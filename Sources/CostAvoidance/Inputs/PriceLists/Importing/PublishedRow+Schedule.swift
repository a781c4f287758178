import DelimitedText
import Numerics

/// A row of a schedule of departments.
extension PublishedRow {
    /// The department that a row is of: its own column, or the sheet that it stands in.
    var knownDepartment: ScheduleDepartment? {
        guard map.catalogueSource == .nationalSchedule else { return nil }
        return [text(.department), table.sheet ?? ""].lazy.compactMap(ScheduleDepartment.named).first
    }

    var department: String { knownDepartment?.name ?? text(.department) }

    /// The row as a currency of its department; nil where the list is no schedule or the row no currency.
    ///
    /// - Parameter price: what it became; nil where it was rejected.
    func scheduleRow(price: UnitCost?) -> ScheduleRow? {
        guard let knownDepartment, !text(.code).isEmpty, !TotalName.isNothingElse(text(.code)) else { return nil }
        return ScheduleRow(
            department: knownDepartment.name, code: text(.code),
            place: table.place(row: row.number, column: header[.central] ?? 0), price: price,
            activity: number(.activity), total: number(.total))
    }

    func number(_ field: PriceListMap.Field) -> ExactDecimal? {
        let number = try? ExactDecimal(written: row[header[field]], as: .pounds)
        return number.flatMap { $0 > .zero ? $0 : nil }
    }
}
