/// What the cells of every sheet refer to.
struct SheetContext {
    let strings: SharedStrings
    let styles: Styles
    let dates: SerialDay.System
}
